import type { HandoverSent } from '../../../shared/contract/inbox-commands.ts'
import { receiptInWords } from '../../../shared/handover/receipt.schema.ts'
import { receiptDue } from '../../../shared/handover/receipt-due.ts'
import { courtDate, longDate, longInstant } from '../../../shared/lib/dates.ts'
import { usePresent } from '../../client/use-present.ts'
import { ReadReceipt } from '../../parts/ReadReceipt.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What was handed over and what its receiver said of it; late once nobody has answered in the days that are set. */
export function SentTo(props: { handovers: readonly HandoverSent[]; onRead: () => void }) {
  const { reference } = useAppWindow()
  const today = courtDate(usePresent())
  return (
    <>
      <ul className="sent">
        {props.handovers.map((sent) => {
          const { version, organisation, sentAt, receipt } = sent
          const due = receiptDue(sent, reference.allocation.rules)
          const late = due !== null && due < today
          return (
            <li key={`${organisation} ${version}`}>
              Version {version} to {organisation}, {longInstant(sentAt)}
              <span className="hint">
                {receipt === null
                  ? 'No receipt read yet'
                  : `${receiptInWords(receipt)}, ${longInstant(receipt.at)}`}
              </span>
              {due === null ? null : (
                <span className={late ? 'is-late' : 'hint'}>
                  {late ? 'Late: an answer was due by' : 'An answer is due by'} {longDate(due)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <ReadReceipt onRead={props.onRead} />
    </>
  )
}
