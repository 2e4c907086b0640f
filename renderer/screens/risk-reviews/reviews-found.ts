import { tidyIdentifier } from '../../../shared/form/identifiers.ts'
import { compareInstants } from '../../../shared/lib/dates.ts'
import { foldName } from '../../../shared/lib/fold-name.ts'
import { readCrn } from '../../../shared/lib/identifiers.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import type { RiskReviewListed } from '../../../shared/risk-review/risk-review-listed.ts'

export type ReviewGroup = { title: string; reviews: RiskReviewListed[] }

/** Whether the NPS was to answer before now. */
export const isLate = ({ answerDue }: Pick<RiskReviewListed, 'answerDue'>, now: string): boolean =>
  answerDue !== null && compareInstants(answerDue, now) < 0

/**
 * The records whose name or CRN holds every word typed, as work to do: late answers first, then what waits for
 * this officer, the NPS, the CRC; the closed ones last. In a group what waits longest stands first.
 */
export function reviewsFound(
  reviews: readonly RiskReviewListed[],
  words: string,
  grade: Grade,
  now: string,
): ReviewGroup[] {
  const wanted = foldName(readCrn(words) ?? words).split(' ')
  const found = reviews.filter(({ person }) => {
    const text = foldName(`${person.name} ${tidyIdentifier('crn', person.crn)}`)
    return wanted.every((word) => text.includes(word))
  })
  const groupOf = (review: RiskReviewListed): (typeof ORDER)[number] => {
    if (isLate(review, now)) return LATE
    switch (review.state) {
      case 'referred':
        return NPS
      case 'acknowledged':
        return grade === 'SPO' ? FOR_ME : NPS
      case 'escalate':
        return TO_TRANSFER
      case 'draft':
      case 'managerAgreed':
      case 'moreInfo':
        return CRC
      case 'return':
      case 'transferred':
        return CLOSED
    }
  }
  return ORDER.map((title) => ({
    title,
    reviews: found
      .filter((review) => groupOf(review) === title)
      .toSorted((a, b) => compareInstants(a.since, b.since)),
  })).filter(({ reviews: { length } }) => length > 0)
}

/** What of the risk reviews waits now, in a few words for the start page; null where nothing does. */
export function waitingInWords(
  reviews: readonly RiskReviewListed[],
  grade: Grade,
  now: string,
): string | null {
  const late = reviews.filter((review) => isLate(review, now)).length
  const mine = grade === 'SPO' ? reviews.filter(({ state }) => state === 'acknowledged').length : 0
  const said = [
    ...(mine > 0 ? [`${mine} for you to decide`] : []),
    ...(late > 0 ? [`${late} with a late answer`] : []),
  ]
  return said.length === 0 ? null : said.join(', ')
}

const LATE = 'The answer of the NPS is late'
const FOR_ME = 'For you to decide'
const NPS = 'With the NPS'
const TO_TRANSFER = 'To be transferred'
const CRC = 'With the CRC'
const CLOSED = 'Closed'
const ORDER = [LATE, FOR_ME, NPS, TO_TRANSFER, CRC, CLOSED] as const
