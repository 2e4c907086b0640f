import { accept, type Reply, refuse } from '../../../shared/contract/refusals.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { SignedIn } from '../office/session.ts'
import type { ClockOverruled } from '../storage/store.ts'

/** How far the clock may stand before the newest entry of the log: clocks are set by minutes, not by more. */
const TOLERATED_MS = 10 * 60_000

/**
 * Whether something may be signed or sealed at this instant. A signature bears its time for good, so a clock that
 * stands before what is already recorded stops it; an SPO goes on with a reason, and both times stay in the log.
 */
export async function clockAllows(
  { store, by }: Pick<SignedIn, 'store' | 'by'>,
  now: string,
  reason: string | undefined,
): Promise<Reply<ClockOverruled | null>> {
  const newest = await store.audit.newest()
  if (newest === null || Date.parse(newest) - Date.parse(now) <= TOLERATED_MS) return accept(null)
  const mayGoOn = by.grade === 'SPO'
  if (mayGoOn && reason !== undefined && reason !== '')
    return accept({ newestEntry: newest, clockReason: reason })
  return refuse({
    kind: 'clockBehind',
    says: `The clock of this computer says ${longInstant(now)}, but the log already has an entry of ${longInstant(newest)}. Set the clock right, then do this again. ${mayGoOn ? 'If the clock is right, say why you go on.' : 'If the clock is right, ask an SPO: they may go on with a reason.'} Nothing was signed, and everything written is saved.`,
    mayGoOn,
  })
}
