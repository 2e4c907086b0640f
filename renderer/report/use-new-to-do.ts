import { useRef } from 'react'
import type { ToDo } from '../../shared/assessment/open.ts'
import { type Answers, isAnswered } from '../../shared/record/answers.ts'

/**
 * What an answer has called for since the report was opened, the last of it: to do now, and neither to do nor answered
 * before. An answer that was taken out is no new question.
 */
export function useNewToDo(toDo: readonly ToDo[], answers: Answers): readonly ToDo[] {
  const before = useRef<{ answers: Answers; toDo: readonly ToDo[]; called: readonly string[] } | null>(null)
  const last = before.current
  if (last === null) before.current = { answers, toDo, called: [] }
  else if (last.answers !== answers || last.toDo !== toDo) {
    const known = new Set(last.toDo.map(({ question }) => question))
    const called = toDo.flatMap(({ question }) =>
      question === null || known.has(question) || isAnswered(last.answers[question]) ? [] : [question],
    )
    before.current = { answers, toDo, called: called.length > 0 ? called : last.called }
  }
  const called = before.current?.called ?? []
  return toDo.filter(({ question }) => question !== null && called.includes(question))
}
