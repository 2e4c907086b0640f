import { z } from 'zod'

/** One score with all that led to it: recomputable from `input` alone. */
export const worksheetSchema = z.strictObject({
  algorithm: z.string(),
  version: z.string(),
  computedAt: z.string(),
  input: z.json(),
  result: z.json(),
})

export type Worksheet = z.infer<typeof worksheetSchema>
