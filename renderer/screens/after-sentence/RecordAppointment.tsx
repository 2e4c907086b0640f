import { useState } from 'react'
import type { Organisations } from '../../../shared/allocation/organisations.ts'
import { receiverOf } from '../../../shared/allocation/receiver-of.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { readTyped } from '../../../shared/lib/typed-dates.ts'
import { readCase } from '../../../shared/record/case.ts'
import { APPOINTMENT_GIVEN, givenCodes } from '../../../shared/record/result.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice, DateField, TextField } from '../../controls/Field.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

const GIVEN = givenCodes.map((code) => ({ code, label: APPOINTMENT_GIVEN[code] }))

/** With whom, when and where the person is seen first, and whether they know. */
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
  const [noTime, setNoTime] = useState(false)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const isTime = readTyped('dateTime', entered.at).understood
        setNoTime(!isTime)
        if (!isTime) return
        void ask(
          () =>
            client.run('report.recordResult', {
              id: view.id,
              result: view.result,
              firstAppointment: entered,
            }),
          props.onView,
        )
      }}
    >
      <div className="field-pair">
        <TextField
          label="With"
          hint="The present officer, where there is one"
          value={entered.with}
          onChange={(value) => setEntered({ ...entered, with: value })}
        />
        <TextField
          label="Where"
          hint="Which office, and its address"
          value={entered.where}
          onChange={(where) => setEntered({ ...entered, where })}
        />
      </div>
      <DateField
        label="When"
        kind="dateTime"
        error={noTime ? 'Enter the day and the time, like 13/10/2016 11:00' : null}
        value={entered.at}
        onChange={(at) => setEntered({ ...entered, at })}
      />
      <Choice
        legend="How the person was told"
        options={GIVEN}
        value={entered.given}
        onChange={(given) => setEntered({ ...entered, given })}
      />
      <TextField
        label="In words"
        hint="Who told them, or why it was not given"
        value={entered.how}
        onChange={(how) => setEntered({ ...entered, how })}
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
