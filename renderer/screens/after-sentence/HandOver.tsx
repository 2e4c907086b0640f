import { useState } from 'react'
import { DECISIONS } from '../../../shared/allocation/in-words.ts'
import type { DecidedAllocation } from '../../../shared/allocation/record.schema.ts'
import type { OutputOf, ReportView } from '../../../shared/contract/commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Done } from '../../parts/Done.tsx'
import { TextField } from '../../parts/Field.tsx'
import { FindingList } from '../../parts/FindingList.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

/** One signed file for the receiving organisation. */
export function HandOver(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [to, setTo] = useState('')
  const record = view.allocation?.stands === true ? view.allocation.record : null
  const decision = record?.is === 'decided' ? record.decision : null
  const [sealed, setSealed] = useState<OutputOf<'handover.seal'> | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void ask(
          () => client.run('handover.seal', { id: view.id, to }),
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
          No first appointment is recorded. The receiver and the person will not know where to begin.
        </p>
      ) : null}
      {decision !== null ? null : (
        <p className="finding finding--warn">
          No allocation stands. The receiver will not know on what ground the case is theirs.
        </p>
      )}
      <TextField
        label="To which organisation"
        hint={decision === null ? undefined : `Allocated to: ${DECISIONS[decision]}`}
        value={to}
        onChange={setTo}
      />
      {decision !== null && goesElsewhere(decision, to) ? (
        <p className="finding finding--warn" role="status">
          The case is allocated to the {decision}. Check that this is where it goes.
        </p>
      ) : null}
      <Refused refusal={refusal} />
      {refusal?.kind === 'findings' ? (
        <>
          <FindingList findings={refusal.findings} onField={() => {}} labelOf={() => null} />
          <p className="hint">
            An SPO can soften the check on the page of the quality checks, with a reason.
          </p>
        </>
      ) : null}
      <button type="submit" className="govuk-button" disabled={busy}>
        {busy ? 'Sealing' : 'Seal and save the handover'}
      </button>
      {sealed === null ? null : (
        <Done>
          Version {sealed.version} saved to {sealed.path}
          <br />
          <small>SHA-256 {sealed.sha256.slice(0, 16)}</small>
        </Done>
      )}
    </form>
  )
}

/** Whether the name written says the other organisation than the one the case is allocated to. */
const goesElsewhere = (decision: DecidedAllocation['decision'], to: string): boolean =>
  (decision === 'NPS' && /\b(?:CRC|community rehabilitation)\b/i.test(to)) ||
  (decision === 'CRC' && /\b(?:NPS|national probation)\b/i.test(to))
