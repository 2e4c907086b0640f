import { longInstant, readCourtTime } from '../../../shared/lib/dates.ts'
import type { StepName } from '../../../shared/risk-review/lifecycle.ts'
import type { RiskReviewStep } from '../../../shared/risk-review/record.schema.ts'
import { type StepDraft, typedAs } from '../../../shared/risk-review/step-draft.ts'

export const DECISIONS = [
  { code: 'ESCALATE', label: 'Escalate: the case moves to the NPS' },
  { code: 'RETURN', label: 'Return: the CRC keeps the case, with advice' },
  { code: 'MORE_INFO', label: 'Ask the CRC for more information' },
] as const

/** What is asked for a step; when it was done is asked in the words of the step. */
export const ASKS = {
  crcManager: 'CRC manager who agrees',
  answer: 'The answer to what the NPS asked',
  callTo: 'Who was telephoned at the NPS',
  callAt: 'The call was',
  outcome: 'What do you decide?',
  reason: 'Reason',
  advice: 'Advice to the CRC that keeps the case',
  acceptedBy: 'Who accepts the case at the NPS',
} as const satisfies Record<Exclude<keyof StepDraft, 'at'>, string>

export const DONE_AT = {
  agree: 'Agreed',
  refer: 'Referred',
  acknowledge: 'Acknowledged',
  decide: 'Decided',
  transfer: 'Accepted',
} as const satisfies Record<StepName, string>

/** What was typed for a step beside the step that was taken, where they differ: a row to each field. */
export function besideStep(typed: StepDraft, step: RiskReviewStep) {
  const [here, there] = [inWords(typed), inWords(typedAs(step))]
  const labels = { ...ASKS, at: DONE_AT[step.is] }
  return FIELDS.filter((field) => here[field] !== '' && here[field] !== there[field]).map((field) => ({
    question: field,
    label: labels[field],
    here: here[field],
    there: there[field],
  }))
}

const FIELDS = [
  ...(['crcManager', 'answer', 'callTo', 'callAt'] as const),
  ...(['outcome', 'reason', 'advice', 'acceptedBy', 'at'] as const),
]

const inWords = (draft: StepDraft): Record<keyof StepDraft, string> => ({
  crcManager: draft.crcManager.trim(),
  answer: draft.answer.trim(),
  callTo: draft.callTo.trim(),
  callAt: time(draft.callAt),
  outcome: DECISIONS.find(({ code }) => code === draft.outcome)?.label ?? '',
  reason: draft.reason.trim(),
  advice: draft.advice.trim(),
  acceptedBy: draft.acceptedBy.trim(),
  at: time(draft.at),
})

function time(typed: string | null): string {
  const instant = readCourtTime(typed ?? '')
  return instant === null ? (typed ?? '').trim() : longInstant(instant)
}
