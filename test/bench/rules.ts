import { performance } from 'node:perf_hooks'
import { allocate } from '../../shared/allocation/allocate.ts'
import { propose } from '../../shared/proposal/propose.ts'
import { runChecks } from '../../shared/quality/run.ts'
import { fromPlainText } from '../../shared/record/rich-text.ts'
import { allocationInput, allocationTables, months, sentenced } from '../support/allocation-input.ts'
import { cleanAnswers, contextOf, rows } from '../support/clean-case.ts'
import { proposalInput, proposalTables } from '../support/proposal-input.ts'
import { qualityTable } from '../support/quality-table.ts'
import { type Figure, times } from './figure.ts'

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
      'risk.evidence': fromPlainText(text(2000)),
      'proposal.text': fromPlainText(text(1000)),
      victims: rows({ who: 'a man', known: 'no', impact: 'shaken', name: 'Peter Alan Dunmore' }),
    },
  })

/** Many runs in milliseconds, after some that do not count. */
function timed(run: () => unknown, count = 200): number[] {
  for (let at = 0; at < 20; at++) run()
  return Array.from({ length: count }, () => {
    const start = performance.now()
    run()
    return performance.now() - start
  })
}

/** What the rules cost: they run while the officer types. */
export function benchRules(): Figure[] {
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
    times(
      'all quality checks over a report of 10,000 words',
      timed(() => runChecks(context, qualityTable)),
      'under 10',
    ),
    times(
      'findings on a proposal',
      timed(() => propose(proposal, proposalTables)),
      'under 2',
    ),
    times(
      'allocation of three terms',
      timed(() => allocate(sentence, allocationTables)),
    ),
  ]
}
