import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { WITHDRAWALS } from '../../../shared/handover/message.schema.ts'
import { longInstant } from '../../../shared/lib/dates.ts'

/** That the sender has taken the case back, over the sheet. */
export function TakenBack({ read: { withdrawn } }: { read: CaseRead }) {
  if (withdrawn === null) return null
  return (
    <section className="amend amend--stop" aria-label="Taken back">
      <p>
        <b>
          <span className="shape shape--stop" aria-hidden="true" /> {withdrawn.by} has taken this case back:{' '}
          {WITHDRAWALS[withdrawn.reason]}.
        </b>{' '}
        {longInstant(withdrawn.at)}. Its tasks have stopped; what was sent stays here to read.
      </p>
    </section>
  )
}
