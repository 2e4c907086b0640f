import { useState } from 'react'
import { DECISIONS } from '../../../shared/allocation/in-words.ts'
import {
  type OrganisationKind,
  organisationNamed,
  sameName,
} from '../../../shared/allocation/organisations.ts'
import { receiverOf } from '../../../shared/allocation/receiver-of.ts'
import type { OutputOf, ReportView } from '../../../shared/contract/commands.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextField } from '../../controls/Field.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useClockReason } from '../../parts/use-clock-reason.tsx'
import { useUnencrypted } from '../../parts/use-unencrypted.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { TasksLeft } from './TasksLeft.tsx'

const KINDS = [
  { code: 'NPS', label: 'NPS' },
  { code: 'CRC', label: 'A CRC' },
  { code: 'other', label: 'Neither' },
] as const

/** One signed file for the receiving organisation, and what it leaves them to do. */
export function HandOver(props: {
  view: ReportView
  /** Null until it is read. */
  document: ReportDocument | null
  onSealed: (file: OutputOf<'handover.seal'>, view: ReportView) => void
}) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const clock = useClockReason(refusal)
  const { reference } = useAppWindow()
  const list = reference.allocation.organisations
  const record = view.allocation?.stands === true ? view.allocation.record : null
  const decision = record?.is === 'decided' ? record.decision : null
  const receiver = record?.is === 'decided' ? receiverOf(record, list) : null
  const [typed, setTyped] = useState<string | null>(view.handovers[0]?.organisation ?? null)
  const to = typed ?? receiver?.name ?? ''
  const [kind, setKind] = useState<OrganisationKind | null>(null)
  const { value: trust } = useQuery('trust.read', {}, ['trustChanged'])
  const addressee = trust?.list?.orgs.find(({ name }) => sameName(name, to)) ?? null
  const hasNoKey =
    refusal?.kind === 'noKey' || (to.trim() !== '' && trust !== null && (addressee?.receive ?? null) === null)
  const unencrypted = useUnencrypted(hasNoKey)
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
              ...unencrypted.given,
            }),
          (file) =>
            void client.run('report.open', { id: view.id }).then((reply) => {
              if (reply.ok) props.onSealed(file, reply.value)
            }),
        )
      }}
    >
      {view.firstAppointment === null && view.result?.inCustody === undefined ? (
        <p className="finding finding--warn">
          No first appointment is recorded. The receiver and the person will not know when and where it is.
        </p>
      ) : null}
      <div className="hand">
        <div>
          <TextField
            label="To which organisation"
            hint={
              decision === null
                ? undefined
                : `Allocated to: ${DECISIONS[decision]}${receiver === null ? '' : `. ${receiver.because}`}`
            }
            suggestions={list.organisations.map(({ name }) => name)}
            value={to}
            onChange={setTyped}
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
          {unencrypted.field}
        </div>
        <TasksLeft view={view} document={props.document} />
      </div>
      <Refused refusal={refusal} />
      {refusal?.kind === 'findings' ? (
        <FindingList findings={refusal.findings} onField={() => {}} labelOf={() => null} />
      ) : null}
      {clock.field}
      <div className="step__act">
        <Button kind="go" submit busy={busy}>
          {busy ? 'Sealing' : 'Seal and hand over'}
        </Button>
        <span className="hint">Any officer may hand it over. The file cannot be changed.</span>
      </div>
    </form>
  )
}
