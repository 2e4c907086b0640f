import { now } from '../../client/now.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { waitingInWords } from './reviews-found.ts'

/** Which risk reviews wait now, and the way to them; nothing where none does. */
export function RiskReviewsWaiting() {
  const { go, user } = useAppWindow()
  const { value } = useQuery('riskReview.list', {}, ['riskReviewChanged'])
  const waiting = value === null ? null : waitingInWords(value, user.grade, now())
  if (waiting === null) return null
  return (
    <section className="group">
      <h2>Risk reviews waiting</h2>
      <p>{waiting}</p>
      <Button kind="link" onClick={() => go({ at: 'riskReviews' })}>
        See them
      </Button>
    </section>
  )
}
