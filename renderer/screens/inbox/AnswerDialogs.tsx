import { useState } from 'react'
import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import {
  ENOUGH,
  type EnoughCode,
  enoughSchema,
  REJECTIONS,
  type RejectionCode,
  rejectionSchema,
} from '../../../shared/handover/receipt.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { Choice } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

type Props = { read: CaseRead; onClose: () => void; onDone: () => void }

const ENOUGH_OPTIONS = enoughSchema.options.map((code) => ({ code, label: ENOUGH[code] }))
const REASON_OPTIONS = rejectionSchema.options.map((code) => ({ code, label: REJECTIONS[code] }))

/** Takes the case, with one answer to whether the handover was enough to start from. */
export function AcceptDialog({ read, onClose, onDone }: Props) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [enough, setEnough] = useState<EnoughCode | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, version } = read
  return (
    <Dialog title="Accept the case" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setProblem(enough === null ? 'Choose one' : null)
          if (enough !== null) void ask(() => client.run('inbox.accept', { id, version, enough }), onDone)
        }}
      >
        <Refused refusal={refusal} />
        <Choice
          legend="Was it enough?"
          hint="The answer goes back in the receipt, as a code and without a name"
          options={ENOUGH_OPTIONS}
          value={enough}
          onChange={setEnough}
          error={problem}
        />
        <Button kind="go" submit busy={busy}>
          Accept
        </Button>
      </form>
    </Dialog>
  )
}

/** Sends the case back with a reason. */
export function RejectDialog({ read, onClose, onDone }: Props) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [reason, setReason] = useState<RejectionCode | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const { id, version } = read
  return (
    <Dialog title="Send the case back" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setProblem(reason === null ? 'Choose the reason' : null)
          if (reason !== null) void ask(() => client.run('inbox.reject', { id, version, reason }), onDone)
        }}
      >
        <Refused refusal={refusal} />
        <Choice
          legend="Why"
          hint="The reason goes back in the receipt, as a code and without a name"
          options={REASON_OPTIONS}
          value={reason}
          onChange={setReason}
          error={problem}
        />
        <Button kind="go" submit busy={busy}>
          Send it back
        </Button>
      </form>
    </Dialog>
  )
}
