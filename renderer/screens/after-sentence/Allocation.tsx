import { useEffect, useState } from 'react'
import { draftOf } from '../../../shared/allocation/draft.schema.ts'
import { noFactsYet } from '../../../shared/allocation/facts.ts'
import type { AllocationPreview } from '../../../shared/contract/allocation-preview.ts'
import type { ReportView } from '../../../shared/contract/commands.ts'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { saveInWords } from '../../autosave/save-words.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { AllocationFactsForm } from './AllocationFactsForm.tsx'
import { DecisionView } from './DecisionView.tsx'
import { RecordAllocation } from './RecordAllocation.tsx'
import { firstFacts } from './sentence-parts.ts'
import { useAllocationDraft } from './use-allocation-draft.ts'

/** Who manages the case from here: what is asked for it, and under that what follows, as it is entered. */
export function Allocation(props: { view: ReportView; onView: (view: ReportView) => void }) {
  const { view } = props
  const { draft, state, enter, suggest, settle, recorded } = useAllocationDraft(view)
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

  if (draft === null || preview === null || view.result === null) return <Refused refusal={refusal} />
  const { decided } = preview
  return (
    <>
      <Refused refusal={refusal} />
      <Before recorded={view.allocation} />
      <AllocationFactsForm
        facts={draft.facts}
        another={draft.another}
        report={preview.report}
        date={view.result.date}
        onChange={(changed) => enter({ ...draft, facts: changed })}
        onAnother={(another) => enter({ ...draft, another })}
        onAdded={(changed) => enter({ ...draft, facts: changed, another: '' })}
      />
      <section className="allocation__decision" aria-live="polite" aria-label="Decision">
        {decided === null ? (
          <ul>
            {preview.problems.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        ) : (
          <>
            <DecisionView answer={decided.answer} input={decided.input} />
            <RecordAllocation
              view={view}
              draft={draft}
              decided={decided}
              onDraft={enter}
              settle={settle}
              onView={(next) => {
                recorded(next)
                props.onView(next)
              }}
            />
          </>
        )}
        {state === null ? null : (
          <p className="hint" role="status">
            {saveInWords(state)}
          </p>
        )}
      </section>
    </>
  )
}

/** What was recorded before and is not the end of it: a question to an SPO, or what another result has overtaken. */
function Before({ recorded }: { recorded: ReportView['allocation'] }) {
  if (recorded === null) return null
  const { record, stands } = recorded
  if (!stands)
    return (
      <p className="finding finding--warn">
        The result has been recorded again since then. This allocation no longer applies.
      </p>
    )
  return record.is !== 'referred' ? null : (
    <p className="note">
      <strong>Waiting for an SPO.</strong> {record.by.name} asked, {longInstant(record.at)}: {record.reason}
    </p>
  )
}
