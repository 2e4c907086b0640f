import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { withImplied } from '../../../shared/form/implied.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import type { Passed } from '../../../shared/proposal/passed.schema.ts'
import { passedAsProposed, passedInWords, passedOtherwise } from '../../../shared/proposal/passed.ts'
import { programmeNames } from '../../../shared/proposal/proposed-sentence.ts'
import { proposalFromCase } from '../../../shared/proposal/read-proposal.ts'
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
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { PassedFields } from './PassedFields.tsx'

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
  const [passed, setPassed] = useState(view.result?.passed ?? null)
  const form = formOf(useAppWindow().reference.forms, view)
  const { lists } = form
  const facts = readCase(withImplied(form, view.answers), lists)
  const proposal = proposalFromCase(facts)
  const spoken = (one: Passed | null) => (one === null ? '' : passedInWords(one, programmeNames(lists)))
  /** The words follow what is entered until somebody writes the court's own. */
  const enter = (next: Passed | null) => {
    if (sentence === '' || sentence === spoken(passed)) setSentence(spoken(next))
    setPassed(next)
  }
  const choose = (chosen: Outcome | null) => {
    setOutcome(chosen)
    if (chosen === 'asProposed') enter(passedAsProposed(proposal))
    if (chosen === 'partly') enter(passed ?? passedAsProposed(proposal))
    if (chosen === 'adjourned') enter(null)
  }
  const termUnsaid =
    passed !== null && passed.term === null && (passed.order === 'custody' || passed.order === 'suspended')
  const differs = passed === null ? [] : passedOtherwise(proposal, passed, programmeNames(lists))
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
          result:
            outcome === null || passedOn === null ? null : { date: passedOn, outcome, sentence, passed },
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
      <Choice legend="Sentence" options={OUTCOMES} value={outcome} onChange={choose} />
      <DateField label="Date" kind="date" value={date} onChange={setDate} error={problem} />
      {outcome === 'partly' || outcome === 'otherwise' || (outcome === 'asProposed' && termUnsaid) ? (
        <PassedFields
          passed={passed}
          lists={lists}
          several={facts.rows('offences').length > 1}
          onChange={enter}
        />
      ) : null}
      {outcome === 'partly' && differs.length > 0 ? (
        <div className="passed__differs" role="status">
          <p>It differs from the proposal:</p>
          <ul>
            {differs.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <TextArea
        label="The sentence as passed"
        hint="As entered above, or in the words of the court"
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
