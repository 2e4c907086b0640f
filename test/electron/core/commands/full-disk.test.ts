import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { machineIds } from '../../../../electron/core/machine/machine-ports.ts'
import { must } from '../../../../shared/lib/must.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'
import { rawDatabase } from '../storage/raw-database.ts'

/** A disk of its own, of four megabytes; only who may mount one has it. */
const folder = mkdtempSync(join(tmpdir(), 'courtside-disk-'))
const mounted =
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' }).status === 0
afterAll(() => {
  if (mounted) spawnSync('umount', [folder])
})
const filler = join(folder, 'filler')
const fill = () => {
  const { bavail, bsize } = statfsSync(folder)
  writeFileSync(filler, Buffer.alloc(bavail * bsize))
}

const changes = { 'person.name': 'x'.repeat(500) }
/** Saves until there is no room; the revision that was saved last. */
async function savedUntilFull({ ask, id, rev }: OfficeOfTwo) {
  let last = rev
  for (;;) {
    const reply = await ask.run('report.save', { id, rev: last, changes })
    if (!reply.ok) {
      expect(reply.refusal).toMatchObject({
        kind: 'cannotWrite',
        says: expect.stringContaining('disk is full'),
      })
      return last
    }
    last = reply.value.rev
  }
}

test.runIf(mounted)(
  'on a full disk reports are read, a save says why it failed, and both are made good once there is room',
  async () => {
    const office = await officeOfTwo(applicationIn(folder))
    const { ask, id } = office
    fill()
    const last = await savedUntilFull(office)
    expect((await ask.done('report.open', { id })).rev).toBe(last)
    expect(await ask.done('report.list', {})).toHaveLength(1)
    await ask.done('session.lock', { why: 'asked' })
    await ask.done('session.unlock', { userId: office.author.userId, passphrase: PASSPHRASES.author })
    expect((await ask.done('report.open', { id })).rev).toBe(last)

    rmSync(filler)
    await ask.done('report.save', { id, rev: last, changes })
    const acts = (await ask.done('report.history', { id })).map(({ action }) => action)
    expect(acts.slice(0, 3)).toEqual(['report.saved', 'report.opened', 'report.saved'])
    await office.application.close()
  },
)

test.runIf(mounted)(
  'lines of the log that find no room are gone at a lock, and the log tells how many once there is room',
  async () => {
    const drawn: Buffer[] = []
    const randomBytes = (length: number) => {
      const bytes = machineIds.randomBytes(length)
      drawn.push(Buffer.from(bytes))
      return bytes
    }
    const logged: unknown[] = []
    const office = await officeOfTwo(
      applicationIn(join(folder, 'lost'), undefined, {
        ids: { ...machineIds, randomBytes },
        log: {
          write: (code, detail) => logged.push({ code, ...detail }),
          fault: (_incident, error) => {
            throw error
          },
        },
      }),
    )
    const { ask, id } = office
    fill()
    await savedUntilFull(office)
    await ask.done('report.open', { id })
    await ask.done('session.lock', { why: 'asked' })
    expect(logged.at(-1)).toEqual({ code: 'locked', linesLost: 2 })
    await office.asAuthor()
    await ask.done('session.lock', { why: 'idle' })
    expect(logged.at(-1)).toEqual({ code: 'locked', linesLost: 4 })

    rmSync(filler)
    await office.asAuthor()
    await office.application.close()
    expect(logged.at(-1)).toEqual({ code: 'locked' })
    const data = join(folder, 'lost', 'data')
    const [store = ''] = readdirSync(data).filter((name) => /^store-.*\.db$/.test(name))
    const db = rawDatabase(
      join(data, store),
      must(
        drawn.find((bytes) => bytes.length === 32),
        'the first 32 bytes drawn are the data key',
      ),
    )
    const lines = db.prepare('SELECT action, detail FROM audit ORDER BY seq DESC LIMIT 2').all()
    db.close()
    expect(lines).toEqual([
      { action: 'session.locked', detail: '{}' },
      { action: 'session.unlocked', detail: '{"linesLost":4}' },
    ])
  },
)
