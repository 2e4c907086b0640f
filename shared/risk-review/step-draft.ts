import { z } from 'zod'
import { assertNever } from '../lib/assert-never.ts'
import { courtTime, readCourtTime, wholeMinute } from '../lib/dates.ts'
import { fail, type Problem, type Result, succeed } from '../lib/result.ts'
import type { RiskReviewState, StepName } from './lifecycle.ts'
import { outcomes, type RiskReviewStep, riskReviewStepSchema } from './record.schema.ts'

const typed = z.string().max(200_000)
/** By the courts' clock as it was typed; null is the minute in which the step is recorded. */
const when = typed.nullable()

/** What an officer has typed for the next step and not recorded yet. */
export const stepDraftSchema = z.strictObject({
  at: when,
  crcManager: typed,
  callTo: typed,
  callAt: when,
  answer: typed,
  outcome: z.enum(outcomes).nullable(),
  reason: typed,
  advice: typed,
  acceptedBy: typed,
})
export type StepDraft = z.infer<typeof stepDraftSchema>

/** Nothing typed yet: every time is now. */
export const emptyStepDraft: StepDraft = {
  at: null,
  crcManager: '',
  callTo: '',
  callAt: null,
  answer: '',
  outcome: null,
  reason: '',
  advice: '',
  acceptedBy: '',
}

/** A recorded step as it would be typed, its times by the courts' clock, to the minute. */
export function typedAs(step: RiskReviewStep): StepDraft {
  const said = { ...emptyStepDraft, at: courtTime(step.at) }
  switch (step.is) {
    case 'agree':
      return { ...said, crcManager: step.crcManager }
    case 'refer':
      return {
        ...said,
        callTo: step.call.to,
        callAt: courtTime(step.call.at),
        answer: step.answer ?? '',
      }
    case 'acknowledge':
      return said
    case 'decide':
      return { ...said, outcome: step.outcome, reason: step.reason, advice: step.advice ?? '' }
    case 'transfer':
      return { ...said, acceptedBy: step.acceptedBy }
    default:
      return assertNever(step, 'step of a risk review')
  }
}

/**
 * The step that was typed, or everything that keeps it from being one, each at its field. Now is taken to the
 * minute, as times are typed: a step typed for the minute of the step before it does not lie before it.
 */
export function stepFrom(
  is: StepName,
  draft: StepDraft,
  state: RiskReviewState,
  now: string,
): Result<RiskReviewStep, readonly Problem[]> {
  const unread: Problem[] = []
  const instant = (path: string, written: string | null): string => {
    // Not by way of the courts' clock: an hour that it shows twice in October would be read as its first.
    const read = written === null ? wholeMinute(now) : readCourtTime(written)
    if (read !== null) return read
    unread.push({ path, message: 'Write the date and the time, such as 11/10/2016 10:20.' })
    return now
  }
  const at = instant('at', draft.at)
  const said = {
    agree: () => ({ crcManager: draft.crcManager }),
    refer: () => ({
      call: { to: draft.callTo, at: instant('call.at', draft.callAt) },
      answer: state === 'moreInfo' ? draft.answer : null,
    }),
    acknowledge: () => ({}),
    decide: () => ({
      outcome: draft.outcome,
      reason: draft.reason,
      advice: draft.outcome === 'RETURN' ? draft.advice : null,
    }),
    transfer: () => ({ acceptedBy: draft.acceptedBy }),
  }[is]()
  const read = riskReviewStepSchema.safeParse({ is, at, ...said })
  if (read.success && unread.length === 0) return succeed(read.data)
  const wrong = read.error?.issues.map(({ path, message }) => ({ path: path.join('.'), message })) ?? []
  return fail([...unread, ...wrong])
}
