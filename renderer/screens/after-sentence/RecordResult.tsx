import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { APPOINTMENT_GIVEN, givenCodes, type HearingResult } from '../../../shared/record/result.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, TextArea, TextField } from '../../controls/Field.tsx'
import { today } from '../../parts/age.ts'
import { Done } from '../../parts/Done.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

type Outcome = HearingResult['outcome']
const OUTCOMES: readonly { code: Outcome; label: string }[] = [
  { code: 'asProposed', label: 'As proposed' },
  { code: 'partly', label: 'Partly as proposed' },
  { code: 'otherwise', label: 'Something else' },
  { code: 'adjourned', label: 'Adjourned' },
]

const GIVEN = givenCodes.map((code) => ({ code, label: APPOINTMENT_GIVEN[code] }))

/** What the court did, and where the person goes first. Both can be mended until the next handover. */
export function RecordResult(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [outcome, setOutcome] = useState<Outcome | null>(view.result?.outcome ?? null)
  const [date, setDate] = useState<string>(
    view.result?.date ?? readCase(view.answers, {}).date('hearing.date') ?? today(now()),
  )
  const [sentence, setSentence] = useState(view.result?.sentence ?? '')
  const [appointment, setAppointment] = useState(
    view.firstAppointment ?? { with: '', at: '', where: '', given: null, how: '' },
  )
  const [saved, setSaved] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const save = () => {
    setSaved(false)
    const passedOn = readDate(date)
    setProblem(outcome !== null && passedOn === null ? 'Enter the date of the hearing' : null)
    if (outcome !== null && passedOn === null) return
    void ask(
      () =>
        client.run('report.recordResult', {
          id: view.id,
          result: outcome === null || passedOn === null ? null : { date: passedOn, outcome, sentence },
          firstAppointment: Object.values(appointment).every((value) => value === '' || value === null)
            ? null
            : appointment,
        }),
      (next) => {
        setSaved(true)
        props.onView(next)
      },
    )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Choice legend="Sentence" options={OUTCOMES} value={outcome} onChange={setOutcome} />
      <DateField label="Date" kind="date" value={date} onChange={setDate} error={problem} />
      <TextArea
        label="The sentence as passed"
        hint="In the words of the court"
        rows={3}
        value={sentence}
        onChange={setSentence}
      />
      <h3>First appointment</h3>
      <TextField
        label="With"
        value={appointment.with}
        onChange={(value) => setAppointment({ ...appointment, with: value })}
      />
      <DateField
        label="When"
        kind="dateTime"
        value={appointment.at}
        onChange={(at) => setAppointment({ ...appointment, at })}
      />
      <TextField
        label="Where"
        value={appointment.where}
        onChange={(where) => setAppointment({ ...appointment, where })}
      />
      <Choice
        legend="How the person was told"
        options={GIVEN}
        value={appointment.given}
        onChange={(given) => setAppointment({ ...appointment, given })}
      />
      <TextField
        label="In words"
        hint="Who told them, or why it was not given"
        value={appointment.how}
        onChange={(how) => setAppointment({ ...appointment, how })}
      />
      <Refused refusal={refusal} />
      <Button kind="second" submit busy={busy}>
        Save the result
      </Button>
      {saved ? <Done>Result saved.</Done> : null}
    </form>
  )
}
