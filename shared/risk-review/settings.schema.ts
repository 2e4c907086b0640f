import { z } from 'zod'
import { confidenceSchema } from '../lib/confidence.ts'

/** The settings of the risk review (templates/reference/risk-review.json): a policy lead corrects them there. */
export const riskReviewSettingsSchema = z.strictObject({
  version: z.number().int().positive(),
  note: z.string(),
  /** In how many business days the NPS answers a referral (RE-4). */
  answer: z.strictObject({
    businessDays: z.number().int().positive(),
    source: z.string().min(1),
    confidence: confidenceSchema,
  }),
})
export type RiskReviewSettings = z.infer<typeof riskReviewSettingsSchema>
