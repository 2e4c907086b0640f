import { useRef, useState } from 'react'
import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import type { OwnedTask } from '../../../shared/handover/case-work.schema.ts'
import { courtDate, daysBefore, type IsoDate, readDate } from '../../../shared/lib/dates.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { useKeys } from '../../keys/use-keys.ts'
import { shortDate } from '../../parts/age.ts'
import { weekday } from '../../parts/day-words.ts'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { TaskDialog } from './TaskDialog.tsx'
import { linesOf, openTasks, type TaskLine } from './task-lines.ts'

/** What is to be done, each with somebody and a day. T takes the task that has the focus, or the first that nobody has. */
export function TaskTable(props: { read: CaseRead; again: () => void }) {
  const client = useClient()
  const { user } = useAppWindow()
  const { busy, refusal, ask } = useAsking()
  const { read, again } = props
  const { id, rev } = read
  const [changing, setChanging] = useState<OwnedTask | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const lines = linesOf(read)
  const open = openTasks(read)

  /** The day of the handover, of the first appointment, or a week from today. */
  const usualDay = (due: IsoDate | null): IsoDate =>
    due ?? readDate(read.summary.appointment?.at.slice(0, 10) ?? '') ?? daysBefore(courtDate(now()), -7)
  const set = (task: OwnedTask) =>
    void ask(async () => {
      const reply = await client.run('inbox.setTask', { id, rev, task })
      // What a colleague changed meanwhile is shown, as the refusal says.
      if (!reply.ok) again()
      return reply
    }, again)
  const mine = ({ key, says, due, owned }: TaskLine): OwnedTask =>
    owned ?? {
      key,
      says: read.tasks.some((task) => task.key === key) ? null : says,
      owner: user.name,
      due: usualDay(due),
      done: false,
    }
  const take = () => {
    const here = document.activeElement?.closest('tr')?.dataset['task']
    const free = lines.filter(({ owned }) => owned === null)
    const line = free.find(({ key }) => key === here) ?? free[0]
    if (line !== undefined) set(mine(line))
  }
  const stopped = read.withdrawn !== null
  useKeys({ take: stopped ? undefined : take })
  return (
    <section className="handover-sheet__part" id="tasks">
      <h2>
        To be done <small>{stopped ? 'stopped: the sender took the case back' : `${open} open`}</small>
      </h2>
      <Refused refusal={refusal} />
      <table className="grid tasks" ref={table}>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Who</th>
            <th scope="col">By</th>
            <th scope="col">
              <span className="vh">Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { key, says, due, wasOut, owned } = line
            return (
              <tr key={key} data-task={key} className={owned?.done === true ? 'is-done' : undefined}>
                <th scope="row">
                  {owned?.done === true ? 'Done: ' : ''}
                  {says} {wasOut ? <span className="tag tag--wait">was still out</span> : null}
                </th>
                <td>{owned?.owner ?? 'Nobody yet'}</td>
                <td>{owned === null ? (due === null ? 'no day yet' : dayOf(due)) : dayOf(owned.due)}</td>
                <td>
                  {stopped ? null : owned === null ? (
                    <Button kind="link" busy={busy} name={`Take it: ${says}`} onClick={() => set(mine(line))}>
                      Take it
                    </Button>
                  ) : null}{' '}
                  {stopped ? null : (
                    <Button kind="link" name={`Change: ${says}`} onClick={() => setChanging(mine(line))}>
                      Change
                    </Button>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {stopped ? null : (
        <Button
          kind="second"
          onClick={() =>
            setChanging({
              key: crypto.randomUUID(),
              says: '',
              owner: user.name,
              due: usualDay(null),
              done: false,
            })
          }
        >
          Add a task
        </Button>
      )}
      {changing === null ? null : (
        <TaskDialog
          task={changing}
          says={lines.find(({ key }) => key === changing.key)?.says ?? null}
          onClose={() => setChanging(null)}
          onSave={(task) => {
            setChanging(null)
            set(task)
          }}
        />
      )}
    </section>
  )
}

const dayOf = (day: IsoDate): string => `${weekday(day)} ${shortDate(day)}`
