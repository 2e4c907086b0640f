/**
 * Any number of single changed bytes on handovers, questions, a withdrawal and the list of keys: `npm run soak:handover -- 10000`, with a
 * second number for another seed. Ends with 1 where one was not refused, or an answer took two seconds.
 */
import { z } from 'zod'
import { changeBytes } from './electron/core/handover/changed-bytes.ts'

const number = z.coerce.number().int().positive()
const [times, seed] = z
  .tuple([number, number])
  .parse([process.argv[2] ?? 10_000, process.argv[3] ?? 20161003])
const from = performance.now()
const { refused, accepted, slowest } = await changeBytes(times, seed)
for (const [why, count] of [...refused].toSorted(([one], [other]) => (one < other ? -1 : 1)))
  console.log(`${String(count).padStart(8)}  ${why}`)
for (const what of accepted) console.log(`ACCEPTED  ${what}`)
const seconds = ((performance.now() - from) / 1000).toFixed(1)
console.log(
  `${times} changes, ${accepted.length} accepted; slowest answer ${slowest.toFixed(1)} ms; ${seconds} s; seed ${seed}`,
)
process.exitCode = accepted.length > 0 || slowest > 2000 ? 1 : 0
