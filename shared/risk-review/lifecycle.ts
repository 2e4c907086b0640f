import { assertNever } from '../lib/assert-never.ts'
import { compareInstants, readCourtTime } from '../lib/dates.ts'
import { isBlank } from '../lib/is-blank.ts'
import { fail, type Problem, type Result, succeed } from '../lib/result.ts'
import type { RiskReviewForm, RiskReviewStep, TakenStep, Taker } from './record.schema.ts'

export type RiskReviewState =
  | 'draft'
  | 'managerAgreed'
  | 'referred'
  | 'acknowledged'
  | 'escalate'
  | 'return'
  | 'moreInfo'
  | 'transferred'
export type StepName = RiskReviewStep['is']

/** From which states each step may be taken: DRAFT, agreed, referred, acknowledged, decided, transferred [D]. */
const allowedFrom = {
  agree: ['draft'],
  refer: ['managerAgreed', 'moreInfo'],
  acknowledge: ['referred'],
  decide: ['acknowledged'],
  transfer: ['escalate'],
} as const satisfies Record<StepName, readonly RiskReviewState[]>

const afterDecision = { ESCALATE: 'escalate', RETURN: 'return', MORE_INFO: 'moreInfo' } as const

/** Where a step leads. */
export function stateAfter(step: RiskReviewStep): RiskReviewState {
  switch (step.is) {
    case 'agree':
      return 'managerAgreed'
    case 'refer':
      return 'referred'
    case 'acknowledge':
      return 'acknowledged'
    case 'decide':
      return afterDecision[step.outcome]
    case 'transfer':
      return 'transferred'
    default:
      return assertNever(step, 'step of a risk review')
  }
}

/** Where a record stands after the steps taken, oldest first. */
export function stateOf(taken: readonly TakenStep[]): RiskReviewState {
  const last = taken.at(-1)
  return last === undefined ? 'draft' : stateAfter(last.step)
}

/** The step that is next; null where the record is closed. */
export function nextStep(state: RiskReviewState): StepName | null {
  for (const name of ['agree', 'refer', 'acknowledge', 'decide', 'transfer'] as const) {
    const from: readonly RiskReviewState[] = allowedFrom[name]
    if (from.includes(state)) return name
  }
  return null
}

/** Whether what was entered may still be changed: before it is referred, and while more is asked for. */
export const mayEdit = (state: RiskReviewState): boolean =>
  state === 'draft' || state === 'managerAgreed' || state === 'moreInfo'

/** Returned to the CRC, or transferred: nothing more is done in this record. */
export const isClosed = (state: RiskReviewState): boolean => state === 'return' || state === 'transferred'

/** The state in words for lists and the line of states. */
export const STATES = {
  draft: 'Draft',
  managerAgreed: 'Agreed by the CRC manager',
  referred: 'Referred to the NPS',
  acknowledged: 'Acknowledged by the NPS',
  escalate: 'Decided: escalate',
  return: 'Decided: return to the CRC',
  moreInfo: 'Decided: more information asked',
  transferred: 'Transferred to the NPS',
} as const satisfies Record<RiskReviewState, string>

/**
 * The steps with one more, or every problem with it at once: out of order, by a person who may not, before the
 * step it follows or after `now`, or while something it rests on is not entered.
 */
export function takeStep(
  record: { readonly form: RiskReviewForm; readonly taken: readonly TakenStep[] },
  step: RiskReviewStep,
  by: Taker,
  now: string,
): Result<readonly TakenStep[], readonly Problem[]> {
  const state = stateOf(record.taken)
  const from: readonly RiskReviewState[] = allowedFrom[step.is]
  if (!from.includes(state)) {
    return fail([
      { path: 'is', message: `This is not the next step: the risk review stands at “${STATES[state]}”.` },
    ])
  }
  const problems = [
    ...whoMay(step, by),
    ...times(record, step, now),
    ...missingFor(step.is, record.form),
    ...saidWith(step, state),
  ]
  return problems.length > 0 ? fail(problems) : succeed([...record.taken, { step, by, recordedAt: now }])
}

/** Only an SPO decides a risk review [D]. */
const whoMay = (step: RiskReviewStep, by: Taker): Problem[] =>
  step.is === 'decide' && by.grade !== 'SPO'
    ? [{ path: 'by', message: 'Only an SPO decides a risk review.' }]
    : []

function times(
  { form, taken }: { form: RiskReviewForm; taken: readonly TakenStep[] },
  step: RiskReviewStep,
  now: string,
): Problem[] {
  const problems: Problem[] = []
  const concern = readCourtTime(form.concernAt)
  const before = taken.at(-1)?.step.at ?? concern
  if (before !== null && compareInstants(step.at, before) < 0)
    problems.push({ path: 'at', message: 'The time is before the step it follows.' })
  else if (concern !== null && compareInstants(step.at, concern) < 0)
    problems.push({ path: 'at', message: 'The time is before the concern was identified.' })
  if (compareInstants(step.at, now) > 0) problems.push({ path: 'at', message: 'The time has not come yet.' })
  if (step.is === 'refer') {
    if (compareInstants(step.call.at, now) > 0)
      problems.push({ path: 'call.at', message: 'The time of the telephone call has not come yet.' })
    if (before !== null && compareInstants(step.call.at, before) < 0)
      problems.push({ path: 'call.at', message: 'The telephone call is before the step it follows.' })
  }
  return problems
}

/** What must be entered before the CRC manager can agree, and before it leaves the CRC; nothing for other steps. */
export function missingFor(step: StepName, form: RiskReviewForm): Problem[] {
  if (step !== 'agree' && step !== 'refer') return []
  const missing = (holds: boolean, path: string, message: string): Problem[] =>
    holds ? [] : [{ path, message }]
  return [
    ...missing(isWritten(form.person.name), 'person.name', 'Enter the person’s name.'),
    ...missing(
      form.managedBy === 'CRC',
      'managedBy',
      form.managedBy === null
        ? 'Say who manages the case.'
        : 'The NPS manages this case already: it does not go back to the CRC on a running sentence.',
    ),
    ...missing(
      form.triggers.length > 0,
      'triggers',
      'Choose at least one trigger: a higher RSR alone is not enough.',
    ),
    ...missing(isWritten(form.evidence), 'evidence', 'Write the evidence.'),
    ...missing(
      readCourtTime(form.concernAt) !== null,
      'concernAt',
      'Say when the concern was identified, by date and time.',
    ),
    ...missing(
      Object.values(form.roshProposed).some((level) => level !== null),
      'roshProposed.children',
      'Give the proposed level of RoSH for at least one group.',
    ),
    ...(step === 'refer'
      ? missing(isWritten(form.oasys), 'oasys', 'Give the reference of the updated OASys.')
      : []),
  ]
}

/** White space alone is nothing. */
const isWritten = (text: string): boolean => !isBlank(text)

function saidWith(step: RiskReviewStep, state: RiskReviewState): Problem[] {
  if (step.is === 'refer' && state === 'moreInfo' && step.answer === null)
    return [{ path: 'answer', message: 'Answer what the NPS asked before it is referred again.' }]
  if (step.is === 'decide' && step.outcome === 'RETURN' && step.advice === null)
    return [{ path: 'advice', message: 'Write the advice to the CRC that keeps the case.' }]
  return []
}
