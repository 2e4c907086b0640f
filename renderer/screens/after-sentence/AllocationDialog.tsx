import { useEffect, useState } from 'react'
import { type AllocationDraft, draftOf } from '../../../shared/allocation/draft.schema.ts'
import { noFactsYet } from '../../../shared/allocation/facts.ts'
import type { AllocationPreview } from '../../../shared/contract/allocation-preview.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import type { SaveState } from '../../autosave/autosave.ts'
import { saveInWords } from '../../autosave/save-words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Dialog } from '../../parts/Dialog.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { AllocationFactsForm } from './AllocationFactsForm.tsx'
import { DecisionView } from './DecisionView.tsx'
import { RecordAllocation } from './RecordAllocation.tsx'
import { firstFacts } from './sentence-parts.ts'

/** The sentence in its parts at the left, and at the right what follows from it, as it is entered. */
export function AllocationDialog(props: {
  view: ReportView
  entries: {
    /** Null before anything was entered. */
    draft: AllocationDraft | null
    state: SaveState<unknown> | null
    enter: (draft: AllocationDraft) => void
    suggest: (first: AllocationDraft) => void
    settle: () => Promise<boolean>
  }
  onView: (view: ReportView) => void
  onClose: () => void
}) {
  const { view, entries } = props
  const { draft, enter, suggest } = entries
  const facts = draft?.facts ?? null
  const passed = view.result?.passed ?? null
  const client = useClient()
  const [preview, setPreview] = useState<AllocationPreview | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)

  useEffect(() => {
    let wanted = true
    void client.run('allocation.decide', { id: view.id, facts: facts ?? noFactsYet }).then((reply) => {
      if (!wanted) return
      setRefusal(reply.ok ? null : reply.refusal)
      if (!reply.ok) return
      setPreview(reply.value)
      if (facts === null) suggest(draftOf(firstFacts(reply.value.report, passed)))
    })
    return () => {
      wanted = false
    }
  }, [client, view.id, facts, passed, suggest])

  return (
    <Dialog title="Allocation" onClose={props.onClose} size="wide">
      <Refused refusal={refusal} />
      {draft === null || preview === null || view.result === null ? null : (
        <div className="allocation">
          <AllocationFactsForm
            facts={draft.facts}
            another={draft.another}
            report={preview.report}
            date={view.result.date}
            onChange={(changed) => enter({ ...draft, facts: changed })}
            onAnother={(another) => enter({ ...draft, another })}
            onAdded={(changed) => enter({ ...draft, facts: changed, another: '' })}
          />
          <div className="allocation__decision" aria-live="polite">
            <h3>Decision</h3>
            {preview.decided === null ? (
              <ul>
                {preview.problems.map(({ path, message }) => (
                  <li key={path}>{message}</li>
                ))}
              </ul>
            ) : (
              <>
                <DecisionView answer={preview.decided.answer} />
                <RecordAllocation
                  view={view}
                  draft={draft}
                  decided={preview.decided}
                  onDraft={enter}
                  settle={entries.settle}
                  onView={props.onView}
                />
              </>
            )}
            {entries.state === null ? null : (
              <p className="hint" role="status">
                {saveInWords(entries.state)}
              </p>
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}
