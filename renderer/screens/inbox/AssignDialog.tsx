import { useState } from 'react'
import type { CaseRead } from '../../../shared/contract/inbox-commands.ts'
import { needsManager } from '../../../shared/handover/summary.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { Choice, TextField, Tick } from '../../controls/Field.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { GRADE_MISSING } from '../../parts/OfficerFields.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'

const GRADES = [
  { code: 'PSO', label: 'PSO' },
  { code: 'PO', label: 'PO' },
  { code: 'SPO', label: 'SPO' },
] as const

/** One named officer with grade, and a named manager where officer and case together ask for one. */
export function AssignDialog(props: { read: CaseRead; onClose: () => void; onDone: () => void }) {
  const client = useClient()
  const { busy, refusal, ask } = useAsking()
  const { id, rev, work, summary } = props.read
  const [officer, setOfficer] = useState(work.assignment?.officer ?? '')
  const [grade, setGrade] = useState<Grade | null>(work.assignment?.grade ?? null)
  const [isNew, setIsNew] = useState(work.assignment?.isNew ?? false)
  const [manager, setManager] = useState(work.assignment?.manager ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const { value: people } = useQuery('user.list', {}, ['usersChanged'])
  const names = (people ?? []).map(({ name }) => name)
  return (
    <Dialog title="Give it to an officer" onClose={props.onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setProblem(grade === null ? GRADE_MISSING : null)
          if (grade === null) return
          const assignment = { officer, grade, isNew, manager: manager.trim() === '' ? null : manager }
          void ask(() => client.run('inbox.assign', { id, rev, assignment }), props.onDone)
        }}
      >
        <Refused refusal={refusal} />
        <TextField label="Officer" suggestions={names} value={officer} onChange={setOfficer} first />
        <Choice legend="Grade" options={GRADES} value={grade} onChange={setGrade} error={problem} />
        <Tick label="New to this work" ticked={isNew} onChange={setIsNew} />
        {grade !== null && needsManager({ grade, isNew }, summary) ? (
          <TextField
            label="Manager"
            hint="There is risk, domestic abuse or a child"
            suggestions={names}
            value={manager}
            onChange={setManager}
          />
        ) : null}
        <Button kind="go" submit busy={busy}>
          Give it to them
        </Button>
      </form>
    </Dialog>
  )
}
