import type { Problem } from '../lib/result.ts'
import type { Answer, Answers, CellAnswer, Rows } from '../record/answers.ts'
import type { Column, FormDefinition, Question } from './definition.ts'

/**
 * Whether answers can belong to a report of this form: every id is a question of its common model and every
 * answer has the shape of its kind. Faulty values pass (a draft always saves); what no form could have sent
 * does not. Questions that this format does not ask are known, so that a change of format loses nothing.
 */
export function answersFitForm(answers: Answers, form: FormDefinition): readonly Problem[] {
  const known = new Map(
    [...form.sections.flatMap((section) => section.questions), ...form.notAsked].map((question) => [
      question.id,
      question,
    ]),
  )
  return Object.entries(answers).flatMap(([id, answer]): readonly Problem[] => {
    const question = known.get(id)
    if (question === undefined) return [{ path: id, message: 'is not a question of this form' }]
    if (question.kind === 'rows' && typeof answer === 'object' && 'rows' in answer) {
      return rowProblems(id, question.columns, answer)
    }
    return fitsKind(question.kind, answer) || (question.was !== undefined && fitsKind(question.was, answer))
      ? []
      : [{ path: id, message: `does not hold a ${question.kind} answer` }]
  })
}

/** Whether the answer has the shape of the kind, whatever it says. */
export function fitsKind(kind: Question['kind'], answer: Answer | CellAnswer): boolean {
  switch (kind) {
    case 'richText':
      return typeof answer === 'object' && 'blocks' in answer
    case 'choices':
      return typeof answer === 'object' && 'ticked' in answer
    case 'yesNoList':
      return typeof answer === 'object' && 'yesNo' in answer
    case 'rows':
      return typeof answer === 'object' && 'rows' in answer
    default:
      return typeof answer === 'string'
  }
}

function rowProblems(id: string, columns: readonly Column[], answer: Rows): readonly Problem[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const ids = answer.rows.map((row) => row.id)
  return answer.rows.flatMap((row, index) => [
    ...(ids.indexOf(row.id) < index
      ? [{ path: `${id}.rows[${index}].id`, message: 'stands twice in this table' }]
      : []),
    ...Object.entries(row.cells).flatMap(([cell, value]): readonly Problem[] => {
      const column = byId.get(cell)
      const path = `${id}.rows[${index}].cells.${cell}`
      if (column === undefined) return [{ path, message: 'is not a column of this table' }]
      return fitsKind(column.kind, value) ? [] : [{ path, message: `does not hold a ${column.kind} answer` }]
    }),
  ])
}
