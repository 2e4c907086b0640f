import { shownAnswer, type Wording } from '../../../shared/document/shown.ts'
import type { AskedQuestion } from '../../../shared/form/definition.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { type Answer, isAnswered } from '../../../shared/record/answers.ts'
import { plainText } from '../../../shared/record/rich-text.ts'
import { rowsIn } from '../../form/answer-kinds.ts'

type InWords = { readonly row: string | null; readonly words: string }

/** An answer in the words it is shown by, to be found by them; of a table each row for itself. */
export function answerInWords(
  question: AskedQuestion,
  answer: Answer | undefined,
  wording: Wording,
): readonly InWords[] {
  if (answer === undefined || !isAnswered(answer)) return []
  const whole = (words: string): readonly InWords[] => (words === '' ? [] : [{ row: null, words }])
  const shown = shownAnswer(question, answer, wording)
  switch (shown.as) {
    case 'text':
      return whole(shown.text)
    case 'list':
      return whole(shown.items.join('; '))
    case 'richText':
      return whole(plainText(shown.richText))
    case 'table':
      return rowsIn(answer).flatMap(({ id }, at) => {
        const words = (shown.rows[at] ?? []).map(({ text }) => text).filter(Boolean)
        return words.length === 0 ? [] : [{ row: id, words: words.join(' · ') }]
      })
    default:
      return assertNever(shown, 'how an answer is shown')
  }
}
