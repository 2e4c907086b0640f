import { useState } from 'react'
import type { ReceiptTaken } from '../../shared/contract/inbox-commands.ts'
import { receiptInWords } from '../../shared/handover/receipt.schema.ts'
import { longInstant } from '../../shared/lib/dates.ts'
import { useClient } from '../client/ClientContext.tsx'
import { Button } from '../controls/Button.tsx'
import { Done } from './Done.tsx'
import { Refused } from './Refused.tsx'
import { useAsking } from './use-asking.ts'

/** Reads a receipt that came back by any channel, and says what it says. */
export function ReadReceipt(props: { onRead?: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const [read, setRead] = useState<ReceiptTaken | null>(null)
  return (
    <>
      <Button
        kind="second"
        busy={busy}
        onClick={() =>
          void ask(
            () => client.run('receipt.choose', {}),
            (receipt) => {
              setRead(receipt)
              props.onRead?.()
            },
          )
        }
      >
        Read a receipt
      </Button>
      <Refused refusal={refusal} />
      {read === null ? null : (
        <Done>
          {receiptInWords(read.receipt)}. By {read.by}, {longInstant(read.receipt.at)}
          {read.again ? '. It had been read before.' : '.'}
        </Done>
      )}
    </>
  )
}
