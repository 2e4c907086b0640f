import { fillIn } from '../lib/words.ts'
import { heaviestFirst } from '../record/severity.ts'
import { activityDayRules } from './activity-days.ts'
import { eligibilityRules } from './eligibility.ts'
import type { ProposalFinding } from './finding.ts'
import { availabilityFindings, limitFindings } from './limits.ts'
import { orderRules } from './order-rules.ts'
import { programmeRules } from './programmes.ts'
import type { ProposeInput } from './propose-input.ts'
import { proposedSentence } from './proposed-sentence.ts'
import { requirementRules } from './requirement-rules.ts'
import type { ProposalRule } from './rule.ts'
import { partOf } from './sentence.ts'
import { appliesOn, type ProposalTables } from './tables.ts'
import { unpaidWorkRules } from './unpaid-work.ts'

export type ProposeAnswer = { readonly findings: readonly ProposalFinding[]; readonly sentence: string }

/** Every rule of proposals by name. Words, severity, source and dates of each: requirements.json, by id. */
export const proposalRules: readonly ProposalRule[] = [
  ...orderRules,
  ...requirementRules,
  ...activityDayRules,
  ...unpaidWorkRules,
  ...eligibilityRules,
  ...programmeRules,
]

/**
 * What to know about a proposal before it is put to the court, blocks first, and the plain sentence. Limits
 * and rules are those in force on the date of conviction. A fact that is not given is never held against anyone:
 * it is to be checked where a programme or work rests on it, and missing where the law or the field wants it
 * shown (address checks, provider, consent, placement).
 */
export function propose(input: ProposeInput, tables: ProposalTables): ProposeAnswer {
  const ruled = tables.requirements.rules.flatMap((row): ProposalFinding[] => {
    const rule = proposalRules.find(({ id }) => id === row.id)
    if (rule === undefined || !appliesOn(row, input.convictionDate)) return []
    return rule.find(input, tables).map((hit) => ({
      rule: row.id,
      severity: row.severity,
      requirement: hit.requirement,
      measure: hit.measure ?? null,
      says: fillIn(row.says, hit.fill ?? {}),
      source: row.source,
      confidence: row.confidence,
    }))
  })
  const findings = [...limitFindings(input, tables), ...availabilityFindings(input, tables), ...ruled]
  return {
    findings: heaviestFirst(findings),
    sentence: proposedSentence(
      {
        parts: [partOf(input.order)],
        requirements: input.requirements,
        existingOrders: input.existingOrders.map(({ what, order }) => ({ row: null, order, act: what })),
        ancillary: [],
        fine: input.facts.fine === true,
      },
      new Map(tables.requirements.programmes.map(({ code, name }) => [code, name])),
    ),
  }
}
