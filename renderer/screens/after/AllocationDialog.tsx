import { useEffect, useState } from 'react'
import type { AllocationFacts } from '../../../shared/allocation/facts.ts'
import { noFactsYet } from '../../../shared/allocation/facts.ts'
import type { AllocationPreview, ReportView } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
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
  /** Null before anything was entered. */
  facts: AllocationFacts | null
  onFacts: (facts: AllocationFacts) => void
  onView: (view: ReportView) => void
  onClose: () => void
}) {
  const { view, facts, onFacts } = props
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
      if (facts === null) onFacts(firstFacts(reply.value.report))
    })
    return () => {
      wanted = false
    }
  }, [client, view.id, facts, onFacts])

  return (
    <Dialog title="Allocation" onClose={props.onClose} size="wide">
      <Refused refusal={refusal} />
      {facts === null || preview === null || view.result === null ? null : (
        <div className="allocation">
          <AllocationFactsForm
            facts={facts}
            report={preview.report}
            date={view.result.date}
            onChange={onFacts}
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
                <RecordAllocation view={view} facts={facts} decided={preview.decided} onView={props.onView} />
              </>
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}
