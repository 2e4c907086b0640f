import { z } from 'zod'
import { riskReviewFormSchema, riskReviewStepSchema } from '../risk-review/record.schema.ts'
import type { RiskReviewListed } from '../risk-review/risk-review-listed.ts'
import type { RiskReviewView } from '../risk-review/risk-review-view.ts'
import { stepDraftSchema } from '../risk-review/step-draft.ts'
import { command, id, output } from './command.ts'

const rev = z.number().int().nonnegative()

/** The way of a case from a CRC to the NPS. */
export const riskReviewCommands = {
  /** The risk reviews, CRC to NPS; newest change first. */
  'riskReview.list': command(z.strictObject({}), output<RiskReviewListed[]>()),
  'riskReview.start': command(z.strictObject({}), output<RiskReviewView>()),
  'riskReview.open': command(z.strictObject({ id }), output<RiskReviewView>()),
  'riskReview.save': command(
    z.strictObject({ id, rev, form: riskReviewFormSchema }),
    output<{ rev: number; savedAt: string }>(),
  ),
  /** Keeps what is typed for the step after so many until one is taken: the draft of this officer alone. */
  'riskReview.keep': command(
    z.strictObject({ id, steps: z.number().int().nonnegative(), draft: stepDraftSchema }),
    output<{ savedAt: string }>(),
  ),
  /** The next step; refused with every problem where it is out of order, too early, or not this person's. */
  'riskReview.step': command(
    z.strictObject({ id, rev, step: riskReviewStepSchema }),
    output<RiskReviewView>(),
  ),
} as const
