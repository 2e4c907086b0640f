import type { z } from 'zod'
import { exampleSchema } from '../../../shared/report/example.ts'

/**
 * A report as a file: its format, its author, its answers, and what came of it where that is known.
 * The worked cases of templates/examples are such files; the rest of what they hold may stand and is not read.
 */
export const reportFileSchema = exampleSchema.partial({
  about: true,
  manager: true,
  countersigning: true,
  receiver: true,
  result: true,
  firstAppointment: true,
  allocation: true,
})
export type ReportFile = z.infer<typeof reportFileSchema>
