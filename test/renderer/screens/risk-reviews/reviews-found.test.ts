import { describe, expect, test } from 'vitest'
import { reviewsFound, waitingInWords } from '../../../../renderer/screens/risk-reviews/reviews-found.ts'
import { listedOf } from '../../../../shared/risk-review/risk-review-listed.ts'
import {
  acknowledge,
  agree,
  decide,
  entered,
  hour,
  refer,
  taken,
  transfer,
} from '../../../shared/risk-review/a-risk-review.ts'
import { riskReviewTables } from '../../../support/risk-review-tables.ts'

const review = (name: string, startedAt: string, ...steps: Parameters<typeof taken>) =>
  listedOf(
    {
      id: name,
      startedAt,
      form: { ...entered, person: { ...entered.person, name } },
      taken: taken(...steps),
    },
    riskReviewTables,
  )
const toDecide = [agree(), refer(), acknowledge()]
const escalated = [...toDecide, decide('ESCALATE')]
const reviews = [
  review('Draft, newer', hour(9)),
  review('Draft', hour(8)),
  review('Referred', hour(8), agree(), refer()),
  review('Acknowledged', hour(8), ...toDecide),
  review('Escalated', hour(8), ...escalated),
  review('Asked', hour(8), ...toDecide, decide('MORE_INFO')),
  review('Transferred', hour(8), ...escalated, transfer()),
  review('Returned', hour(8), ...toDecide, decide('RETURN', hour(12), 'Manage as medium.')),
]
/** The answers are due at 10:00 UTC on the Tuesday. */
const IN_TIME = '2016-10-04T10:00:00Z'
const LATE = '2016-10-04T10:00:01Z'
const groups = (...given: Parameters<typeof reviewsFound>) =>
  reviewsFound(...given).map(
    ({ title, reviews: found }) => `${title}: ${found.map(({ id }) => id).join('; ')}`,
  )

describe('the risk reviews of the office', () => {
  test('stand by who has them, what waits longest first, the closed ones last', () => {
    expect(groups(reviews, '', 'PO', IN_TIME)).toEqual([
      'With the NPS: Referred; Acknowledged',
      'To be transferred: Escalated',
      'With the CRC: Draft; Draft, newer; Asked',
      'Closed: Returned; Transferred',
    ])
  })

  test('show an SPO what is theirs to decide', () => {
    expect(groups(reviews, '', 'SPO', IN_TIME).slice(0, 2)).toEqual([
      'For you to decide: Acknowledged',
      'With the NPS: Referred',
    ])
  })

  test('begin with the late answers, from the second after they were due, whoever reads', () => {
    for (const grade of ['PO', 'SPO'] as const)
      expect(groups(reviews, '', grade, LATE)[0]).toBe(
        'The answer of the NPS is late: Referred; Acknowledged',
      )
  })

  test('are found by any words of name and CRN', () => {
    expect(groups(reviews, ' draft x1234 ', 'PO', IN_TIME)).toEqual(['With the CRC: Draft; Draft, newer'])
    expect(groups(reviews, 'nobody', 'PO', IN_TIME)).toEqual([])
  })

  test('say on the start page what waits, to whom it matters', () => {
    expect(waitingInWords(reviews, 'PO', IN_TIME)).toBeNull()
    expect(waitingInWords(reviews, 'SPO', IN_TIME)).toBe('1 for you to decide')
    expect(waitingInWords(reviews, 'SPO', LATE)).toBe('1 for you to decide, 2 with a late answer')
    expect(waitingInWords(reviews, 'PO', LATE)).toBe('2 with a late answer')
  })
})
