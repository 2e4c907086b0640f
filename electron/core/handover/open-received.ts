import type { HandoverReading } from '../../../shared/handover/reading.ts'
import type { Trust } from '../signing/trusting.ts'
import type { ReceiveKeys } from './encryption.ts'
import { openHandover } from './open-handover.ts'

/**
 * A handover from elsewhere, believed by one list at a time, or an officer of one office could sign what another sealed.
 * Of the refusals the first that is about the file itself is told; with no list at all, that nobody vouches for its
 * signers.
 */
export async function openReceived(
  bytes: Uint8Array,
  trusts: readonly Trust[],
  receiveKeys: ReceiveKeys,
): Promise<HandoverReading> {
  let refused: HandoverReading | null = null
  for (const trust of trusts) {
    const reading = await openHandover(bytes, trust, receiveKeys)
    if (reading.verified) return reading
    if (refused === null || (!refused.verified && refused.reason === 'unknownSigner')) refused = reading
  }
  return refused ?? openHandover(bytes, null, receiveKeys)
}
