import { z } from 'zod'
import { isBlank } from '../lib/is-blank.ts'
import { isEmptyRichText, type RichText, richTextSchema } from './rich-text.ts'

/**
 * What an officer has entered. Text, dates, numbers, choices and codes are kept as typed, however
 * wrong: a draft always saves. `readCase` (case.ts) is where typed text becomes dates and numbers.
 */
export type CellAnswer = string | Ticked | RichText
export type Answer = string | Ticked | YesNoList | Rows | RichText

/** Any number of codes ticked out of a list. */
export type Ticked = { ticked: string[] }
/** Yes or no for each of a list of codes; a code that is absent is unanswered. */
export type YesNoList = { yesNo: Record<string, 'yes' | 'no'> }
/** A table: offences, checks, victims, requirements. `id` keeps a row itself while others come and go. */
export type Rows = { rows: Row[] }
export type Row = { id: string; cells: Record<string, CellAnswer> }

/** A report's answers by question id. An absent id is an unanswered question. */
export type Answers = Readonly<Record<string, Answer>>

/** Ids as templates write them: "person.dateOfBirth"; list codes may hold digits first ("R1.2.1", "200"). */
export const questionIdSchema = z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/)
const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9.]*$/, 'must be a code of letters, digits and full stops')

const tickedSchema = z.strictObject({ ticked: z.array(code) })
const cellAnswerSchema: z.ZodType<CellAnswer> = z.union([z.string(), tickedSchema, richTextSchema])
const rowSchema: z.ZodType<Row> = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'must be up to 64 small letters, digits and hyphens'),
  cells: z.record(z.string().regex(/^[a-z][A-Za-z0-9]*$/), cellAnswerSchema),
})

export const answerSchema: z.ZodType<Answer> = z.union([
  z.string(),
  tickedSchema,
  z.strictObject({ yesNo: z.record(code, z.enum(['yes', 'no'])) }),
  z.strictObject({ rows: z.array(rowSchema) }),
  richTextSchema,
])

export const answersSchema: z.ZodType<Answers> = z.record(questionIdSchema, answerSchema)

/** One save: the questions that changed; null clears an answer. */
export const answerChangesSchema = z.record(questionIdSchema, answerSchema.nullable())
export type AnswerChanges = z.infer<typeof answerChangesSchema>

/** The answers with the changes applied; neither argument is altered. */
export function applyChanges(answers: Answers, changes: AnswerChanges): Answers {
  const next = new Map(Object.entries(answers))
  for (const [id, answer] of Object.entries(changes)) {
    if (answer === null) next.delete(id)
    else next.set(id, answer)
  }
  return Object.fromEntries(next)
}

/** Whether anything at all was entered. What nobody can see is nothing; an answered "no" is something. */
export function isAnswered(answer: Answer | CellAnswer | undefined): boolean {
  if (answer === undefined) return false
  if (typeof answer === 'string') return !isBlank(answer)
  if ('ticked' in answer) return answer.ticked.length > 0
  if ('yesNo' in answer) return Object.keys(answer.yesNo).length > 0
  if ('rows' in answer) return answer.rows.length > 0
  return !isEmptyRichText(answer)
}
