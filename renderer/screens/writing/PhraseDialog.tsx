import { useState } from 'react'
import type { Phrase } from '../../../shared/contract/writing-commands.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Button } from '../../controls/Button.tsx'
import { TextArea, TextField } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

/** A phrase of one's own, new or changed. */
export function PhraseDialog(props: { phrase: Phrase | null; onClose: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [name, setName] = useState(props.phrase?.name ?? '')
  const [text, setText] = useState(props.phrase?.text ?? '')
  return (
    <Dialog title={props.phrase === null ? 'Add a phrase' : 'Change the phrase'} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void ask(
            () => client.run('phrase.keep', { phrase: props.phrase?.id ?? null, name, text }),
            props.onClose,
          )
        }}
      >
        <Refused refusal={refusal} />
        <TextField
          label="Name or abbreviation"
          hint="What you will look for: “intro”, “caw”."
          value={name}
          onChange={setName}
          first
        />
        <TextArea
          label="Phrase"
          hint="Words for any case. What you think of this one belongs in its report."
          rows={5}
          value={text}
          onChange={setText}
        />
        <div className="buttons">
          <Button kind="go" submit busy={busy}>
            Keep it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
