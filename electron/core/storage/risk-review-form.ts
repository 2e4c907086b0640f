import { z } from 'zod'
import { courtTime } from '../../../shared/lib/dates.ts'
import {
  instantSchema,
  type RiskReviewForm,
  riskReviewFormSchema,
} from '../../../shared/risk-review/record.schema.ts'

/**
 * The rows of migration 060 before entries were kept as they are typed: an instant, a number, null. A yes or no was
 * false until it was answered, so that its false is no answer.
 */
const firstShape = riskReviewFormSchema
  .extend({
    person: riskReviewFormSchema.shape.person.extend({ dateOfBirth: z.string().nullable() }),
    concernAt: instantSchema.nullable(),
    arrests: z.number().nullable(),
    rsrRose: z.boolean(),
    restrainingOrderBreached: z.boolean(),
  })
  .transform(
    (form): RiskReviewForm => ({
      ...form,
      person: { ...form.person, dateOfBirth: form.person.dateOfBirth ?? '' },
      concernAt: form.concernAt === null ? '' : courtTime(form.concernAt),
      arrests: form.arrests === null ? '' : String(form.arrests),
      rsrRose: form.rsrRose || null,
      restrainingOrderBreached: form.restrainingOrderBreached || null,
    }),
  )

/** What is entered, as a row of either shape holds it; the next save writes the newer one. */
export const storedFormSchema = z.union([riskReviewFormSchema, firstShape])
