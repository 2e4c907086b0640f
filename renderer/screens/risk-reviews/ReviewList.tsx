import { isIsoDate, longInstant } from '../../../shared/lib/dates.ts'
import { WAITS_FOR } from '../../../shared/risk-review/in-words.ts'
import { STATES } from '../../../shared/risk-review/lifecycle.ts'
import type { RiskReviewListed } from '../../../shared/risk-review/risk-review-listed.ts'
import { ageInWords, shortDate } from '../../parts/age.ts'
import { ListHead, ListRoom } from '../../parts/ListTable.tsx'
import { isLate, type ReviewGroup } from './reviews-found.ts'

const HEADS = ['Person', 'State', 'Since', 'The NPS answers by']

/** Risk reviews as work to do: whose, where it stands, since when, and by when the NPS answers. */
export function ReviewList(props: {
  groups: readonly ReviewGroup[]
  present: string
  onOpen: (review: RiskReviewListed) => void
}) {
  return (
    <table className="list reviews-list">
      <ListHead caption="Risk reviews" heads={HEADS} />
      {props.groups.map(({ title, reviews }) => (
        <ListRoom key={title} title={title} says={reviews.length} columns={HEADS.length}>
          {reviews.map((review) => (
            <Review
              key={review.id}
              review={review}
              present={props.present}
              onOpen={() => props.onOpen(review)}
            />
          ))}
        </ListRoom>
      ))}
    </table>
  )
}

function Review(props: { review: RiskReviewListed; present: string; onOpen: () => void }) {
  const { review, present } = props
  const { person, since } = review
  const waits = WAITS_FOR[review.state]
  const facts = [person.crn, isIsoDate(person.dateOfBirth) ? `born ${shortDate(person.dateOfBirth)}` : '']
  const late = isLate(review, present)
  return (
    <tr>
      <th scope="row">
        <button type="button" className="link list__name case__open" onClick={props.onOpen}>
          {person.name.trim() === '' ? 'No name yet' : person.name}
        </button>
        <small>{facts.filter(Boolean).join(', ')}</small>
      </th>
      <td>
        <span className="tag tag--plain">{STATES[review.state]}</span>
        {waits === null ? null : <small>{waits}</small>}
      </td>
      <td>
        {ageInWords(since, present)}
        <small>since {longInstant(since)}</small>
      </td>
      <td data-head={review.answerDue === null ? undefined : 'The NPS answers by: '}>
        {review.answerDue === null ? null : (
          <span className={late ? 'is-late' : undefined}>
            {late ? 'Late: ' : ''}
            {longInstant(review.answerDue)}
          </span>
        )}
      </td>
    </tr>
  )
}
