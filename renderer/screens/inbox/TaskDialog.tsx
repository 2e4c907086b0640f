import { useState } from 'react'
import type { OwnedTask } from '../../../shared/handover/case-work.schema.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { DateField, TextArea, TextField, Tick } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'

/** Who does a task and by when. The words of a task of the handover stay; the team's own may be written. */
export function TaskDialog(props: {
  task: OwnedTask
  /** As it stands in the list; null for a new one. */
  says: string | null
  onClose: () => void
  onSave: (task: OwnedTask) => void
}) {
  const [task, setTask] = useState(props.task)
  const [due, setDue] = useState<string>(props.task.due)
  const [problem, setProblem] = useState<string | null>(null)
  const { value: people } = useQuery('user.list', {}, ['usersChanged'])
  return (
    <Dialog title={props.says === null ? 'Add a task' : 'Task'} onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const day = readDate(due)
          setProblem(day === null ? 'Enter the day' : null)
          if (day !== null) props.onSave({ ...task, due: day })
        }}
      >
        {task.says === null ? (
          <p>{props.says}</p>
        ) : (
          <TextArea
            label="What is to be done"
            value={task.says}
            onChange={(says) => setTask({ ...task, says })}
            rows={2}
            first
          />
        )}
        <TextField
          label="Who does it"
          suggestions={(people ?? []).map(({ name }) => name)}
          value={task.owner}
          onChange={(owner) => setTask({ ...task, owner })}
        />
        <DateField label="By" kind="date" value={due} onChange={setDue} error={problem} />
        <Tick label="Done" ticked={task.done} onChange={(done) => setTask({ ...task, done })} />
        <Button kind="go" submit>
          Save
        </Button>
      </form>
    </Dialog>
  )
}
