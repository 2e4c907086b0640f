import { listed } from '../lib/words.ts'
import { type Case, overallRosh } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import type { Grade } from '../record/lifecycle.ts'
import type { Check, QualityContext } from './context.ts'
import { levelInWords } from './in-words.ts'

/** QC44: what the rule asks for. It stops release and handover, never the author's own signature. */
const countersigned = ({ countersignature }: QualityContext) =>
  countersignature.required && !countersignature.given
    ? [{ field: null, fill: { why: listed(countersignature.why) } }]
    : []

/** Why a PSO is to talk the case over with the manager; empty where nothing asks for it. */
export function managerExpectedBecause(facts: Case, authorGrade: Grade): readonly string[] {
  if (authorGrade !== 'PSO') return []
  const overall = overallRosh(facts)
  return [
    ...(overall !== null && overall !== 'low' ? [`a ${levelInWords(overall)} risk of serious harm`] : []),
    ...(domesticAbuseIndicated(facts) ? ['domestic abuse'] : []),
  ]
}

/** QC45: a PSO's case with risk in it was talked over with the manager. */
const managerHeard = ({ facts, authorGrade }: QualityContext) => {
  if (facts.answered('manager.discussion')) return []
  const why = managerExpectedBecause(facts, authorGrade)
  return why.length === 0 ? [] : [{ field: 'manager.discussion', fill: { why: listed(why) } }]
}

export const signOffChecks: readonly Check[] = [
  { id: 'QC44', find: countersigned },
  { id: 'QC45', find: managerHeard },
]
