import { useState } from 'react'
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
      {view.allocation?.stands === true && view.allocation.record.is === 'decided' ? null : (
        <p className="finding finding--warn">
          No allocation stands. The receiver will not know on what ground the case is theirs.
        </p>
      )}
      <TextField label="To which organisation" value={to} onChange={setTo} />
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
