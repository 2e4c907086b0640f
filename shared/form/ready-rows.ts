import { z } from 'zod'
import type { Answers } from '../record/answers.ts'
import { cellId } from './condition-schema.ts'
import type { FormDefinition } from './definition.ts'

/** Rows that stand in a new report before anybody has entered one, in templates/reference/ready-rows.json. */
export const readyRowsSchema = z.record(
  cellId,
  z.strictObject({
    source: z.string().min(1),
    rows: z.array(z.record(cellId, z.string().min(1))).min(1),
  }),
)
export type ReadyRows = z.infer<typeof readyRowsSchema>

/** The rows that stand in a new report of this form, in each table that has some. `rowId` gives each its id. */
export const readyAnswers = (form: FormDefinition, rowId: () => string): Answers =>
  Object.fromEntries(
    form.sections
      .flatMap(({ questions }) => questions)
      .flatMap(({ id, readyRows }) =>
        readyRows === undefined
          ? []
          : [[id, { rows: readyRows.map((cells) => ({ id: rowId(), cells: { ...cells } })) }]],
      ),
  )
