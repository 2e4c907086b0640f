import type { FormDefinition } from '../../shared/form/definition.ts'
import { completedYears } from '../../shared/lib/dates.ts'
import { oneLine } from '../../shared/lib/one-line.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { readCase } from '../../shared/record/case.ts'
import { courtOf } from '../../shared/record/court.ts'
import { usePresent } from '../client/use-present.ts'
import { calledOn, shortDate } from '../parts/age.ts'
import { Saved } from '../parts/Saved.tsx'
import { TopBar } from '../parts/TopBar.tsx'
import type { OpenReport } from './open-report.ts'

/** Whose report, which court, saved when, how long until called on. */
export function ReportBar(props: {
  form: FormDefinition
  answers: Answers
  /** Null where nothing is typed here: a signed report. */
  report: OpenReport | null
  onStart: () => void
}) {
  const facts = readCase(props.answers, props.form.lists)
  const name = oneLine(facts.text('person.name'))
  const born = facts.date('person.dateOfBirth')
  const hearing = facts.date('hearing.date')
  const place = [oneLine(courtOf(facts).name), courtroom(facts.text('hearing.courtroom'))]
    .filter(Boolean)
    .join(', ')
  const due = calledOn(hearing ?? '', facts.text('hearing.time'), usePresent())
  return (
    <TopBar
      onBack={props.onStart}
      right={
        <>
          {props.report === null ? null : <Saved entries={props.report} />}
          {due === null ? null : <span className="clock">{due}</span>}
        </>
      }
    >
      <div className="top__case">
        <strong title={name}>
          <bdi>{name === '' ? 'No name yet' : name}</bdi>
        </strong>
        {born === null ? null : (
          <span title="Age at the hearing">
            born {shortDate(born)}
            {hearing === null ? null : (
              <>
                , {completedYears(born, hearing)}
                <span className="vh"> at the hearing</span>
              </>
            )}
          </span>
        )}
        {facts.text('person.crn') === '' ? null : <span>{facts.text('person.crn')}</span>}
        {place === '' ? null : <span>{place}</span>}
      </div>
      <span className="tag">{props.form.short.toUpperCase()}</span>
    </TopBar>
  )
}

/** "2" is "court 2"; anything else is shown as typed. */
const courtroom = (typed: string): string => (/^\d+$/.test(typed) ? `court ${typed}` : typed)
