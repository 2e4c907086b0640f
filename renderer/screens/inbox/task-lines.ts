import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import type { OwnedTask } from '../../../shared/handover/case-work.schema.ts'
import { type IsoDate, readDate } from '../../../shared/lib/dates.ts'

/** A task as the page shows it: `owned` is null while nobody has it. */
export type TaskLine = {
  key: string
  says: string
  due: IsoDate | null
  wasOut: boolean
  owned: OwnedTask | null
}

/** The tasks of the handover in its order, with who owns them, then the team's own. */
export function linesOf({ tasks, work }: CaseRead): TaskLine[] {
  const owned = new Map(work.tasks.map((task) => [task.key, task]))
  return [
    ...tasks.map(({ key, says, due, wasOut }) => ({
      key,
      says,
      due: readDate(due ?? ''),
      wasOut,
      owned: owned.get(key) ?? null,
    })),
    ...work.tasks.flatMap((task) =>
      task.says === null
        ? []
        : [{ key: task.key, says: task.says, due: task.due, wasOut: false, owned: task }],
    ),
  ]
}

export const openTasks = (read: CaseRead): number =>
  linesOf(read).filter(({ owned }) => owned?.done !== true).length
