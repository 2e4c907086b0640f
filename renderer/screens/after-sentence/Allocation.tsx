import { useState } from 'react'
import { DECISIONS } from '../../../shared/allocation/in-words.ts'
import type { AllocationRecord } from '../../../shared/allocation/record.schema.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { AllocationDialog } from './AllocationDialog.tsx'
import { useAllocationDraft } from './use-allocation-draft.ts'

/** Who manages the case from here: what was recorded, and the way to decide it. */
export function Allocation(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const [open, setOpen] = useState(false)
  const entries = useAllocationDraft(view)
  const { allocation } = view
  const { user } = useAppWindow()
  if (!view.may.allocate) return <p className="hint">Record what the court did first.</p>
  const label =
    view.allocationDraft !== null || (allocation === null && entries.state !== null)
      ? 'Continue the allocation'
      : allocation === null
        ? 'Allocate'
        : allocation.record.is === 'referred'
          ? user.grade === 'SPO'
            ? 'Decide the allocation'
            : 'View the question for the SPO'
          : 'Review the allocation'
  return (
    <>
      {allocation === null ? null : <Recorded record={allocation.record} stands={allocation.stands} />}
      <Button kind={allocation?.stands === true ? 'second' : 'go'} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open ? (
        <AllocationDialog
          view={view}
          entries={entries}
          onClose={() => setOpen(false)}
          onView={(next) => {
            setOpen(false)
            entries.recorded(next)
            props.onView(next)
          }}
        />
      ) : null}
    </>
  )
}

function Recorded({ record, stands }: { record: AllocationRecord; stands: boolean }) {
  const by = `${record.by.name}, ${record.by.grade}, ${longInstant(record.at)}`
  return (
    <div data-testid="allocation-recorded">
      {stands ? null : (
        <p className="finding finding--warn">
          The result has been recorded again since then. This allocation no longer applies.
        </p>
      )}
      {record.is === 'referred' ? (
        <p>
          <strong>Waiting for an SPO.</strong> {record.reason}
        </p>
      ) : (
        <>
          <p>
            <strong>{DECISIONS[record.decision]}</strong>
          </p>
          {record.spoReason === null ? null : <p>Settled by the SPO: {record.spoReason}</p>}
          <ul>
            {record.answer.grounds.map(({ rule, says, source }) => (
              <li key={rule}>
                {says} <small>({source})</small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="hint">{by}</p>
    </div>
  )
}
