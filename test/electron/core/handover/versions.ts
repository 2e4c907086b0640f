import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import type { GivenReceipt, ToKeep } from '../../../../electron/core/storage/inbox.ts'
import type { Receipt } from '../../../../shared/handover/receipt.schema.ts'
import { summaryOf } from '../../../../shared/handover/summary.ts'
import { report, SEALED_AT, seal } from '../signing/signers.ts'
import { handover } from './handover-for-test.ts'

/** The small report handed over, sealed by the office of Kent. */
export const sealedVersion = async (changes: Parameters<typeof handover>[0]) =>
  sealHandover(await handover(changes), seal, SEALED_AT)

/** A version as a store is given it, and a receipt for it: the store keeps both and judges no signature. */
export async function arrived(
  handoverId: string,
): Promise<{ toKeep: ToKeep; receipt: (says: Partial<Receipt>) => GivenReceipt }> {
  const document = await handover({ handoverId })
  const payloadSha256 = 'b'.repeat(64)
  const receipt: Receipt = {
    schema: 'courtside/receipt/1',
    type: 'received',
    handoverId,
    version: 1,
    payloadSha256,
    at: SEALED_AT,
    seq: 1,
    reasonCode: null,
    enough: null,
  }
  return {
    toKeep: {
      handoverId,
      version: 1,
      payloadSha256,
      supersedes: null,
      from: 'Kent',
      to: 'Kent CRC',
      summary: summaryOf(document, report),
      reading: { document, signatures: [] },
      file: Buffer.from('file'),
    },
    receipt: (says) => ({ receipt: { ...receipt, ...says }, file: Buffer.from('receipt') }),
  }
}
