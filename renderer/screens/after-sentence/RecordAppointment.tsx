import { useState } from 'react'
import type { Organisations } from '../../../shared/allocation/organisations.ts'
import { receiverOf } from '../../../shared/allocation/receiver-of.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { readTyped } from '../../../shared/lib/typed-dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { REACHED_BY, type Reach, reachedByCodes, reachInWords } from '../../../shared/record/reach.ts'
import { APPOINTMENT_GIVEN, givenCodes } from '../../../shared/record/result.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { recordResult } from './record-result.ts'

const REACHED = reachedByCodes.map((code) => ({ code, label: REACHED_BY[code] }))
const GIVEN = givenCodes.map((code) => ({ code, label: APPOINTMENT_GIVEN[code] }))

/** With whom, when and where the person is seen first, whether they know, and how they are reached. */
export function RecordAppointment(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const officer = presentOfficer(view)
  const { organisations } = useAppWindow().reference.allocation
  const [entered, setEntered] = useState(
    view.firstAppointment ?? {
      with: officer,
      at: '',
      where: receiverName(view, organisations),
      given: null,
      how: '',
    },
  )
  const reach = entered.reach ?? NOT_ASKED
  const reached = (change: Partial<Reach>) => setEntered({ ...entered, reach: { ...reach, ...change } })
  const [noTime, setNoTime] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const isTime = readTyped('dateTime', entered.at).understood
        setNoTime(!isTime)
        if (!isTime) return
        const firstAppointment = { ...entered, reach: reachInWords(reach) === null ? undefined : reach }
        void ask(() => recordResult(client, view, { firstAppointment }), props.onView)
      }}
    >
      <div className="field-pair">
        <TextField
          label="With"
          value={entered.with}
          onChange={(value) => setEntered({ ...entered, with: value })}
        />
        <DateField
          label="When"
          kind="dateTime"
          error={noTime ? 'Enter the day and the time, like 13/10/2016 11:00' : null}
          value={entered.at}
          onChange={(at) => setEntered({ ...entered, at })}
        />
      </div>
      <TextField
        label="Where"
        value={entered.where}
        onChange={(where) => setEntered({ ...entered, where })}
      />
      <Choice
        legend="How the person was told"
        options={GIVEN}
        value={entered.given}
        onChange={(given) => setEntered({ ...entered, given })}
      />
      <TextField
        label="In words"
        hint="Who told them, or why nobody did"
        value={entered.how}
        onChange={(how) => setEntered({ ...entered, how })}
      />
      <div className="field-pair">
        <TextField
          label="Telephone"
          type="tel"
          hint="And whose it is, where it is not their own"
          value={reach.phone}
          onChange={(phone) => reached({ phone })}
        />
        <TextField
          label="E-mail"
          hint="One that they look at"
          exact
          value={reach.email}
          onChange={(email) => reached({ email })}
        />
      </div>
      <Choice
        legend="How they want to be reached"
        options={REACHED}
        value={reach.by}
        onChange={(by) => reached({ by })}
      />
      <Refused refusal={refusal} />
      <div className="step__act">
        <Button kind="go" submit busy={busy}>
          Save the appointment
        </Button>
        <span className="hint">Best before the person leaves the building.</span>
      </div>
    </form>
  )
}

const NOT_ASKED: Reach = { phone: '', email: '', by: null }

/** Who supervises the person now, by the signed report; empty where nobody does. */
function presentOfficer({ answers }: ReportView): string {
  const facts = readCase(answers, {})
  return facts.text('supervision.status') === 'now' ? facts.text('supervision.officer') : ''
}

/** The organisation that the case goes to, where the allocation names it. */
function receiverName({ allocation }: ReportView, list: Organisations): string {
  const record = allocation?.stands === true ? allocation.record : null
  return record?.is === 'decided' ? (receiverOf(record, list)?.name ?? '') : ''
}
