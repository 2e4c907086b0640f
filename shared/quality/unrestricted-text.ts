import type { Question } from '../form/definition.ts'
import { unlessOpened } from '../form/opened.ts'
import type { Answer, CellAnswer } from '../record/answers.ts'
import { mapSpans, plainText } from '../record/rich-text.ts'
import type { QualityContext } from './context.ts'

/** One text as a copy shows it to the defendant. */
type OpenText = { readonly question: Question; readonly row: string | null; readonly text: string }

/** A restricted passage is a gap between words, not a join. */
const openText = (answer: Answer | CellAnswer | undefined): string => {
  if (typeof answer === 'string') return answer
  return answer !== undefined && 'blocks' in answer
    ? plainText(mapSpans(answer, (span) => (span.restricted === true ? { text: '\n' } : span)))
    : ''
}

/**
 * Every text that a copy shows the defendant, of questions the format has not got too ("Also recorded"): restricted
 * questions, columns and passages are left out, unless the officer opened them.
 */
export function unrestrictedTexts({ form: asked, facts, answers }: QualityContext): readonly OpenText[] {
  const form = unlessOpened(asked, facts)
  const questions = [...form.sections.flatMap((section) => section.questions), ...form.notAsked]
  return questions.flatMap((question): readonly OpenText[] => {
    const answer = answers[question.id]
    if (answer === undefined || question.restricted === true || question.codeOnly === true) return []
    if (question.kind !== 'rows' || typeof answer === 'string' || !('rows' in answer))
      return [{ question, row: null, text: openText(answer) }]
    const open = question.columns.filter(({ restricted, codeOnly }) => !(restricted ?? codeOnly ?? false))
    return answer.rows.flatMap((row) =>
      open.map(({ id }) => ({ question, row: row.id, text: openText(row.cells[id]) })),
    )
  })
}
