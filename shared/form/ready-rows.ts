import type { Answers } from '../record/answers.ts'
import type { FormDefinition } from './definition.ts'

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
