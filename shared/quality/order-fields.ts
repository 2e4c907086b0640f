import type { ProposalFinding } from '../proposal/finding.ts'
import type { Case } from '../report/case.ts'
import type { KnownQuestion } from '../report/known-questions.ts'
import type { Hit } from './context.ts'

/** The question that mends a fault of the order as a whole, by the rule that finds it; any other is the order's own. */
const FIELDS: ReadonlyMap<string, KnownQuestion> = new Map([
  ['CO-1', 'person.dateOfBirth'],
  ['CO-2', 'proposal.requirements'],
  ['LIM-CO-1', 'proposal.months'],
  ['LIM-SSO-1', 'proposal.custodialMonths'],
  ['LIM-SSO-2', 'proposal.custodialMonths'],
  ['LIM-SSO-3', 'proposal.custodialMonths'],
  ['LIM-SSO-4', 'proposal.operationalMonths'],
  ['LIM-SSO-5', 'proposal.months'],
  ['SSO-4', 'proposal.months'],
  ['SSO-8', 'proposal.custodialMonths'],
])

/** What the rule of a whole order (ORD-3) may miss, each at its own question, so that QC01 need not say it again. */
const LENGTHS = [
  ['community', 'proposal.months', 'Say how long the community order lasts.'],
  ['suspended', 'proposal.custodialMonths', 'Say what the suspended term is.'],
  ['suspended', 'proposal.operationalMonths', 'Say for how long the sentence is suspended.'],
] as const
const ORDER_WHOLE = 'ORD-3'

/** A fault of the order as a whole, at the question where it is mended. */
export function hitsOfOrder(finding: ProposalFinding, facts: Case): readonly Hit[] {
  const lengths = finding.rule === ORDER_WHOLE ? lengthsMissing(facts) : []
  return lengths.length > 0
    ? lengths
    : [{ field: FIELDS.get(finding.rule) ?? 'proposal.order', fill: { says: finding.says } }]
}

const lengthsMissing = (facts: Case): readonly Hit[] =>
  LENGTHS.filter(
    ([order, question]) => facts.text('proposal.order') === order && !facts.number(question),
  ).map(([, field, says]) => ({ field, fill: { says } }))
