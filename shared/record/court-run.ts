import { z } from 'zod'

/** A report being given in court: since when, and the parts that were said. It holds no word of the report. */
export const courtRunSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  said: z.array(z.string().max(64)).max(100),
})
export type CourtRun = z.infer<typeof courtRunSchema>
