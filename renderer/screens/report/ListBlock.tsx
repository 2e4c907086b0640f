import { shownAnswer } from '../../../shared/document/shown.ts'
import { shownInLine } from '../../../shared/document/shown-in-line.ts'
import type { AskedQuestion } from '../../../shared/form/definition.ts'
import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { Button } from '../../controls/Button.tsx'
import type { ToField } from '../../form/focus-question.ts'
import type { OpenReport } from '../../report/open-report.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What the court's list said, as lines of text to look at, in place of a field for each answer. */
export function ListBlock(props: {
  questions: readonly AskedQuestion[]
  report: OpenReport
  lists: Parameters<typeof shownAnswer>[2]['lists']
  readOnly: boolean
  onField: ToField
}) {
  const { questions, readOnly } = props
  const { tables } = useAppWindow()
  const answers = useSettledAnswers(props.report.answers)
  const wording = { lists: props.lists, offences: tables.offences }
  const [first] = questions
  if (first === undefined) return null
  const lines = Map.groupBy(questions, ({ id }) => id.split('.')[0] ?? '')
  return (
    <section className="listed" aria-label="From the court list">
      <div className="listed__lines">
        {[...lines].map(([about, asked]) => (
          <p key={about}>
            {asked.map((question, index) => (
              <span key={question.id} className="listed__part">
                <span className={index === 0 ? 'vh' : 'listed__label'}>
                  {question.onPaper ?? question.label}
                </span>{' '}
                {shownInLine(shownAnswer(question, answers[question.id], wording))}
              </span>
            ))}
          </p>
        ))}
        <p className="listed__from">From the court list</p>
      </div>
      {readOnly ? null : (
        <Button kind="link" onClick={() => props.onField(first.id)}>
          Change
        </Button>
      )}
    </section>
  )
}
