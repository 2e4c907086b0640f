import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { beforeAll, expect, test } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'

/** Of each act, in every run; a soak asks for more. */
const kills = Number(process.env['COURTSIDE_ACT_KILLS'] ?? '3')
const child = fileURLToPath(new URL('./acting-child.ts', import.meta.url))
const parent = mkdtempSync(join(tmpdir(), 'courtside-killed-'))

type Act = 'create' | 'sign' | 'countersign' | 'handOver' | 'export'
/** The office's folder as it was when the act was still to come. */
const before = {
  sign: join(parent, 'draft'),
  countersign: join(parent, 'signed'),
  sealed: join(parent, 'sealed'),
}
let office: OfficeOfTwo

beforeAll(async () => {
  const folder = join(parent, 'first')
  const keep = (to: string) => cpSync(join(folder, 'data'), join(to, 'data'), { recursive: true })
  const again = () => applicationIn(folder)
  office = await officeOfTwo(again())
  await office.application.close()
  keep(before.sign)
  const signing = again()
  await signing.ask.done('session.unlock', {
    userId: office.author.userId,
    passphrase: PASSPHRASES.author,
  })
  await signing.ask.done('report.sign', office.signing)
  await signing.application.close()
  keep(before.countersign)
  const countersigning = again()
  await countersigning.ask.done('session.unlock', {
    userId: office.spo.userId,
    passphrase: PASSPHRASES.spo,
  })
  await countersigning.ask.done('report.countersign', office.countersigning)
  await countersigning.application.close()
  keep(before.sealed)
}, 60_000)

/** Runs the act in a process of its own and kills it; says how far it told to have come. */
async function killedIn(act: Act, folder: string, wait: number): Promise<string> {
  const userId = act === 'sign' ? office.author.userId : office.spo.userId
  const task = JSON.stringify({ act, folder, userId, id: office.id, rev: office.rev })
  const running = spawn(process.execPath, [child, task], { stdio: ['ignore', 'pipe', 'inherit'] })
  const output = must(running.stdout, 'it is piped')
  let told = ''
  output.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const closed = once(running, 'close')
  await once(output, 'data')
  await Promise.race([setTimeout(wait), closed])
  running.kill('SIGKILL')
  await closed
  return told
}

/** What the next start finds, after the log has been walked. */
async function afterwards(folder: string) {
  const at = applicationIn(folder, new Date().toISOString())
  await at.ask.done('session.unlock', { userId: office.spo.userId, passphrase: PASSPHRASES.spo })
  const report = await at.ask.done('report.open', { id: office.id })
  const acts = (await at.ask.done('report.history', { id: office.id })).map(({ action }) => action)
  return { at, report, acts }
}

const times = Array.from({ length: kills }, (_, kill) => kill)
const fresh = (from: string, act: Act, kill: number) => {
  const folder = join(parent, `${act}-${kill}`)
  if (existsSync(from)) cpSync(from, folder, { recursive: true })
  return folder
}
/** Kills spread over the time an act takes here, so that they fall before, in and after it. */
const waits = (longest: number, kill: number) => Math.round((longest * (kill + 0.5)) / kills)

test.each([
  ['sign', 'report.signed', ['draft', 0], ['signed', 1]],
  ['countersign', 'report.countersigned', ['signed', 1], ['sealed', 2]],
] as const)(
  'killed in the middle of the act "%s", the report is as it was or as it was to be, and the act can be done',
  async (act, action, old, next) => {
    for (const kill of times) {
      const folder = fresh(before[act], act, kill)
      const told = await killedIn(act, folder, waits(500, kill))
      const { at, report, acts } = await afterwards(folder)
      const found = [report.state.is, report.signatures.length, acts.includes(action)]
      expect([
        [...old, false],
        [...next, true],
      ]).toContainEqual(found)
      if (told.includes('done')) expect(found[2]).toBe(true)
      await at.application.close()
      rmSync(folder, { recursive: true })
    }
  },
  kills * 30_000,
)

test.each([
  ['handOver', 'handover.unencrypted', '.courtside'],
  ['export', 'report.exported', '.pdf'],
] as const)(
  'killed in the middle of the act "%s", no file is there without its record, and none in part',
  async (act, action, ending) => {
    for (const kill of times) {
      const folder = fresh(before.sealed, act, kill)
      const told = await killedIn(act, folder, waits(1500, kill))
      const { at, report, acts } = await afterwards(folder)
      const [file] = readdirSync(folder).filter((name) => name.endsWith(ending))
      if (file !== undefined) expect(acts).toContain(action)
      if (act === 'handOver') expect(report.state.is).toBe(acts.includes(action) ? 'handedOver' : 'sealed')
      if (told.includes('done')) expect(file).toBeDefined()
      if (file !== undefined && act === 'handOver') {
        at.chooseToOpen(join(folder, file))
        expect(await at.ask.done('handover.verify', {})).toMatchObject({ verified: true })
      }
      if (file !== undefined && act === 'export') {
        expect(readFileSync(join(folder, file)).subarray(-8).toString()).toContain('%%EOF')
      }
      await at.application.close()
      rmSync(folder, { recursive: true })
    }
  },
  kills * 30_000,
)

test(
  'killed while the office is founded, there is an office or none, and the next founding or sign-in goes through',
  async () => {
    for (const kill of times) {
      const folder = fresh('', 'create', kill)
      const told = await killedIn('create', folder, waits(400, kill))
      const at = applicationIn(folder, new Date().toISOString())
      const status = await at.ask.done('app.status', {})
      if (told.includes('done')) expect(status.is).toBe('locked')
      if (status.is === 'locked') {
        const { userId } = must(status.users[0], 'an office has its first user')
        await at.ask.done('session.unlock', { userId, passphrase: PASSPHRASES.author })
      } else {
        expect(status.is).toBe('firstRun')
        const user = { ...office.example.author, passphrase: PASSPHRASES.author }
        await at.ask.done('office.create', { office: 'NPS Kent', user })
      }
      expect(readdirSync(join(folder, 'data')).filter((name) => name.startsWith('unfinished'))).toEqual([])
      await at.application.close()
      rmSync(folder, { recursive: true })
    }
  },
  kills * 30_000,
)
