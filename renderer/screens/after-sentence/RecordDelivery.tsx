import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { courtTime, type IsoDate, longDate, readDate } from '../../../shared/lib/dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { courtOf, courtPlace } from '../../../shared/record/court.ts'
import { deliveryInWords } from '../../../shared/record/delivery.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { usePresent } from '../../client/use-present.ts'
import { Button } from '../../controls/Button.tsx'
import { DateField, TextArea, TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

type Entered = { date: string; time: string; by: string; bench: string; asked: string }

/** That the report was given: one click, with what the court view knows of it. */
export function RecordDelivery(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [entered, setEntered] = useState<Entered | null>(null)
  const suggest = useSuggested(view)
  const present = usePresent()
  const suggested = suggest(present)
  const save = ({ date, time, ...delivery }: Entered) =>
    void ask(
      () =>
        client.run('report.recordDelivery', {
          id: view.id,
          delivery: { ...delivery, date, time: time === '' ? null : time },
        }),
      (next) => {
        setEntered(null)
        props.onView(next)
      },
    )
  const { delivery } = view
  if (entered !== null) {
    const early = hearingAfter(view, entered.date)
    return (
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save(entered)
        }}
      >
        <DateField
          label="Given on"
          kind="date"
          hint={early === null ? undefined : `Before the hearing of ${longDate(early)}: is it the right day?`}
          value={entered.date}
          onChange={(date) => setEntered({ ...entered, date })}
        />
        <DateField
          label="At"
          kind="time"
          value={entered.time}
          onChange={(time) => setEntered({ ...entered, time })}
        />
        <TextField label="Given by" value={entered.by} onChange={(by) => setEntered({ ...entered, by })} />
        <TextField
          label="To which bench"
          hint="The chair or judge, if known"
          value={entered.bench}
          onChange={(bench) => setEntered({ ...entered, bench })}
        />
        <TextArea
          label="What the bench asked"
          hint="And your answer; may be left empty"
          rows={3}
          value={entered.asked}
          onChange={(asked) => setEntered({ ...entered, asked })}
        />
        <Refused refusal={refusal} />
        <div className="buttons">
          <Button kind="second" submit busy={busy}>
            Save
          </Button>
          <Button kind="link" onClick={() => setEntered(null)}>
            Cancel
          </Button>
        </div>
      </form>
    )
  }
  return (
    <div data-testid="delivery">
      {delivery === null ? (
        <p>{suggestionInWords(suggested, courtTime(present).slice(0, 10))}</p>
      ) : (
        deliveryInWords(delivery).map((line) => <p key={line}>{line}</p>)
      )}
      <Refused refusal={refusal} />
      {!view.may.recordDelivery ? null : (
        <div className="buttons">
          {delivery === null ? (
            <Button kind="second" busy={busy} onClick={() => save(suggest(now()))}>
              Given
            </Button>
          ) : null}
          <Button
            kind="link"
            onClick={() =>
              setEntered(delivery === null ? suggest(now()) : { ...delivery, time: delivery.time ?? '' })
            }
          >
            Change
          </Button>
        </div>
      )}
    </div>
  )
}

/** The day of the hearing, where it comes after the day entered: that is doubted, never refused. */
function hearingAfter(view: ReportView, entered: string): IsoDate | null {
  const hearing = readCase(view.answers, {}).date('hearing.date')
  const given = readDate(entered)
  return hearing !== null && given !== null && given < hearing ? hearing : null
}

/** When the court view ran, else now; by whoever is signed in, where the report was to be heard. */
function useSuggested(view: ReportView): (instant: string) => Entered {
  const { user, reference } = useAppWindow()
  const { lists } = formOf(reference.forms, view)
  const facts = readCase(view.answers, lists)
  return (instant) => {
    const [date = '', time = ''] = courtTime(view.courtRun?.startedAt ?? instant).split('T')
    const bench = courtPlace(courtOf(facts).name, facts.text('hearing.courtroom'))
    return { date, time, by: user.name, bench, asked: '' }
  }
}

/** "Given in court today 11:40 by Ellen Ruddock, Margate Magistrates’ Court, courtroom 2". */
function suggestionInWords({ date, time, by, bench }: Entered, today: string): string {
  const day = readDate(date)
  const when = date === today || day === null ? `today ${time}` : `on ${longDate(day)}, ${time},`
  return `Given in court ${when} by ${by}, ${bench}`
}
