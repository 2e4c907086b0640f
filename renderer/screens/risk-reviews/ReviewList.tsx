import { isIsoDate, longInstant } from '../../../shared/lib/dates.ts'
import { WAITS_FOR } from '../../../shared/risk-review/in-words.ts'
import { STATES } from '../../../shared/risk-review/lifecycle.ts'
import type { RiskReviewListed } from '../../../shared/risk-review/risk-review-listed.ts'
import { ageInWords, shortDate } from '../../parts/age.ts'
import { isLate, type ReviewGroup } from './reviews-found.ts'

/** Risk reviews as work to do: whose, where it stands, since when, and by when the NPS answers. */
export function ReviewList(props: {
  groups: readonly ReviewGroup[]
  present: string
  onOpen: (review: RiskReviewListed) => void
}) {
  const { present } = props
  return props.groups.map(({ title, reviews }) => (
    <section className="group" key={title} aria-label={title}>
      <h3>
        {title} <span className="group__count">{reviews.length}</span>
      </h3>
      <ul>
        {reviews.map((review) => {
          const { person, since } = review
          const waits = WAITS_FOR[review.state]
          return (
            <li key={review.id} className="case case--review">
              <button type="button" className="case__open" onClick={() => props.onOpen(review)}>
                <span className="case__name">{person.name.trim() === '' ? 'No name yet' : person.name}</span>
                <span className="case__facts">
                  {[person.crn, isIsoDate(person.dateOfBirth) ? `born ${shortDate(person.dateOfBirth)}` : '']
                    .filter(Boolean)
                    .map((fact) => (
                      <span key={fact}>{fact}</span>
                    ))}
                </span>
              </button>
              <span className="case__state">
                <span className="state">{STATES[review.state]}</span>
                {waits === null ? null : <span className="hint">{waits}</span>}
                <span className="hint">
                  since {longInstant(since)} ({ageInWords(since, present)})
                </span>
              </span>
              <Due review={review} present={present} />
            </li>
          )
        })}
      </ul>
    </section>
  ))
}

/** When the answer is due (RE-4), and whether it is late. */
function Due({ review, present }: { review: RiskReviewListed; present: string }) {
  if (review.answerDue === null) return null
  const late = isLate(review, present)
  return (
    <p className={`case__due${late ? ' case__due--late' : ''}`}>
      {late ? 'Late: the NPS was to answer by' : 'The NPS answers by'} {longInstant(review.answerDue)}
    </p>
  )
}
