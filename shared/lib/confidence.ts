import { z } from 'zod'

/** How sure a rule is. confirmed: its text was seen; inspection: the Kent report; memory: not confirmed; design: our own rule. */
export const confidenceSchema = z.enum(['confirmed', 'inspection', 'memory', 'design'])
export type Confidence = z.infer<typeof confidenceSchema>

/** The confidence mark of a rule for whoever owns the rules; it stands on no report. */
export const CONFIDENCE = {
  confirmed: 'checked against its text',
  inspection: 'from the inspection report',
  memory: 'not yet checked against the instruction',
  design: 'our own rule',
} as const satisfies Record<Confidence, string>
