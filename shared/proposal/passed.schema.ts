import { z } from 'zod'
import { termSchema } from '../lib/term.ts'
import { hearingResultSchema } from '../record/result.ts'
import { orderKindSchema, requirementSchema } from './proposal.ts'

const months = z.int().nonnegative().max(1200).nullable()
const id = z.string().min(1).max(64)

/**
 * A sentence as the court passed it, in the structure of the one that was proposed. Nothing here is taken from the
 * proposal by itself: it is copied by "as proposed", and entered otherwise.
 */
export const passedSchema = z.strictObject({
  order: orderKindSchema.exclude(['adjourn']),
  /** Whole months of a community order, a discharge or a deferral; of a suspended sentence, its supervision. */
  months,
  /** Of custody or a suspended sentence, as pronounced. */
  term: termSchema.nullable(),
  operationalMonths: months,
  /** Whether it was passed for each offence of the report, concurrent; otherwise the allocation asks for each. */
  alike: z.boolean(),
  requirements: z.array(requirementSchema).max(30),
  existingOrders: z
    .array(
      z.strictObject({
        row: id.nullable(),
        order: z.string().max(500),
        act: z.enum(['continue', 'revoke', 'vary', 'none']),
      }),
    )
    .max(30),
  ancillary: z
    .array(
      z.strictObject({
        row: id,
        kind: z.string().max(64),
        months: z.number().nonnegative().max(10_000).nullable(),
        application: z.string().max(64),
        detail: z.string().max(2000),
      }),
    )
    .max(30),
  /** A fine beside the order. */
  fine: z.boolean(),
})
export type Passed = z.infer<typeof passedSchema>

/** What the court did, with the sentence in its structure; null where a result was recorded in words alone. */
export const sentencedSchema = hearingResultSchema.extend({ passed: passedSchema.nullable().default(null) })
export type Sentenced = z.infer<typeof sentencedSchema>
