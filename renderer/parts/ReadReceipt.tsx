import { useState } from 'react'
import type { Heard } from '../../shared/contract/inbox-commands.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { Done } from './Done.tsx'
import { heardInWords } from './heard-words.ts'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

/** Reads a receipt, or a question, that came back by any channel, and says what it says. */
export function ReadReceipt(props: { onRead?: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [heard, setHeard] = useState<Heard | null>(null)
  return (
    <>
      <Button
        kind="second"
        busy={busy}
        onClick={() =>
          void ask(
            () => client.run('receipt.choose', {}),
            (what) => {
              setHeard(what)
              props.onRead?.()
            },
          )
        }
      >
        Read what came back
      </Button>
      <Refused refusal={refusal} />
      {heard === null ? null : <Done>{heardInWords(heard)}</Done>}
    </>
  )
}
