import { useEffect } from 'react'
import type { AskedQuestion, FormDefinition } from '../../shared/form/definition.ts'
import type { Answer, Answers } from '../../shared/record/answers.ts'
import { useSpelling } from '../spelling/spelling-context.ts'
import { wordsIn } from '../spelling/words.ts'

/** Spelling leaves alone what the report itself holds as names: of the person, victims, officers, the court, places. */
export function useNamesKnown(form: FormDefinition, answers: Answers): void {
  const spelling = useSpelling()
  useEffect(() => spelling?.know('report', namesHeld(form, answers)), [spelling, form, answers])
  useEffect(() => () => spelling?.know('report', []), [spelling])
}

/** The words in capital letters of what is entered on one line. */
export const namesHeld = (form: FormDefinition, answers: Answers): readonly string[] =>
  form.sections
    .flatMap(({ questions }) => questions.flatMap((question) => shortTexts(question, answers[question.id])))
    .flatMap((text) => wordsIn(text).map(({ word }) => word))
    .filter((word) => /^\p{Lu}/u.test(word))

function shortTexts(question: AskedQuestion, answer: Answer | undefined): readonly string[] {
  if (question.kind === 'text') return typeof answer === 'string' ? [answer] : []
  if (question.kind !== 'rows' || typeof answer !== 'object' || !('rows' in answer)) return []
  const short = question.columns.filter(({ kind }) => kind === 'text').map(({ id }) => id)
  return answer.rows.flatMap(({ cells }) =>
    short.flatMap((id) => {
      const cell = cells[id]
      return typeof cell === 'string' ? [cell] : []
    }),
  )
}
