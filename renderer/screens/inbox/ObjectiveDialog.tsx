import { useState } from 'react'
import type { Objective } from '../../../shared/handover/plan.schema.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { DateField, TextArea, TextField } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'

/** One objective: need or risk, what will be done, by whom, by when, how it shows. */
export function ObjectiveDialog(props: {
  objective: Objective
  busy: boolean
  onClose: () => void
  onSave: (objective: Objective) => void
}) {
  const [one, setOne] = useState(props.objective)
  const [by, setBy] = useState<string>(props.objective.by ?? '')
  const [problems, setProblems] = useState<{ need?: string; what?: string; by?: string }>({})
  const { value: people } = useQuery('user.list', {}, ['usersChanged'])
  return (
    <Dialog title="Objective" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const day = readDate(by)
          const found = {
            ...(one.need.trim() === '' ? { need: 'Say which need or risk' } : {}),
            ...(one.what.trim() === '' ? { what: 'Say what will be done' } : {}),
            ...(by !== '' && day === null ? { by: 'Enter the day' } : {}),
          }
          setProblems(found)
          if (Object.keys(found).length === 0) props.onSave({ ...one, by: day })
        }}
      >
        <TextArea
          label="Need or risk"
          value={one.need}
          onChange={(need) => setOne({ ...one, need })}
          rows={1}
          error={problems.need ?? null}
          first
        />
        <TextArea
          label="What will be done"
          value={one.what}
          onChange={(what) => setOne({ ...one, what })}
          rows={2}
          error={problems.what ?? null}
        />
        <TextField
          label="By whom"
          suggestions={(people ?? []).map(({ name }) => name)}
          value={one.who}
          onChange={(who) => setOne({ ...one, who })}
        />
        <DateField label="By when" kind="date" value={by} onChange={setBy} error={problems.by ?? null} />
        <TextArea
          label="How it shows"
          value={one.shows}
          onChange={(shows) => setOne({ ...one, shows })}
          rows={2}
        />
        <Button kind="go" submit busy={props.busy}>
          Save
        </Button>
      </form>
    </Dialog>
  )
}
