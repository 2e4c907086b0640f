import { useState } from 'react'
import { DECISIONS } from '../../../shared/allocation/in-words.ts'
import {
  type OrganisationKind,
  organisationFor,
  organisationNamed,
  sameName,
} from '../../../shared/allocation/organisations.ts'
import type { OutputOf, ReportView } from '../../../shared/contract/commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextField, Tick } from '../../controls/Field.tsx'
import { Done } from '../../parts/Done.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useClockReason } from '../../parts/use-clock-reason.tsx'
import { formOf } from '../../report/forms.ts'
import { useAppWindow } from '../../window/AppContext.tsx'

const KINDS = [
  { code: 'NPS', label: 'NPS' },
  { code: 'CRC', label: 'A CRC' },
  { code: 'other', label: 'Neither' },
] as const

/** One signed file for the receiving organisation. */
export function HandOver(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const clock = useClockReason(refusal)
  const { reference } = useAppWindow()
  const list = reference.allocation.organisations
  const isSpoken = formOf(reference.forms, view).is === 'spoken'
  const [to, setTo] = useState('')
  const [kind, setKind] = useState<OrganisationKind | null>(null)
  const record = view.allocation?.stands === true ? view.allocation.record : null
  const decision = record?.is === 'decided' ? record.decision : null
  const home =
    record === null || (decision !== 'NPS' && decision !== 'CRC')
      ? null
      : organisationFor(decision, record.input.homeDistrict ?? null, list)
  const homeSpoken = home === null ? '' : `. The home address is in the area of ${home.name}`
  const { value: trust } = useQuery('trust.read', {}, ['trustChanged'])
  const [onStick, setOnStick] = useState(false)
  const [why, setWhy] = useState('')
  const addressee = trust?.list?.orgs.find(({ name }) => sameName(name, to)) ?? null
  const hasNoKey =
    refusal?.kind === 'noKey' || (to.trim() !== '' && trust !== null && (addressee?.receive ?? null) === null)
  const [sealed, setSealed] = useState<OutputOf<'handover.seal'> | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void ask(
          () =>
            client.run('handover.seal', {
              id: view.id,
              to,
              ...(kind === null ? {} : { kind }),
              ...clock.given,
              ...(hasNoKey && onStick ? { unencrypted: { reason: why } } : {}),
            }),
          (file) => {
            setSealed(file)
            void client.run('report.open', { id: view.id }).then((reply) => {
              if (reply.ok) props.onView(reply.value)
            })
          },
        )
      }}
    >
      {view.firstAppointment === null ? (
        <p className="finding finding--warn">
          No first appointment is recorded. The receiver and the person will not know when and where it is.
        </p>
      ) : null}
      {isSpoken && view.delivery === null && view.answers['delivery.given'] !== 'yes' ? (
        <p className="finding finding--warn">
          It is not recorded when the report was given in court. Once a sentence is recorded, the handover
          waits for it.
        </p>
      ) : null}
      {decision !== null ? null : (
        <p className="finding finding--warn">
          No allocation is recorded. The receiver will not know why the case is theirs.
        </p>
      )}
      <TextField
        label="To which organisation"
        hint={decision === null ? undefined : `Allocated to: ${DECISIONS[decision]}${homeSpoken}`}
        suggestions={list.organisations.map(({ name }) => name)}
        value={to}
        onChange={setTo}
      />
      {to.trim() === '' || organisationNamed(to, list) !== null ? null : (
        <Choice
          legend="Of which kind is it?"
          hint="It is not in the office’s list"
          options={KINDS}
          value={kind}
          onChange={setKind}
        />
      )}
      {addressee === null || addressee.receive === null ? null : (
        <p className="hint">
          Encrypted to {addressee.name}, key <code>{addressee.receive.words}</code>
        </p>
      )}
      {hasNoKey ? (
        <fieldset className="field">
          <legend>This organisation has no key here</legend>
          <Tick label="Send it unencrypted, on an encrypted stick" ticked={onStick} onChange={setOnStick} />
          {onStick ? (
            <TextField
              label="Because"
              hint="Recorded in the log with your name"
              value={why}
              onChange={setWhy}
            />
          ) : null}
        </fieldset>
      ) : null}
      <Refused refusal={refusal} />
      {refusal?.kind === 'findings' ? (
        <FindingList findings={refusal.findings} onField={() => {}} labelOf={() => null} />
      ) : null}
      {clock.field}
      <Button kind="go" submit busy={busy}>
        {busy ? 'Sealing' : 'Seal and save the handover'}
      </Button>
      {sealed === null ? null : (
        <Done>
          Version {sealed.version} saved to {sealed.path}
          {sealed.encrypted ? null : ', unencrypted: on an encrypted stick alone'}
          <br />
          <small>SHA-256 {sealed.sha256.slice(0, 16)}</small>
        </Done>
      )}
    </form>
  )
}
