import type { Confidence } from '../lib/confidence.ts'
import type { Severity } from '../record/severity.ts'

/** The lengths of an order: of the whole or its supervision, of the custody, of the suspension. */
export type OrderMeasure = 'months' | 'custodialTerm' | 'operationalMonths'

/** One thing to know about a proposal before it is put to the court. */
export type ProposalFinding = {
  /** The rule's id: a limit (LIM-…), a requirement's or programme's criterion, an order's rule or a combination (CB-…). */
  readonly rule: string
  readonly severity: Severity
  /** The requirement's or programme's code; null where the order itself is at fault. */
  readonly requirement: string | null
  /** Which length of the order is at fault; null where it is none of them. */
  readonly measure: OrderMeasure | null
  readonly says: string
  readonly source: string
  /** How sure the rule is, as its row says. */
  readonly confidence: Confidence
}
