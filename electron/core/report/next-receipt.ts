import type { Receipt } from '../../../shared/handover/receipt.schema.ts'
import { sealReceipt } from '../handover/receipt.ts'
import type { OpenOffice } from '../office/open-office.ts'
import type { SignedIn } from '../office/session.ts'
import type { GivenReceipt } from '../storage/inbox.ts'

export type ReceiptSays = Pick<Receipt, 'type'> & Partial<Pick<Receipt, 'reasonCode' | 'enough'>>

/** The receipt of a version with this place among its own, signed: codes alone, whoever acts. */
export async function receiptFor(
  open: OpenOffice,
  of: Pick<Receipt, 'handoverId' | 'version' | 'payloadSha256' | 'seq'>,
  says: ReceiptSays,
  at: string,
): Promise<GivenReceipt> {
  const { handoverId, version, payloadSha256, seq } = of
  const receipt: Receipt = {
    schema: 'courtside/receipt/1',
    reasonCode: null,
    enough: null,
    ...says,
    handoverId,
    version,
    payloadSha256,
    at,
    seq,
  }
  return { receipt, file: await sealReceipt(receipt, await open.seal()) }
}

/**
 * Gives the receipt for a withdrawal by each version that it takes back. Once given it is not given again, so that it
 * follows whichever comes last: the handover or the withdrawal.
 */
export async function receiptWithdrawal(
  { store, open, by }: SignedIn,
  handoverId: string,
  at: string,
): Promise<void> {
  const { read } = await store.messages.of(handoverId)
  for (const version of await store.inbox.versions(handoverId)) {
    const takenBack = read.some(
      ({ message, signedBy }) =>
        message.type === 'withdrawal' && message.version >= version.version && signedBy === version.from,
    )
    if (!takenBack || version.receipt.type === 'withdrawn') continue
    const of = { ...version, seq: version.receipt.seq + 1 }
    await store.inbox.answer(by, await receiptFor(open, of, { type: 'withdrawn' }, at))
  }
}
