import { useCallback } from 'react'
import { useClient } from '../../client/ClientContext.tsx'
import { useOpened } from '../../client/use-opened.ts'
import { CannotOpen } from '../../parts/CannotOpen.tsx'
import { Opening } from '../../parts/Opening.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ReviewEditor } from './ReviewEditor.tsx'

/** Opens a risk review, then shows its page. */
export function RiskReviewScreen(props: { id: string }) {
  const client = useClient()
  const { go } = useAppWindow()
  const open = useCallback((id: string) => client.run('riskReview.open', { id }), [client])
  const { view, setView, refusal } = useOpened(props.id, open)
  if (refusal !== null)
    return (
      <CannotOpen
        title="This risk review cannot be opened"
        says={refusal.says}
        back="Back to the risk reviews"
        onBack={() => go({ at: 'riskReviews' })}
      />
    )
  return view === null ? <Opening /> : <ReviewEditor view={view} onView={setView} />
}
