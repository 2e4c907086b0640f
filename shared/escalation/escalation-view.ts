import type { EscalationState, StepName } from './lifecycle.ts'
import type { EscalationForm, TakenStep } from './record.schema.ts'
import type { EscalationFinding } from './rules.ts'

/** A risk review as a window shows it: what was entered, where it stands, what is next and what the rules say now. */
export type EscalationView = {
  readonly id: string
  readonly rev: number
  readonly startedAt: string
  readonly savedAt: string
  readonly form: EscalationForm
  readonly taken: readonly TakenStep[]
  readonly state: EscalationState
  readonly next: StepName | null
  readonly mayEdit: boolean
  /** By when the NPS answers; null where no referral waits. */
  readonly answerDue: string | null
  readonly findings: readonly EscalationFinding[]
}
