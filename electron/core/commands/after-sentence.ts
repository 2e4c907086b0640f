import { accept, refuse } from '../../../shared/contract/refusals.ts'
import { courtTime } from '../../../shared/lib/dates.ts'
import { wordsOf } from '../../../shared/quality/quality-table.ts'
import { whyTooEarly } from '../../../shared/record/result.ts'
import { refused } from '../report/refused.ts'
import { AHEAD_SAYS, liesAhead } from '../report/report-allocation.ts'
import { viewOf } from '../report/report-view.ts'
import type { CommandContext } from './context.ts'
import type { Handlers } from './handlers.ts'

/** What the court did and what comes next: recorded beside the sealed report, never in it. */
export const afterSentenceCommands = ({ ports, reference, asUser }: CommandContext) => {
  const wrong = (path: string, message: string) =>
    refuse({ kind: 'badInput', says: message, problems: [{ path, message }] })
  return {
    'report.recordDelivery': asUser(async (record, { store, by }) => {
      const { delivery } = record
      if (delivery !== null && courtTime(ports.clock.now()) < `${delivery.date}T${delivery.time ?? '00:00'}`)
        return wrong('delivery.date', 'A report that was given in court was not given after this moment.')
      const recorded = await store.reports.recordDelivery(by, record)
      return recorded.ok ? accept(await viewOf(recorded.value, store, by)) : refused(recorded.problem)
    }),

    'report.recordResult': asUser(async (record, { store, by }) => {
      const { result, firstAppointment } = record
      if (result !== null && liesAhead(result.date, ports.clock.now()))
        return wrong('result.date', AHEAD_SAYS)
      const early = result === null ? null : whyTooEarly(firstAppointment, result)
      if (early !== null)
        return wrong('firstAppointment.at', wordsOf(reference.quality, 'QC43', 'early', early))
      const recorded = await store.reports.recordResult(by, record)
      return recorded.ok ? accept(await viewOf(recorded.value, store, by)) : refused(recorded.problem)
    }),
  } satisfies Partial<Handlers>
}
