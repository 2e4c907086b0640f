import type { FormDefinition } from '../../shared/form/definition.ts'
import type { Answer, Answers, CellAnswer } from '../../shared/record/answers.ts'
import type { RichText, Span } from '../../shared/record/rich-text.ts'

/** Answers without the ids that rows get when they are added, so that two typings can be compared. */
export const withoutRowIds = (answers: Answers): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(answers).map(([id, answer]) => [
      id,
      typeof answer === 'object' && 'rows' in answer ? answer.rows.map((row) => row.cells) : answer,
    ]),
  )

/** Every piece of free text in the answers as an officer typed it, apart by whether it is restricted. */
export function sentencesOf(
  form: FormDefinition,
  answers: Answers,
): { open: string[]; restricted: string[] } {
  const open: string[] = []
  const restricted: string[] = []
  const add = (text: string, hidden: boolean) => {
    if (text.trim() !== '') (hidden ? restricted : open).push(text)
  }
  const spans = (text: readonly Span[], hidden: boolean) => {
    for (const span of text) add(span.text, hidden || span.restricted === true)
  }
  const richText = (document: RichText, hidden: boolean) => {
    for (const block of document.blocks) {
      if (block.type === 'list') for (const item of block.items) spans(item, hidden)
      else spans(block.text, hidden)
    }
  }
  const typed = (kind: string, answer: Answer | CellAnswer | undefined, hidden: boolean) => {
    if (answer === undefined) return
    if (typeof answer === 'string') {
      if (kind === 'text' || kind === 'longText') add(answer, hidden)
    } else if ('blocks' in answer) richText(answer, hidden)
  }
  for (const question of form.sections.flatMap((section) => section.questions)) {
    const hidden = question.restricted === true
    const answer = answers[question.id]
    if (question.kind === 'rows' && typeof answer === 'object' && 'rows' in answer) {
      for (const row of answer.rows) {
        // A code for the record is in no copy that the bench reads.
        for (const column of question.columns.filter(({ codeOnly }) => codeOnly !== true))
          typed(column.kind, row.cells[column.id], hidden || column.restricted === true)
      }
    } else typed(question.kind, answer, hidden)
  }
  return { open, restricted }
}
