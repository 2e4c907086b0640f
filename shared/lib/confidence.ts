import { z } from 'zod'

/** How sure a rule is. confirmed: text or code seen; inspection: the Kent report; memory: not confirmed; design: our choice. */
export const confidenceSchema = z.enum(['confirmed', 'inspection', 'memory', 'design'])
export type Confidence = z.infer<typeof confidenceSchema>
