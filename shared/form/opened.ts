import type { Case } from '../record/case.ts'
import type { FormDefinition } from './definition.ts'

/**
 * The form with the restriction taken off what the officer opened, each with a reason: a question by its id, a
 * column as "victims.impact". A row of "restriction.opened" without either opens nothing.
 */
export function unlessOpened(form: FormDefinition, facts: Case): FormDefinition {
  const opened = new Set(
    facts.rows('restriction.opened').flatMap((row) => (row.text('because') === '' ? [] : [row.text('what')])),
  )
  if (opened.size === 0) return form
  const open = <T extends { id: string; restricted?: true | undefined }>(asked: T, id: string): T =>
    opened.has(id) ? { ...asked, restricted: undefined } : asked
  return {
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.kind === 'rows'
          ? {
              ...question,
              columns: question.columns.map((column) => open(column, `${question.id}.${column.id}`)),
            }
          : open(question, question.id),
      ),
    })),
  }
}
