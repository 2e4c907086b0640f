import { z } from 'zod'
import { type DerivedFact, derivedFacts } from '../record/derived-fact.ts'

export const id = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, 'must be a question id such as "person.name"')
export const cellId = z.string().regex(/^[a-z][A-Za-z0-9]*$/, 'must be a column id such as "plea"')

export const inColumn = z.strictObject({ column: cellId, oneOf: z.array(z.string()).min(1) })

/**
 * A condition on answers, as a value: it can be stored, hashed and shown. Of a screening (yesNoList),
 * `includes` holds where that code is answered yes, `is: 'yes'` where any is. `derived` names what no single answer
 * holds (record/derived-fact.ts).
 */
export type Condition =
  | { question: string; is: string }
  | { question: string; oneOf: string[] }
  | { question: string; includes: string }
  | { question: string; answered: boolean }
  | { rows: string; column: string; is: string; and?: { column: string; oneOf: string[] } | undefined }
  | { derived: DerivedFact }
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }

export const conditionSchema: z.ZodType<Condition> = z.union([
  z.strictObject({ question: id, is: z.string() }),
  z.strictObject({ question: id, oneOf: z.array(z.string()).min(1) }),
  z.strictObject({ question: id, includes: z.string() }),
  z.strictObject({ question: id, answered: z.boolean() }),
  z.strictObject({ rows: id, column: cellId, is: z.string(), and: inColumn.optional() }),
  z.strictObject({ derived: z.enum(derivedFacts) }),
  z.strictObject({ all: z.array(z.lazy(() => conditionSchema)).min(1) }),
  z.strictObject({ any: z.array(z.lazy(() => conditionSchema)).min(1) }),
  z.strictObject({ not: z.lazy(() => conditionSchema) }),
])
