import { z } from 'zod'
import type { Term } from '../lib/term.ts'
import type { Order, OrderKind, Requirement } from './proposal.ts'

const id = z.string().min(1).max(64)

/** How a part of a sentence stands to the others, each known by its id. */
export const runsSchema = z.union(
  [
    z.strictObject({ concurrentWith: id }),
    z.strictObject({ consecutiveTo: id }),
    /** It begins when a sentence ends that was running already. */
    z.strictObject({ consecutiveToEarlier: z.literal(true) }),
  ],
  {
    error:
      'must be null, or an object with one of concurrentWith and an id, consecutiveTo and an id, consecutiveToEarlier and true',
  },
)
export type Runs = z.infer<typeof runsSchema>

/** What the court does for an offence. */
export type OrderPart = {
  /** The row of the offence; null: one order for all of them, as a proposal is. */
  readonly offence: string | null
  readonly order: OrderKind
  /** The length of the order; of a suspended sentence, of its supervision. */
  readonly months: number | null
  /** Of custody or a suspended sentence; that it is for the court is said, and is no term. */
  readonly term: Term | 'forCourt' | null
  readonly operationalMonths: number | null
  readonly runs: Runs | null
}

/** What becomes of an order that is running already. */
export type ExistingOrderAct = {
  /** Null: from outside a report, which has no rows. */
  readonly row: string | null
  /** As one names it: community order of 24 May 2016. */
  readonly order: string
  readonly act: 'continue' | 'revoke' | 'vary' | 'none'
}

/** Another order beside the sentence, by the codes of its row. */
export type Ancillary = {
  readonly row: string
  readonly kind: string
  readonly months: number | null
  readonly application: string
  readonly detail: string
}

/** A sentence: as proposed, as passed, as allocated. */
export type Sentence = {
  readonly parts: readonly OrderPart[]
  readonly requirements: readonly Requirement[]
  readonly existingOrders: readonly ExistingOrderAct[]
  readonly ancillary: readonly Ancillary[]
  /** A fine beside the order. */
  readonly fine: boolean
}

/** An order for all the offences together. */
export const partOf = (order: Order): OrderPart => ({
  offence: null,
  order: order.kind,
  months: order.months ?? null,
  term: order.termBy === 'forCourt' ? 'forCourt' : (order.custodialTerm ?? null),
  operationalMonths: order.operationalMonths ?? null,
  runs: null,
})
