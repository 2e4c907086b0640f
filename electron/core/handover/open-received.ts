import type { HandoverReading } from '../../../shared/handover/reading.ts'
import type { TrustList } from '../../../shared/handover/trust.schema.ts'
import { trusting } from '../signing/trusting.ts'
import { openHandover } from './open-handover.ts'

/**
 * A handover from elsewhere, believed by one list at a time: the report's signers and the seal must stand in the
 * list of one office, or an officer of one could sign what another sealed. Of the refusals the first that
 * is about the file itself is told; with no list at all, that nobody vouches for its signers.
 */
export async function openReceived(
  bytes: Uint8Array,
  lists: readonly TrustList[],
  receivedAt: string,
): Promise<HandoverReading> {
  let refused: HandoverReading | null = null
  for (const list of lists) {
    const reading = await openHandover(bytes, trusting({ own: list }, receivedAt))
    if (reading.verified) return reading
    if (refused === null || (!refused.verified && refused.reason === 'unknownSigner')) refused = reading
  }
  return refused ?? openHandover(bytes, null)
}
