import { type Decided, decideAllocation } from '../../../shared/allocation/decide.ts'
import type { AllocationFacts } from '../../../shared/allocation/facts.ts'
import { type FromReport, fromReport } from '../../../shared/allocation/from-report.ts'
import type { Finding, ReportDocument } from '../../../shared/document/document.schema.ts'
import { courtDate, type IsoDate } from '../../../shared/lib/dates.ts'
import { fail, type Problem, type Result, succeed } from '../../../shared/lib/result.ts'
import type { Sentenced } from '../../../shared/proposal/passed.schema.ts'
import { allocationFindings } from '../../../shared/quality/allocation-findings.ts'
import type { StoredReport } from '../storage/store.ts'
import { formOf } from '../templates/form-of.ts'
import type { Reference } from '../templates/reference.ts'
import type { Templates } from '../templates/templates.ts'

export type AllocationNow = {
  readonly from: FromReport
  readonly result: Sentenced
  readonly decided: Result<Decided & { readonly findings: readonly Finding[] }, readonly Problem[]>
}

export const AHEAD_SAYS = 'The sentence is dated after today: it cannot have been passed yet.'
/** Whether a day that has been is not here yet, where the courts are. */
export const liesAhead = (date: IsoDate, now: string): boolean => date > courtDate(now)

/**
 * The allocation of a sealed report as it would be decided now, from the document that was signed, the
 * result as recorded and what the officer enters. `approvedBy`: the SPO at the desk, or null.
 */
export function allocationNow(
  report: StoredReport,
  document: ReportDocument,
  { facts, approvedBy, now }: { facts: AllocationFacts; approvedBy: string | null; now: string },
  { templates, reference }: { readonly templates: Templates; readonly reference: Reference },
): Result<AllocationNow, { readonly says: string }> {
  const { result } = report
  if (result === null)
    return fail({ says: 'Record what the court did first: the allocation rests on the sentence.' })
  if (result.outcome === 'adjourned')
    return fail({ says: 'The case was adjourned: there is no sentence to allocate yet.' })
  if (liesAhead(result.date, now)) return fail({ says: AHEAD_SAYS })
  const form = formOf(templates, report)
  const from = fromReport(document, form)
  const decided = decideAllocation({ report: from, result, facts, approvedBy }, reference.allocation)
  if (!decided.ok) return succeed({ from, result, decided })
  const findings = allocationFindings(
    { document, form, from },
    { result, decided: decided.value, statedTotalMonths: facts.statedTotalMonths },
    { quality: reference.quality, schedule15: reference.allocation.schedule15 },
  )
  return succeed({ from, result, decided: succeed({ ...decided.value, findings }) })
}
