import type { HandoverRefusal } from '../../../shared/handover/reading.ts'
import { fail } from '../../../shared/lib/result.ts'

/** Why something signed is not believed: a code for machines, a sentence for people. */
export type Refused = { readonly reason: HandoverRefusal; readonly says: string }

export const refused = (reason: HandoverRefusal, says: string) => fail<Refused>({ reason, says })
