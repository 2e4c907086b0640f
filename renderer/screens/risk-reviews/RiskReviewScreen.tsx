import { useEffect, useState } from 'react'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import type { EscalationView } from '../../../shared/escalation/escalation-view.ts'
import { useAppWindow } from '../../app/AppContext.tsx'
import { useClient } from '../../client/ClientContext.tsx'
import { Plain } from '../../parts/Plain.tsx'
import { ReviewDesk } from './ReviewDesk.tsx'

/** Opens a risk review, then shows its page. */
export function RiskReviewScreen(props: { id: string }) {
  const client = useClient()
  const { go } = useAppWindow()
  const [view, setView] = useState<EscalationView | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let wanted = true
    void client.run('escalation.open', { id: props.id }).then((reply) => {
      if (!wanted) return
      if (reply.ok) setView(reply.value)
      else setRefusal(reply.refusal)
    })
    return () => {
      wanted = false
    }
  }, [client, props.id])

  if (refusal !== null)
    return (
      <Plain title="This risk review cannot be opened">
        <p className="lead" role="alert">
          {refusal.says}
        </p>
        <button type="button" className="govuk-button" onClick={() => go({ at: 'riskReviews' })}>
          Back to the risk reviews
        </button>
      </Plain>
    )
  return view === null ? null : <ReviewDesk view={view} onView={setView} />
}
