import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { type IsoDate, longDate, readDate } from '../../../shared/lib/dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { DateField, TextArea, TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

export type DeliveryEntered = { date: string; time: string; by: string; bench: string; asked: string }

/** What is asked of how a report was given, beginning with what is known of it. */
export function DeliveryForm(props: {
  view: ReportView
  first: DeliveryEntered
  onView: (view: ReportView) => void
  /** Null where there is nothing to go back to. */
  onCancel: (() => void) | null
}) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [entered, setEntered] = useState(props.first)
  const early = hearingAfter(view, entered.date)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void ask(() => client.run('report.recordDelivery', deliveryOf(view.id, entered)), props.onView)
      }}
    >
      <div className="field-pair">
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
      </div>
      <div className="field-pair">
        <TextField label="Given by" value={entered.by} onChange={(by) => setEntered({ ...entered, by })} />
        <TextField
          label="To which bench"
          hint="The chair or judge, if known"
          value={entered.bench}
          onChange={(bench) => setEntered({ ...entered, bench })}
        />
      </div>
      <TextArea
        label="What the bench asked"
        hint="And your answer; may be left empty"
        rows={2}
        value={entered.asked}
        onChange={(asked) => setEntered({ ...entered, asked })}
      />
      <Refused refusal={refusal} />
      <div className="step__act">
        <Button kind={props.onCancel === null ? 'go' : 'second'} submit busy={busy}>
          Save
        </Button>
        {props.onCancel === null ? null : (
          <Button kind="link" onClick={props.onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  )
}

/** As the command takes it: no time is null. */
export const deliveryOf = (id: string, { date, time, ...delivery }: DeliveryEntered) => ({
  id,
  delivery: { ...delivery, date, time: time === '' ? null : time },
})

/** The day of the hearing, where it comes after the day entered: that is doubted, never refused. */
function hearingAfter(view: ReportView, entered: string): IsoDate | null {
  const hearing = readCase(view.answers, {}).date('hearing.date')
  const given = readDate(entered)
  return hearing !== null && given !== null && given < hearing ? hearing : null
}
