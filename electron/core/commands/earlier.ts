import { accept } from '../../../shared/contract/refusals.ts'
import { earlierReports } from '../report/earlier-reports.ts'
import { mayRead } from '../report/may-read.ts'
import { refused } from '../report/refused.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What was written before on the person of a report. */
export const earlierCommands = (context: CommandContext) => {
  const { ports, asUser } = context
  return {
    'report.earlier': asUser(async ({ id, person }, { store, by }) => {
      if (!mayRead(by, { report: id })) return refused({ kind: 'notFound' })
      return accept(
        await earlierReports(store, context, {
          by,
          id,
          person,
          now: ports.clock.now(),
          read: (earlier) => store.reports.consult(by, earlier),
        }),
      )
    }),
  } satisfies Partial<Handlers>
}
