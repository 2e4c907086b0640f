import type { OrderMeasure, ProposalFinding } from '../proposal/finding.ts'
import type { KnownQuestion } from '../record/known-questions.ts'

const LENGTHS = {
  months: 'proposal.months',
  custodialTerm: 'proposal.custodialMonths',
  operationalMonths: 'proposal.operationalMonths',
} as const satisfies Record<OrderMeasure, KnownQuestion>

/** Rules of the order as a whole that are mended elsewhere than where the order is chosen. */
const ELSEWHERE: ReadonlyMap<string, KnownQuestion> = new Map([
  ['CO-1', 'person.dateOfBirth'],
  ['CO-2', 'proposal.requirements'],
])

/** The question where a fault of the proposal is mended. */
export function fieldOf({ requirement, measure, rule }: ProposalFinding): KnownQuestion {
  // The days are the sum of what they are for.
  if (requirement === 'RAR' && rule === 'ORD-2') return 'proposal.rarPlan'
  if (requirement !== null) return 'proposal.requirements'
  return measure === null ? (ELSEWHERE.get(rule) ?? 'proposal.order') : LENGTHS[measure]
}
