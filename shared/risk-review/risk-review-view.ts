import type { RiskReviewState, StepName } from './lifecycle.ts'
import type { RiskReviewForm, TakenStep } from './record.schema.ts'
import type { StepDraft } from './step-draft.ts'

/** A risk review as a window shows it: what was entered, where it stands and what is next. */
export type RiskReviewView = {
  readonly id: string
  readonly rev: number
  readonly startedBy: string
  readonly startedAt: string
  readonly savedAt: string
  readonly form: RiskReviewForm
  readonly taken: readonly TakenStep[]
  readonly state: RiskReviewState
  readonly next: StepName | null
  readonly mayEdit: boolean
  /** By when the NPS answers; null where no referral waits. */
  readonly answerDue: string | null
  /** What the signed-in officer has typed for the next step; null before anything was. */
  readonly stepDraft: StepDraft | null
}
