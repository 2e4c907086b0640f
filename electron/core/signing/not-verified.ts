import type { HandoverRefusal, SealedFor } from '../../../shared/handover/reading.ts'
import { fail } from '../../../shared/lib/result.ts'

/** Why something signed or encrypted is not believed: a code for machines, a sentence for people. */
export type NotVerified = {
  readonly reason: HandoverRefusal
  readonly says: string
  readonly sealedFor?: SealedFor
}

export const notVerified = (reason: HandoverRefusal, says: string) => fail<NotVerified>({ reason, says })
