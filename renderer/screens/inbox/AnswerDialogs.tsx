import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { ENOUGH, enoughSchema, REJECTIONS, rejectionSchema } from '../../../shared/handover/receipt.schema.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { CodeDialog } from '../../parts/CodeDialog.tsx'

type Props = { read: CaseRead; onClose: () => void; onDone: () => void }

const ENOUGH_OPTIONS = enoughSchema.options.map((code) => ({ code, label: ENOUGH[code] }))
const REASON_OPTIONS = rejectionSchema.options.map((code) => ({ code, label: REJECTIONS[code] }))

/** Takes the case, with one answer to whether the handover was enough to start from. */
export function AcceptDialog({ read: { id, version }, onClose, onDone }: Props) {
  const client = useClient()
  return (
    <CodeDialog
      title="Accept the case"
      legend="Was it enough?"
      hint="The answer goes back in the receipt, as a code and without a name"
      options={ENOUGH_OPTIONS}
      missing="Choose one"
      act="Accept"
      send={(enough) => client.run('inbox.accept', { id, version, enough })}
      onClose={onClose}
      onDone={onDone}
    />
  )
}

/** Sends the case back with a reason. */
export function RejectDialog({ read: { id, version }, onClose, onDone }: Props) {
  const client = useClient()
  return (
    <CodeDialog
      title="Send the case back"
      legend="Why"
      hint="The reason goes back in the receipt, as a code and without a name"
      options={REASON_OPTIONS}
      missing="Choose the reason"
      act="Send it back"
      send={(reason) => client.run('inbox.reject', { id, version, reason })}
      onClose={onClose}
      onDone={onDone}
    />
  )
}
