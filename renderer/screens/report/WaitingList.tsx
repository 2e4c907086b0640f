import type { Waiting } from '../../../shared/assessment/open.ts'
import { askedQuestion } from '../../../shared/form/asked-question.ts'
import type { FormDefinition, RowAct } from '../../../shared/form/definition.ts'
import { actsOf, afterAct } from '../../../shared/form/row-acts.ts'
import { courtTime } from '../../../shared/lib/dates.ts'
import { now } from '../../client/now.ts'
import { usePresent } from '../../client/use-present.ts'
import { Button } from '../../controls/Button.tsx'
import { sayAct } from '../../form/act-words.ts'
import { rowsIn } from '../../form/answer-kinds.ts'
import type { ToField } from '../../form/focus-question.ts'
import { waitedInWords } from '../../parts/waited.ts'
import type { OpenReport } from '../../report/open-report.ts'

/** Checks that somebody was asked for, each with how long it has been out and the buttons that answer it from anywhere. */
export function WaitingList(props: {
  waiting: readonly Waiting[]
  onField: ToField
  /** Whoever may answer, and into what; null where the list is only read. */
  answering: { form: FormDefinition; report: OpenReport; officer: string } | null
}) {
  const present = usePresent()
  return (
    <ul className="findings">
      {props.waiting.map((one) => {
        const { question, row, what, askedAt } = one
        return (
          <li key={row} className="finding finding--waiting">
            <p>
              <Button
                kind="link"
                name={`Record the answer: ${what}`}
                onClick={() => props.onField(question, row)}
              >
                {what}
              </Button>
              , {waitedInWords(askedAt, present)}
            </p>
            {props.answering === null ? null : <Answers {...props.answering} waiting={one} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The buttons of the check's own row: what they fill in there, they fill in from here. */
function Answers(props: { form: FormDefinition; report: OpenReport; officer: string; waiting: Waiting }) {
  const { form, report, officer, waiting } = props
  const asked = askedQuestion(form, waiting.question)?.question
  if (asked?.kind !== 'rows') return null
  const before = report.answers.get(waiting.question)
  const row = rowsIn(before).find(({ id }) => id === waiting.row)
  const press = (act: RowAct) => {
    const at = report.answers.get(waiting.question)
    const after = {
      rows: rowsIn(at).map((each) =>
        each.id === waiting.row
          ? afterAct(act, asked.columns, each, { now: courtTime(now()), me: officer })
          : each,
      ),
    }
    report.answer(waiting.question, after, sayAct(asked, form.lists, at, after))
  }
  return row === undefined ? null : (
    <p className="finding__ways">
      {actsOf(asked.acts ?? [], row).map((act) => (
        <Button
          key={act.label}
          kind="second"
          small
          name={`${act.label}: ${waiting.what}`}
          onClick={() => press(act)}
        >
          {act.label}
        </Button>
      ))}
    </p>
  )
}
