import { useState } from 'react'
import type { Reply } from '../../shared/contract/refusals.ts'
import { Button } from '../controls/Button.tsx'
import { Choice } from '../controls/Field.tsx'
import { Dialog } from './Dialog.tsx'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

/** One answer, which travels as a code: an act that waits for it. */
export function CodeDialog<Code extends string>(props: {
  title: string
  legend: string
  hint: string
  options: readonly { readonly code: Code; readonly label: string }[]
  /** Said where none is chosen. */
  missing: string
  act: string
  send: (code: Code) => Promise<Reply<unknown>>
  onClose: () => void
  onDone: () => void
}) {
  const { busy, refusal, ask } = useAsking()
  const [code, setCode] = useState<Code | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setProblem(code === null ? props.missing : null)
          if (code !== null) void ask(() => props.send(code), props.onDone)
        }}
      >
        <Refused refusal={refusal} />
        <Choice
          legend={props.legend}
          hint={props.hint}
          options={props.options}
          value={code}
          onChange={setCode}
          error={problem}
        />
        <Button kind="go" submit busy={busy}>
          {props.act}
        </Button>
      </form>
    </Dialog>
  )
}
