import { z } from 'zod'
import { isoDateSchema } from '../lib/dates.ts'

const text = z.string().max(4000)

/** An offence as a court list has it; empty where it says nothing. */
export const listOffenceSchema = z.strictObject({
  offenceTitle: text,
  cjsCode: text,
  offenceWording: text,
  offenceDate: text,
  plea: text,
  convictionDate: text,
})
export type ListOffence = z.infer<typeof listOffenceSchema>

/** One person on one day at one court, as the list has them. `court`, `sex`, `plea` and `remand` are codes where the lists have one. */
export const listRowSchema = z.strictObject({
  defendantName: text,
  dateOfBirth: text,
  sex: text,
  pnc: text,
  crn: text,
  court: text,
  courtroom: text,
  time: text,
  hearingDate: isoDateSchema,
  remand: text,
  adjournedFrom: text,
  /** Whoever is charged together has it in common; an officer may say so where the list does not. */
  caseNumber: text.default(''),
  offences: z.array(listOffenceSchema),
})
export type ListRow = z.infer<typeof listRowSchema>

export const offenceFieldSchema = listOffenceSchema.keyof()
export type OffenceField = z.infer<typeof offenceFieldSchema>
export const personFieldSchema = listRowSchema.omit({ offences: true }).keyof()
export type PersonField = z.infer<typeof personFieldSchema>

/** What a column of a court list may be. */
export const listFieldSchema = z.union([personFieldSchema, offenceFieldSchema])
export type ListField = z.infer<typeof listFieldSchema>

/** Which field each head of a column is, by the head as it is folded: what an office has said once. */
export const columnNamesSchema = z.record(z.string().max(200), listFieldSchema)
export type ColumnNames = z.infer<typeof columnNamesSchema>
