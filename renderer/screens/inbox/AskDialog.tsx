import { useState } from 'react'
import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextArea } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useRefusedForKey, useUnencrypted } from '../../parts/use-unencrypted.tsx'

/** A question to whoever wrote the report. It leaves as a file, as the receipts do. */
export function AskDialog(props: { read: CaseRead; onClose: () => void; onDone: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const unencrypted = useUnencrypted(useRefusedForKey(refusal))
  const [text, setText] = useState('')
  const { id, version, from } = props.read
  return (
    <Dialog title="Ask a question" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(
            () => client.run('question.ask', { id, version, text, ...unencrypted.given }),
            props.onDone,
          )
        }}
      >
        <Refused refusal={refusal} />
        <TextArea
          label={`Question to ${from}`}
          hint="It is signed, and encrypted where they have a key. Save its file afterwards, and send it"
          value={text}
          onChange={setText}
          rows={4}
          first
        />
        {unencrypted.field}
        <Button kind="go" submit busy={busy}>
          Ask
        </Button>
      </form>
    </Dialog>
  )
}
