import type { AppStatus } from '../../../shared/contract/commands.ts'
import type { Reply } from '../../../shared/contract/refusals.ts'
import type { PracticeGuide } from '../../../shared/court-list/practice.schema.ts'

/** The way between the real office and practising. */
export type PracticeDoor = {
  /** Locks the real office and opens that of practice, made anew or as it was kept. */
  start(guide: PracticeGuide): Promise<Reply<AppStatus>>
  /** Closes the office of practice and, where it is not to be kept, deletes it; answers where the real office stands. */
  leave(keep: boolean): Promise<Reply<AppStatus>>
}
