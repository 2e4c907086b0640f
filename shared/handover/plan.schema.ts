import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'
import { typedLine, typedText } from '../lib/typed-text.ts'

/** One objective of the start of a sentence plan, in the words of whoever writes the plan. */
export const objectiveSchema = z.strictObject({
  /** Names a part of the handover that it was begun from, or is an id of the team's own. */
  key: z.string().min(1).max(200),
  need: typedText(500, 'Say which need or risk'),
  what: typedText(500, 'Say what will be done'),
  who: typedLine(200),
  /** YYYY-MM-DD; null while no day is set. */
  by: isoDateSchema.nullable(),
  shows: typedText(500),
})
export type Objective = z.infer<typeof objectiveSchema>

export const planSchema = z.array(objectiveSchema).max(100)
export type Plan = z.infer<typeof planSchema>
