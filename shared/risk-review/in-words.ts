import { assertNever } from '../lib/assert-never.ts'
import { longInstant } from '../lib/dates.ts'
import { type RiskReviewState, STATES, stateAfter } from './lifecycle.ts'
import type { RiskReviewStep } from './record.schema.ts'

/** What a step says: what was done, and the words that were written with it. */
export function stepInWords(step: RiskReviewStep): { done: string; written: readonly string[] } {
  switch (step.is) {
    case 'agree':
      return { done: `${step.crcManager} agreed for the CRC`, written: [] }
    case 'refer':
      return {
        done: `Referred to the NPS; ${step.call.to} was rung on ${longInstant(step.call.at)}`,
        written: step.answer === null ? [] : [step.answer],
      }
    case 'acknowledge':
      return { done: STATES.acknowledged, written: [] }
    case 'decide':
      return {
        done: STATES[stateAfter(step)],
        written: step.advice === null ? [step.reason] : [step.reason, `Advice to the CRC: ${step.advice}`],
      }
    case 'transfer':
      return { done: `${step.acceptedBy} accepted the case at the NPS`, written: [] }
    default:
      return assertNever(step, 'step of a risk review')
  }
}

/** What a record waits for; null where it is closed. */
export const WAITS_FOR = {
  draft: 'Waits for the CRC manager',
  managerAgreed: 'Waits to be referred',
  referred: 'Waits for the NPS to acknowledge',
  acknowledged: 'Waits for an SPO to decide',
  escalate: 'Waits for the NPS to accept the case',
  moreInfo: 'Waits for the CRC to answer',
  return: null,
  transferred: null,
} as const satisfies Record<RiskReviewState, string | null>
