import { useState } from 'react'
import type { RiskReviewListed } from '../../../shared/risk-review/risk-review-listed.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { usePresent } from '../../client/use-present.ts'
import { useQuery } from '../../client/use-query.ts'
import { Button } from '../../controls/Button.tsx'
import { OfficePage } from '../../parts/OfficePage.tsx'
import { Refused } from '../../parts/Refused.tsx'
import { useAsking } from '../../parts/use-asking.ts'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ReviewList } from './ReviewList.tsx'
import { reviewsFound } from './reviews-found.ts'

/** Every risk review of the office, late answers first, and the way to start one. */
export function RiskReviewsScreen() {
  const client = useClient()
  const { go, user } = useAppWindow()
  const { busy, refusal: notStarted, ask } = useAsking()
  const { value: reviews, refusal } = useQuery('riskReview.list', {}, ['riskReviewChanged'])
  const [words, setWords] = useState('')
  const present = usePresent()
  const open = ({ id }: Pick<RiskReviewListed, 'id'>) => go({ at: 'riskReview', id })
  const start = () => void ask(() => client.run('riskReview.start', {}), open)
  const groups = reviewsFound(reviews ?? [], words, user.grade, present)
  return (
    <OfficePage
      at="riskReviews"
      heading="Risk reviews"
      search={{ label: 'Search by name or CRN', value: words, onChange: setWords }}
      offers={() => [
        { kind: 'Action', label: 'Start a risk review', run: start },
        ...(reviews ?? []).map((review) => ({
          kind: review.person.crn.trim() === '' ? 'Risk review' : review.person.crn,
          label: review.person.name.trim() === '' ? 'No name yet' : review.person.name,
          run: () => open(review),
        })),
      ]}
      says="Risk reviews stay on this computer"
      side={
        <section className="group">
          <h2>When to start one</h2>
          <p>
            For a case that a CRC manages where the risk of serious harm may have risen to high: the CRC
            refers it without delay, an SPO of the NPS decides, and the CRC protects until the transfer is
            accepted.
          </p>
          <Refused refusal={notStarted} />
          <Button kind="go" busy={busy} onClick={start}>
            Start a risk review
          </Button>
        </section>
      }
    >
      <h2 className="vh">In this office</h2>
      <Refused refusal={refusal} />
      {reviews === null ? null : groups.length === 0 ? (
        <p className="empty" role="status">
          {reviews.length === 0
            ? 'No risk review yet. A new arrest, an allegation, a breached restraining order, a new partner or a child at risk: start one as soon as the risk of serious harm may be high. It stays here with each step, who took it and when.'
            : `No risk reviews match “${words.trim()}”.`}
        </p>
      ) : (
        <ReviewList groups={groups} present={present} onOpen={open} />
      )}
    </OfficePage>
  )
}
