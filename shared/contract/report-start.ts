import { z } from 'zod'
import { typedText } from '../lib/typed-text.ts'
import { id } from './command.ts'

/** What a report is begun with: a format, and the person and hearing as typed, or a row of a court list. */
export const reportStart = z.strictObject({
  format: z.string(),
  name: z.string().max(500).default(''),
  court: z.string().max(500).default(''),
  hearingDate: z.string().max(50).default(''),
  crn: z.string().max(50).default(''),
  pnc: z.string().max(50).default(''),
  courtroom: z.string().max(100).default(''),
  time: z.string().max(50).default(''),
  /** The row of a court list that it is begun from, which then says all of this. */
  from: z.strictObject({ list: id }).optional(),
  /** Why it is spoken although the case asks for a written report. */
  because: typedText(2000).default(''),
  /** Begin it although a draft for the same person, court and day is open. */
  another: z.boolean().optional(),
})
