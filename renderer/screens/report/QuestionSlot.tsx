import { useCallback, useMemo, useState } from 'react'
import type { AskedQuestion, OptionLists } from '../../../shared/form/definition.ts'
import { answerProblems } from '../../../shared/form/validate.ts'
import type { Answer } from '../../../shared/report/answers.ts'
import type { SearchOffences } from '../../form/input-props.ts'
import { QuestionField } from '../../form/QuestionField.tsx'
import type { OpenReport } from '../../report/open-report.ts'
import { useAnswer } from '../../report/use-answers.ts'

const NO_PROBLEMS: ReturnType<typeof answerProblems> = []

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
  const [inside, setInside] = useState(false)
  const onChange = useCallback(
    (given: Answer | null) => report.answer(question.id, given),
    [report, question.id],
  )
  // Half a date is no mistake yet: faults are told when the officer has left the question.
  const problems = useMemo(
    () => (inside ? NO_PROBLEMS : answerProblems(question, answer, lists)),
    [inside, question, answer, lists],
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches where the focus is and offers nothing
    <div
      onFocus={() => setInside(true)}
      onBlur={(event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)))
          setInside(false)
      }}
    >
      <QuestionField
        question={question}
        lists={lists}
        answer={answer}
        onChange={onChange}
        readOnly={props.readOnly}
        problems={problems}
        searchOffences={props.searchOffences}
      />
    </div>
  )
}
