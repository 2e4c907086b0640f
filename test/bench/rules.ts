import { performance } from 'node:perf_hooks'
import { allocate } from '../../shared/allocation/allocate.ts'
import { propose } from '../../shared/proposal/propose.ts'
import { runChecks } from '../../shared/quality/run.ts'
import { fromPlainText } from '../../shared/report/rich-text.ts'
import { allocationInput, allocationTables, months, sentenced } from '../support/allocation-input.ts'
import { cleanAnswers, contextOf, rows } from '../support/clean-case.ts'
import { proposalInput, proposalTables } from '../support/proposal-input.ts'
import { qualityTable } from '../support/quality-table.ts'

export type Measured = { readonly name: string; readonly value: number; readonly unit: string }

const WORDS = 'He had thought about asking for help that week, and did not, because he was ashamed of it. '
/** Words enough that the report's written answers hold 10,000 together. */
const text = (words: number): string => WORDS.repeat(Math.ceil(words / 18))

const longReport = () =>
  contextOf({
    format: 'short-format',
    answers: {
      ...cleanAnswers,
      'offence.summary': fromPlainText(text(2000)),
      'offence.analysis': fromPlainText(text(3000).replaceAll('ashamed', 'proud')),
      'needs.evidence': fromPlainText(text(2000)),
      'rosh.evidence': fromPlainText(text(2000)),
      'proposal.text': fromPlainText(text(1000)),
      victims: rows({ who: 'a man', known: 'no', impact: 'shaken', name: 'Peter Alan Dunmore' }),
    },
  })

/** The median of many runs in milliseconds, after some that do not count. */
function median(run: () => unknown, times = 200): number {
  for (let at = 0; at < 20; at++) run()
  const taken = Array.from({ length: times }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  }).toSorted((a, b) => a - b)
  return Math.round((taken[Math.floor(times / 2)] ?? 0) * 1000) / 1000
}

/** What the rules cost: they run while the officer types. */
export function benchRules(): Measured[] {
  const context = longReport()
  const proposal = proposalInput({
    requirements: [
      { code: 'UPW', hours: 80 },
      { code: 'RAR', days: 25, plan: [{ days: 25, for: 'safety work' }] },
      { code: 'PROG', programme: 'BBR' },
      { code: 'CURFEW', months: 3, hoursADay: 9 },
    ],
  })
  const sentence = allocationInput(
    sentenced(
      months(8),
      months(6, { runs: { consecutiveTo: 'a' } }),
      months(3, { runs: { consecutiveTo: 'b' } }),
    ),
  )
  return [
    {
      name: 'all quality checks over a report of 10,000 words, median',
      value: median(() => runChecks(context, qualityTable)),
      unit: 'ms',
    },
    {
      name: 'findings on a proposal, median',
      value: median(() => propose(proposal, proposalTables)),
      unit: 'ms',
    },
    {
      name: 'allocation of three terms, median',
      value: median(() => allocate(sentence, allocationTables)),
      unit: 'ms',
    },
  ]
}
