import { z } from 'zod'
import { cellId, conditionSchema, id, inColumn } from './condition-schema.ts'

/**
 * What a fill gives: the day, the time, who writes; another answer, or the cell of the one row that is meant; the option
 * of a list that plays the part which another answer names; or a code (link-fills.ts names the two that may).
 */
const fillWith = z.union([
  z.enum(['today', 'now', 'me', 'todayInWords']),
  z.strictObject({ question: id }),
  z.strictObject({ rows: id, column: cellId, where: inColumn }),
  z.strictObject({ list: cellId, by: id }),
  z.strictObject({ code: z.string().min(1) }),
])

/**
 * Answers a question, or a cell of a row, once one of `when` is answered: never over an answer, and marked until it is
 * edited (fills.ts). Nothing that clears anybody, or judges, can carry one (link-fills.ts).
 */
export const fillSchema = z.strictObject({
  with: fillWith,
  when: z.array(id).min(1),
  if: conditionSchema.optional(),
})
/** In a row: `when` are columns of it. */
export const cellFillSchema = z.strictObject({
  with: fillWith,
  when: z.array(cellId).min(1),
  onlyFor: inColumn.optional(),
  if: conditionSchema.optional(),
})

export type Fill = z.infer<typeof fillSchema>
export type CellFill = z.infer<typeof cellFillSchema>
