import { fullAnalysisOf, screeningHoldsYes } from '../form/screening.ts'
import { fillIn } from '../lib/words.ts'
import { type Case, overallRosh } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import { levelInWords } from './in-words.ts'
import type { QualityTable } from './quality-table.ts'

export type FormatGate = {
  readonly oralSuitable: boolean
  readonly rules: readonly { readonly rule: string; readonly says: string; readonly source: string }[]
}

/** PT-3: high or very high. */
function highRisk(facts: Case): Record<string, string> | null {
  const overall = overallRosh(facts)
  return overall === 'high' || overall === 'veryHigh' ? { level: levelInWords(overall) } : null
}

/** PT-4: a sexual offence is for sentence now; one of long ago does not decide the format. */
const sexualOffence = (facts: Case) => (facts.yesNo('sexual.current') === true ? {} : null)

const outstanding = (facts: Case, code: string): boolean =>
  facts
    .rows('checks')
    .some((row) => row.text('check') === code && OUTSTANDING_STATUSES.includes(row.text('status')))

/** PT-5: outstanding, and it matters: signs of violence to a partner, or children at home or known to services. */
function checkThatMatters(facts: Case): Record<string, string> | null {
  if (outstanding(facts, 'domesticAbuse') && domesticAbuseIndicated(facts))
    return { check: 'domestic abuse call-out' }
  const children =
    facts.yesNo('children.servicesInvolved') === true ||
    facts.rows('children').some((child) => child.text('contact') === 'livesWith')
  return outstanding(facts, 'childSafeguarding') && children ? { check: 'child safeguarding' } : null
}

/** PT-6: a yes in the screening, and no full analysis; one declined with its reason asks for none. */
const analysisMissing = (facts: Case) =>
  screeningHoldsYes(facts) && fullAnalysisOf(facts) === 'missing' ? {} : null

const gate = [
  { id: 'PT-3', find: highRisk },
  { id: 'PT-4', find: sexualOffence },
  { id: 'PT-5', find: checkThatMatters },
  { id: 'PT-6', find: analysisMissing },
] as const

/**
 * Whether an oral report suits the case, and every rule that says it does not (report types, PI 04/2016).
 * The officer may go on with a recorded reason: a rule here is no block, save where a check (QC09, QC20) is one.
 */
export function formatGate(facts: Case, table: QualityTable): FormatGate {
  const rules = table.formatGate.flatMap((row) => {
    const fill = gate.find(({ id }) => id === row.id)?.find(facts) ?? null
    return fill === null ? [] : [{ rule: row.id, says: fillIn(row.says, fill), source: row.source }]
  })
  return { oralSuitable: rules.length === 0, rules }
}
