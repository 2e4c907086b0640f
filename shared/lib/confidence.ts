import { z } from 'zod'

/** How sure a rule is. confirmed: text or code seen; inspection: the Kent report; memory: not confirmed; design: our choice. */
export const confidenceSchema = z.enum(['confirmed', 'inspection', 'memory', 'design'])
export type Confidence = z.infer<typeof confidenceSchema>

/** The confidence mark of a rule, as a reader who must judge it needs it. */
export const CONFIDENCE = {
  confirmed: 'text or code seen',
  inspection: 'from the inspection report',
  memory: 'from memory, not confirmed',
  design: 'our choice',
} as const satisfies Record<Confidence, string>
