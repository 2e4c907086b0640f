import { type RiskReviewState, stateOf } from './lifecycle.ts'
import type { RiskReviewForm, TakenStep } from './record.schema.ts'
import { answerDue, type RiskReviewTables } from './rules.ts'

/** A risk review as lists show it: whose, and where it stands. What is written in it is read by opening it, in the log. */
export type RiskReviewListed = {
  readonly id: string
  readonly person: RiskReviewForm['person']
  readonly state: RiskReviewState
  /** Since when it stands there: an instant. */
  readonly since: string
  /** By when the NPS answers: an instant; null where no referral waits. */
  readonly answerDue: string | null
}

/** The line that a list shows of a record; `startedAt` is an instant. */
export function listedOf(
  record: {
    readonly id: string
    readonly startedAt: string
    readonly form: RiskReviewForm
    readonly taken: readonly TakenStep[]
  },
  tables: RiskReviewTables,
): RiskReviewListed {
  const { id, startedAt, form, taken } = record
  return {
    id,
    person: form.person,
    state: stateOf(taken),
    since: taken.at(-1)?.step.at ?? startedAt,
    answerDue: answerDue(taken, tables),
  }
}
