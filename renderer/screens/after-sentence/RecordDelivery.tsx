import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { courtTime, longDate, readDate } from '../../../shared/lib/dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { courtOf, courtPlace } from '../../../shared/record/court.ts'
import { deliveryInWords } from '../../../shared/record/delivery.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { usePresent } from '../../client/use-present.ts'
import { Button } from '../../controls/Button.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { type DeliveryEntered, DeliveryForm, deliveryOf } from './DeliveryForm.tsx'

/** That the report was given: one click, with what the court view knows of it. */
export function RecordDelivery(props: {
  view: ReportView
  onView: (view: ReportView) => void
  /** Whether it is the one act of its page. */
  kind: 'go' | 'second'
}) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [changing, setChanging] = useState<DeliveryEntered | null>(null)
  const suggest = useSuggested(view)
  const present = usePresent()
  const { delivery } = view
  if (changing !== null)
    return (
      <DeliveryForm
        view={view}
        first={changing}
        onView={(next) => {
          setChanging(null)
          props.onView(next)
        }}
        onCancel={() => setChanging(null)}
      />
    )
  return (
    <form
      data-testid="delivery"
      onSubmit={(event) => {
        event.preventDefault()
        void ask(() => client.run('report.recordDelivery', deliveryOf(view.id, suggest(now()))), props.onView)
      }}
    >
      {delivery === null ? (
        <p>{suggestionInWords(suggest(present), courtTime(present).slice(0, 10))}</p>
      ) : (
        deliveryInWords(delivery).map((line) => <p key={line}>{line}</p>)
      )}
      <Refused refusal={refusal} />
      {!view.may.recordDelivery ? null : (
        <div className="step__act">
          {delivery === null ? (
            <Button kind={props.kind} submit busy={busy}>
              Given
            </Button>
          ) : null}
          <Button
            kind="link"
            onClick={() => setChanging(delivery === null ? suggest(now()) : deliveryEntered(delivery))}
          >
            Change
          </Button>
        </div>
      )}
    </form>
  )
}

/** What was recorded, as it is changed. */
export const deliveryEntered = (delivery: NonNullable<ReportView['delivery']>): DeliveryEntered => ({
  ...delivery,
  time: delivery.time ?? '',
})

/** When the court view ran, else now; by whoever is signed in, where the report was to be heard. */
function useSuggested(view: ReportView): (instant: string) => DeliveryEntered {
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
function suggestionInWords({ date, time, by, bench }: DeliveryEntered, today: string): string {
  const day = readDate(date)
  const when = date === today || day === null ? `today ${time}` : `on ${longDate(day)}, ${time},`
  return `Given in court ${when} by ${by}, ${bench}`
}
