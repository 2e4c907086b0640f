import { z } from 'zod'
import { confidenceSchema } from '../lib/confidence.ts'
import { type Sentenced, sentencedSchema } from '../proposal/passed.schema.ts'
import { gradeSchema } from '../record/lifecycle.ts'
import { allocateInputSchema } from './allocate-input.ts'
import { allocationFactsSchema } from './facts.ts'

/** An allocation as it was recorded: whole, so that it can be followed, and decided again, from itself alone. */
const length = z.strictObject({ months: z.number(), days: z.number() })
const termLength = z.union([length, z.literal('indeterminate')])
const said = { rule: z.string(), says: z.string() }
const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

export const allocateAnswerSchema = z.strictObject({
  decision: z.enum(['NPS', 'CRC', 'CANNOT_DECIDE', 'REFER_SPO', 'NOT_ALLOCATED']),
  grounds: list(
    z.strictObject({
      ...said,
      source: z.string(),
      confidence: confidenceSchema,
    }),
  ),
  missing: list(z.strictObject(said)),
  mappa: z.strictObject({
    eligible: z.enum(['yes', 'no', 'refer']),
    category: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(),
    longestQualifyingTerm: termLength.nullable(),
    trace: list(z.strictObject({ ...said, component: z.string().nullable() })),
  }),
  terms: z.strictObject({
    effective: termLength,
    arithmeticSum: length,
    trace: list(z.strictObject({ component: z.string(), says: z.string() })),
  }),
  conflict: z.strictObject(said).nullable(),
})

const common = {
  facts: allocationFactsSchema,
  input: allocateInputSchema,
  answer: allocateAnswerSchema,
  /** The result it rests on: where that is recorded anew, the allocation no longer stands. */
  result: sentencedSchema,
  by: z.strictObject({ userId: z.string(), name: z.string(), grade: gradeSchema }),
  /** Instant. */
  at: z.string(),
}

export const decidedAllocationSchema = z.strictObject({
  is: z.literal('decided'),
  decision: z.enum(['NPS', 'CRC', 'NOT_ALLOCATED']),
  /** What an SPO says who settles what the rules refer to them; null where the rules decide. */
  spoReason: z.string().nullable(),
  ...common,
})
export const referredAllocationSchema = z.strictObject({
  is: z.literal('referred'),
  /** Why an SPO is asked. */
  reason: z.string(),
  ...common,
})
export const allocationRecordSchema = z.discriminatedUnion('is', [
  decidedAllocationSchema,
  referredAllocationSchema,
])

export type DecidedAllocation = z.infer<typeof decidedAllocationSchema>
export type ReferredAllocation = z.infer<typeof referredAllocationSchema>
export type AllocationRecord = z.infer<typeof allocationRecordSchema>

/** The decided allocation that stands on this result; null where none does. */
export const standing = (
  record: AllocationRecord | null,
  result: Sentenced | null,
): DecidedAllocation | null =>
  record !== null && record.is === 'decided' && restsOn(record, result) ? record : null

/** Whether the allocation was made on the result as it is recorded now. */
export const restsOn = (record: { readonly result: Sentenced }, result: Sentenced | null): boolean =>
  result !== null &&
  record.result.date === result.date &&
  record.result.outcome === result.outcome &&
  record.result.sentence === result.sentence &&
  JSON.stringify(record.result.passed) === JSON.stringify(result.passed)
