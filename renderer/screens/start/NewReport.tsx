import { useState } from 'react'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, TextField } from '../../controls/Field.tsx'
import { today } from '../../parts/age.ts'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { currentForms } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

/** The list of courts, where the templates hold one under either name. */
const COURT_LISTS = ['courts', 'court'] as const

/** Begins a report with three fields. All can be changed later, so none is required. */
export function NewReport(props: { onStarted: (id: string) => void }) {
  const client = useClient()
  const { reference } = useAppWindow()
  const { busy, refusal, ask, forget } = useAsking()
  const [format, setFormat] = useState(reference.forms[0]?.format ?? '')
  const [name, setName] = useState('')
  const [court, setCourt] = useState('')
  const [hearingDate, setHearingDate] = useState(today(now()))

  const lists = reference.forms[0]?.lists ?? {}
  const courts = COURT_LISTS.flatMap((list) => (lists[list]?.options ?? []).map((option) => option.label))

  const start = (another: boolean) =>
    void ask(
      () => client.run('report.start', { format, name, court, hearingDate, another }),
      (view) => props.onStarted(view.id),
    )

  return (
    <form
      className="new-report"
      onChange={forget}
      onSubmit={(event) => {
        event.preventDefault()
        start(false)
      }}
    >
      <Refused refusal={refusal}>
        {refusal?.kind === 'draftOpen' ? (
          <div className="buttons">
            <Button kind="second" onClick={() => props.onStarted(refusal.id)}>
              {refusal.mine ? 'Continue it' : 'Open it'}
            </Button>
            <Button kind="link" busy={busy} onClick={() => start(true)}>
              Start another all the same
            </Button>
          </div>
        ) : null}
      </Refused>
      <h2>New report</h2>
      <Choice
        legend="Format"
        options={currentForms(reference.forms).map((form) => ({ code: form.format, label: form.name }))}
        value={format}
        onChange={setFormat}
      />
      <TextField label="Name of the person" value={name} onChange={setName} />
      <TextField label="Court" value={court} onChange={setCourt} suggestions={courts} />
      <DateField label="Hearing date" kind="date" value={hearingDate} onChange={setHearingDate} />
      <Button kind="go" submit busy={busy}>
        Start the report
      </Button>
    </form>
  )
}
