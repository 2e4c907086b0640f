import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { must } from '../../../shared/lib/must.ts'
import { PASSPHRASES } from '../../support/office-at-work.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../support/office-of-two.ts'
import { killedOffice } from './killed-office.ts'
import { step, writeAndBeKilled } from './writing-sequence.ts'

/** A twentieth in every run; a soak asks for all 1,000. */
const sequences = Number(process.env['COURTSIDE_SEQUENCES'] ?? '50')
const SEED = 20161011
/** At one host at the same time: each kill falls on all of them, wherever they are. */
const TOGETHER = 25
const KILLS = 3

let office: OfficeOfTwo
beforeAll(async () => {
  office = await officeOfTwo()
  await office.seal()
  await office.application.close()
})

const scripts = fc.sample(fc.array(step, { minLength: 10, maxLength: 30 }), {
  numRuns: sequences,
  seed: SEED,
})

test(
  `${sequences} sequences of edits, undo, sections, formats, windows, earlier reports and kills leave the text that was acknowledged`,
  async () => {
    const seen: Record<string, number> = {}
    for (let from = 0; from < scripts.length; from += TOGETHER) {
      const folder = mkdtempSync(join(tmpdir(), 'courtside-writing-'))
      cpSync(office.folder, folder, { recursive: true })
      const user = { userId: office.author.userId, passphrase: PASSPHRASES.author }
      const host = await killedOffice(folder, user)
      const batch = scripts.slice(from, from + TOGETHER)
      const steps = batch.reduce((sum, { length }) => sum + length, 0)
      let taken = 0
      const stepped = () => {
        taken += 1
      }
      const writing = Promise.all(
        batch.map((script, at) => writeAndBeKilled(host, script, from + at, stepped)),
      )
      const killing = (async () => {
        for (let kill = 1; kill <= KILLS; kill += 1) {
          while (taken < (steps * kill) / (KILLS + 1)) await setTimeout(1)
          await host.killAndStart((from + kill * 7) % 20)
        }
      })()
      for (const tally of (await Promise.all([writing, killing]))[0])
        for (const [what, times] of Object.entries(tally)) seen[what] = (seen[what] ?? 0) + times
      await host.end()
      rmSync(folder, { recursive: true })
    }
    console.info(`${sequences} sequences: ${JSON.stringify(seen)}`)
    for (const what of ['saves', 'conflicts', 'unanswered', 'takes', 'formats', 'undone'])
      expect(must(seen[what], what), what).toBeGreaterThan(0)
  },
  sequences * 20_000,
)
