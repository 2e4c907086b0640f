import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { refused } from '../report/refused.ts'
import { AHEAD_SAYS, liesAhead } from '../report/report-allocation.ts'
import { viewOf } from '../report/report-view.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What the court did and what comes next: recorded beside the sealed report, never in it. */
export const afterSentenceCommands = ({ ports, asUser }: CommandContext) =>
  ({
    'report.recordResult': asUser(async (record, { store, by }) => {
      if (record.result !== null && liesAhead(record.result.date, ports.clock.now())) {
        const problems = [{ path: 'result.date', message: AHEAD_SAYS }]
        return refuse({ kind: 'badInput', says: AHEAD_SAYS, problems })
      }
      const recorded = await store.reports.recordResult(by, record)
      return recorded.ok ? accept(await viewOf(recorded.value, store, by)) : refused(recorded.problem)
    }),
  }) satisfies Partial<Handlers>
