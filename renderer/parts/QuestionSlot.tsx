import { useCallback, useMemo } from 'react'
import { offeredOptions } from '../../shared/form/answer-parts.ts'
import type { AskedQuestion, OptionLists } from '../../shared/form/definition.ts'
import { type AnswerProblem, answerProblems } from '../../shared/form/validate.ts'
import type { Answer } from '../../shared/record/answers.ts'
import type { OpenEntries } from '../autosave/open-entries.ts'
import { useAnswer } from '../autosave/use-answers.ts'
import type { SearchOffences } from '../controls/input-props.ts'
import { sayAct } from '../form/act-words.ts'
import { QuestionField } from '../form/QuestionField.tsx'

/** One question of what is open: its own answer redraws it, and nothing else's does. */
export function QuestionSlot(props: {
  question: AskedQuestion
  lists: OptionLists
  entries: OpenEntries
  readOnly: boolean
  searchOffences: SearchOffences
  officer: string
  /** What was refused at this question, beside what is wrong with the answer itself. */
  refused?: readonly AnswerProblem[] | undefined
}) {
  const { question, lists, entries, refused } = props
  const answer = useAnswer(entries.answers, question.id)
  const by = (question.kind === 'yesNoList' && question.offeredBy?.question) || question.id
  const offering = useAnswer(entries.answers, by)
  const offered = useMemo(
    () => offeredOptions(question, offering === undefined ? {} : { [by]: offering }, lists),
    [question, offering, by, lists],
  )
  const onChange = useCallback(
    (given: Answer | null) =>
      entries.answer(question.id, given, sayAct(question, lists, entries.answers.get(question.id), given)),
    [entries, question, lists],
  )
  const problems = useMemo(
    () => [...answerProblems(question, answer, lists), ...(refused ?? [])],
    [question, answer, lists, refused],
  )
  return (
    <QuestionField
      question={question}
      lists={lists}
      offered={by === question.id ? undefined : offered}
      answer={answer}
      onChange={onChange}
      readOnly={props.readOnly}
      problems={problems}
      searchOffences={props.searchOffences}
      officer={props.officer}
    />
  )
}
