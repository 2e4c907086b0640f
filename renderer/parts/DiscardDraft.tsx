import { useState } from 'react'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { TextArea } from '../controls/Field.tsx'
import { Dialog } from './Dialog.tsx'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

/** For a draft begun by mistake; the reason and the officer stay in the audit log. */
export function DiscardDraft(props: {
  report: { id: string; name: string; formatName: string }
  onClose: () => void
  onDiscarded: () => void
}) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [reason, setReason] = useState('')
  return (
    <Dialog title="Discard this draft" onClose={props.onClose}>
      <p>
        <b>{props.report.name === '' ? 'No name yet' : props.report.name}</b>, {props.report.formatName}. It
        leaves the list and can no longer be opened. The reason is kept in the audit log.
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(() => client.run('report.discard', { id: props.report.id, reason }), props.onDiscarded)
        }}
      >
        <Refused refusal={refusal} />
        <TextArea label="Why it is discarded" value={reason} onChange={setReason} rows={3} first />
        <div className="buttons">
          <Button kind="warning" submit busy={busy}>
            Discard the draft
          </Button>
          <Button kind="link" onClick={props.onClose}>
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
