import type { Question } from '../form/definition.ts'
import type { Answer, CellAnswer } from '../record/answers.ts'
import { mapSpans, plainText, type RichText } from '../record/rich-text.ts'
import type { QualityContext } from './context.ts'

const shownText = (text: RichText): string =>
  plainText(mapSpans(text, (span) => (span.restricted === true ? null : span)))

const cellText = (cell: CellAnswer): readonly string[] =>
  typeof cell === 'string' ? [cell] : 'blocks' in cell ? [shownText(cell)] : []

const answerTexts = (question: Question, answer: Answer): readonly string[] => {
  if (typeof answer === 'string') return [answer]
  if ('blocks' in answer) return [shownText(answer)]
  if (!('rows' in answer) || question.kind !== 'rows') return []
  const open = new Set(question.columns.filter((column) => column.restricted !== true).map(({ id }) => id))
  return answer.rows.flatMap((row) =>
    Object.entries(row.cells).flatMap(([id, cell]) => (open.has(id) ? cellText(cell) : [])),
  )
}

/**
 * Every text that a copy shows the defendant, of questions the format has not got too ("Also recorded"): restricted
 * questions, columns and passages are left out.
 */
export function unrestrictedTexts({
  form,
  answers,
}: QualityContext): readonly { readonly question: Question; readonly texts: readonly string[] }[] {
  return [...form.sections.flatMap((section) => section.questions), ...form.notAsked].flatMap((question) => {
    const answer = answers[question.id]
    if (answer === undefined || question.restricted === true) return []
    return [{ question, texts: answerTexts(question, answer) }]
  })
}
