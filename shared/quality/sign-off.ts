import { listed } from '../lib/words.ts'
import { overallRosh } from '../record/case.ts'
import { domesticAbuseIndicated } from '../record/domestic-abuse.ts'
import type { Check, QualityContext } from './context.ts'
import { levelInWords } from './in-words.ts'

/** QC44: what the rule asks for. It stops release and handover, never the author's own signature. */
const countersigned = ({ countersignature }: QualityContext) =>
  countersignature.required && !countersignature.given
    ? [{ field: null, fill: { why: listed(countersignature.why) } }]
    : []

/** QC45: a PSO's case with risk in it was talked over with the manager. */
const managerHeard = ({ facts, authorGrade }: QualityContext) => {
  if (authorGrade !== 'PSO' || facts.answered('manager.discussion')) return []
  const overall = overallRosh(facts)
  const why = [
    ...(overall !== null && overall !== 'low' ? [`a ${levelInWords(overall)} risk of serious harm`] : []),
    ...(domesticAbuseIndicated(facts) ? ['domestic abuse'] : []),
  ]
  return why.length === 0 ? [] : [{ field: 'manager.discussion', fill: { why: listed(why) } }]
}

export const signOffChecks: readonly Check[] = [
  { id: 'QC44', find: countersigned },
  { id: 'QC45', find: managerHeard },
]
