/**
 * What Courtside costs, measured: one table, medians and 95th percentiles, nothing judged.
 * `npm run bench -- --runs 20` for more of each, `-- --only entry` for what is counted without a window, `-- --only many`
 * for an office of twenty thousand reports.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { isStale } from '../../electron/setup/is-stale.ts'
import { benchBinding } from './binding.ts'
import { benchCaseByKeys } from './case-by-keys.ts'
import { benchColdStart } from './cold-start.ts'
import { furnish, sitDown } from './desk.ts'
import { benchEntry } from './entry.ts'
import type { Figure } from './figure.ts'
import { benchKeys } from './key-to-paint.ts'
import { machine, othersLoad } from './machine.ts'
import { benchMany } from './many.ts'
import { benchMemory } from './memory.ts'
import { benchPaper } from './paper.ts'
import { benchRules } from './rules.ts'
import { benchStore } from './saves.ts'
import { benchScores } from './scores.ts'
import { benchScreens } from './screens.ts'
import { benchSealing } from './sealing.ts'
import { benchSpelling } from './spelling.ts'
import { table } from './table.ts'

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, only: { type: 'string' } },
})
const runs = z.coerce.number().int().min(1).max(1000).parse(values.runs)
const only = z.enum(['entry', 'many']).optional().parse(values.only)
const load = othersLoad()
const root = join(import.meta.dirname, '..', '..')
const parts: { heading: string; figures: Figure[] }[] = []
const part = async (heading: string, figures: () => Figure[] | Promise<Figure[]>): Promise<void> => {
  console.error(`bench: ${heading}`)
  parts.push({ heading, figures: await figures() })
}

if (only !== 'many') await part('Entry, by the model of keys', benchEntry)
if (only !== 'entry') await part('20,000 reports of 1,500 words', () => benchMany(runs))
if (only !== undefined) {
  console.log(table(parts))
  process.exit(0)
}

if (isStale(root)) {
  console.error('bench: building the window')
  if (
    spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] }).status !==
    0
  )
    process.exit(1)
}

await part('Entry, by real keys', benchCaseByKeys)

const { folder, dataDir, longReport } = await furnish()
await part('Start, with the files in the system’s cache', () => benchColdStart(dataDir, runs))

await part('Memory with case-1 open', () => benchMemory(dataDir, Math.ceil(runs / 2)))

const host = await sitDown(dataDir)
const facts = await machine(host, load)
await part('Commands from the page and back', async () => [
  ...(await benchBinding(host, longReport, runs)),
  ...(await benchStore(runs)),
])
await part('Case-1 in a small window', () => benchScreens(host))
await part('Typing in a section of 5,000 words', () => benchKeys(host, runs))
await part('Spelling a section of 5,000 words', () => benchSpelling(host, runs))
await host.stop()
rmSync(folder, { recursive: true, force: true })

await part('Paper', () => benchPaper(runs))
await part('Handover', () => benchSealing(runs))
await part('Scores, one core', benchScores)
await part('Rules', benchRules)

console.log(`Courtside, ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC\n${facts}\n`)
console.log(table(parts))
console.log(`
Key to paint: from the time stamp of the key's event to a message posted in the animation frame after the
text changed, which arrives when that frame is laid out and painted. It holds the wait for the display's next
frame (up to 16.7 ms at 60 Hz); "work" is the same without it: the key's handlers, then the frame.
Both editors in windows of the same browser with the same arguments, typed in by turns.`)
process.exit(0)
