import { useState } from 'react'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { withImplied } from '../../../shared/form/implied.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import type { Passed } from '../../../shared/proposal/passed.schema.ts'
import {
  isAsProposed,
  passedAsProposed,
  passedInWords,
  passedOtherwise,
} from '../../../shared/proposal/passed.ts'
import { programmeNames } from '../../../shared/proposal/proposed-sentence.ts'
import { proposalFromCase } from '../../../shared/proposal/read-proposal.ts'
import { readCase } from '../../../shared/record/case.ts'
import type { HearingResult } from '../../../shared/record/result.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, TextArea } from '../../controls/Field.tsx'
import { today } from '../../parts/age.ts'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { PassedFields } from './PassedFields.tsx'
import { recordResult } from './record-result.ts'

type Outcome = HearingResult['outcome']
const OUTCOMES: readonly { code: Outcome; label: string }[] = [
  { code: 'asProposed', label: 'As proposed' },
  { code: 'partly', label: 'Partly' },
  { code: 'otherwise', label: 'Something else' },
  { code: 'adjourned', label: 'Adjourned' },
]

const ADJOURNED = 'Adjourned.'

/** What the court did: as proposed in one click, else what it changed, part by part. */
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
  const [wording, setWording] = useState(false)
  const [wrong, setWrong] = useState<{ outcome: string | null; date: string | null }>(NOTHING_WRONG)
  const form = formOf(useAppWindow().reference.forms, view)
  const { lists } = form
  const facts = readCase(withImplied(form, view.answers), lists)
  const proposal = proposalFromCase(facts)
  const programmes = programmeNames(lists)
  const spoken = (one: Passed | null) => (one === null ? '' : passedInWords(one, programmes))
  /** The words follow what is entered until somebody writes the court's own. */
  const enter = (next: Passed | null, words = spoken(next)) => {
    if (sentence === '' || sentence === ADJOURNED || sentence === spoken(passed)) setSentence(words)
    setPassed(next)
  }
  /** A part that is changed makes it another sentence than the one proposed, and back again. */
  const change = (next: Passed) => {
    enter(next)
    if (outcome === 'asProposed' && !isAsProposed(proposal, next)) setOutcome('partly')
    if (outcome === 'partly' && isAsProposed(proposal, next)) setOutcome('asProposed')
  }
  const choose = (chosen: Outcome) => {
    setOutcome(chosen)
    setWrong(NOTHING_WRONG)
    if (chosen === 'asProposed') enter(passedAsProposed(proposal))
    if (chosen === 'partly') enter(passed ?? passedAsProposed(proposal))
    if (chosen === 'adjourned') enter(null, ADJOURNED)
  }
  const differs = passed === null ? [] : passedOtherwise(proposal, passed, programmes)
  const save = () => {
    const passedOn = readDate(date)
    const found = {
      outcome: outcome === null ? 'Say what the court did' : null,
      date:
        passedOn === null
          ? 'Enter the date of the hearing'
          : passedOn > today(now())
            ? 'This day is not here yet'
            : null,
    }
    setWrong(found)
    if (outcome === null || passedOn === null || found.date !== null) return
    const result = { ...kept(view.result, outcome), date: passedOn, outcome, sentence, passed }
    void ask(() => recordResult(client, view, { result }), props.onView)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="result__top">
        <div className="unlabelled">
          <Choice
            legend="What the court decided"
            options={OUTCOMES}
            value={outcome}
            onChange={choose}
            error={wrong.outcome}
          />
        </div>
        <DateField
          label={outcome === 'adjourned' ? 'Adjourned on' : 'Sentenced on'}
          kind="date"
          value={date}
          onChange={setDate}
          error={wrong.date}
        />
      </div>
      {outcome === null || outcome === 'adjourned' ? null : (
        <PassedFields
          passed={passed}
          proposal={proposal}
          from={readDate(date)}
          lists={lists}
          several={facts.rows('offences').length > 1}
          onChange={change}
        />
      )}
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
      {outcome === null ? null : wording || (sentence === '' && outcome !== 'asProposed') ? (
        <TextArea
          label="The sentence as passed"
          hint="As entered above, or in the words of the court"
          rows={2}
          value={sentence}
          onChange={(typed) => {
            setWording(true)
            setSentence(typed)
          }}
        />
      ) : (
        <p className="said-so">
          <b>In words:</b> {sentence}{' '}
          <Button kind="link" onClick={() => setWording(true)}>
            Change the words
          </Button>
        </p>
      )}
      <Refused refusal={refusal} />
      <div className="step__act">
        <Button kind="go" submit busy={busy}>
          Save the result
        </Button>
        <span className="hint">
          {outcome === 'adjourned'
            ? 'What follows waits until the sentence is passed.'
            : 'The allocation is worked out from these parts. Nothing is asked twice.'}
        </span>
      </div>
    </form>
  )
}

const NOTHING_WRONG = { outcome: null, date: null }

/** Where the person is in custody was recorded in a step of its own: it stays with a sentence that was passed. */
const kept = (result: ReportView['result'], outcome: Outcome) =>
  result?.inCustody === undefined || outcome === 'adjourned' ? {} : { inCustody: result.inCustody }
