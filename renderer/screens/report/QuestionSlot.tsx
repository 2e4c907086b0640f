import { useCallback, useMemo } from 'react'
import type { AskedQuestion, OptionLists } from '../../../shared/form/definition.ts'
import { answerProblems } from '../../../shared/form/validate.ts'
import type { Answer } from '../../../shared/report/answers.ts'
import type { SearchOffences } from '../../form/input-props.ts'
import { QuestionField } from '../../form/QuestionField.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { useAnswer } from '../../report/use-answers.ts'

/** One question of the open report: its own answer redraws it, and nothing else's does. */
export function QuestionSlot(props: {
  question: AskedQuestion
  lists: OptionLists
  report: OpenReport
  readOnly: boolean
  searchOffences: SearchOffences
}) {
  const { question, lists, report } = props
  const answer = useAnswer(report.answers, question.id)
  const onChange = useCallback(
    (given: Answer | null) => report.answer(question.id, given),
    [report, question.id],
  )
  const problems = useMemo(() => answerProblems(question, answer, lists), [question, answer, lists])
  return (
    <QuestionField
      question={question}
      lists={lists}
      answer={answer}
      onChange={onChange}
      readOnly={props.readOnly}
      problems={problems}
      searchOffences={props.searchOffences}
    />
  )
}
