import type { Heard } from '../../shared/contract/inbox-commands.ts'
import { WITHDRAWALS } from '../../shared/handover/message.schema.ts'
import { receiptInWords } from '../../shared/handover/receipt.schema.ts'
import { longInstant } from '../../shared/lib/dates.ts'

/** What another office said, who, and when by its own clock. */
export function heardInWords(heard: Heard): string {
  const at = heard.of === 'receipt' ? heard.receipt.at : heard.at
  const again = heard.again ? '. It had been read before.' : '.'
  return `${says(heard)} By ${heard.by}, ${longInstant(at)}${again}`
}

function says(heard: Heard): string {
  switch (heard.of) {
    case 'receipt':
      return `${receiptInWords(heard.receipt)}.`
    case 'question':
      return 'A question came. It stands with the report.'
    case 'answer':
      return 'An answer came. It stands with the case.'
    case 'withdrawal':
      return `The handover was taken back. ${WITHDRAWALS[heard.reason]}.`
  }
}
