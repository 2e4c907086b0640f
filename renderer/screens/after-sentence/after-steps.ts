import type { ReportView } from '../../../shared/contract/commands.ts'
import { listed } from '../../../shared/lib/words.ts'

/** What comes after signing, in its order; a written report is not given by word of mouth and has no first step. */
export const STEP_NAMES = {
  deliver: 'Deliver in court',
  result: 'Result',
  allocation: 'Allocation',
  appointment: 'First appointment',
  handover: 'Hand over',
  receipt: 'Receipt',
} as const
export type StepId = keyof typeof STEP_NAMES
const STEP_IDS = ['deliver', 'result', 'allocation', 'appointment', 'handover', 'receipt'] as const

/** `waits`: for what, in a sentence; only a step that waits cannot be taken. */
export type AfterStep = { readonly id: StepId } & (
  | { readonly is: 'done' | 'open' }
  | { readonly is: 'waits'; readonly waits: string }
)

type After = Pick<
  ReportView,
  'answers' | 'state' | 'delivery' | 'result' | 'allocation' | 'firstAppointment' | 'handovers'
>

/** Where each step stands. `spoken`: the report is given by word of mouth. */
export function afterSteps(view: After, spoken: boolean): readonly AfterStep[] {
  return STEP_IDS.filter((id) => spoken || id !== 'deliver').map((id) => {
    if (isDone[id](view)) return { id, is: 'done' }
    const waits = waitsFor(id, view, spoken)
    return waits === null ? { id, is: 'open' } : { id, is: 'waits', waits }
  })
}

/** The first step that can be taken; where none can, the last that was done: what others wait for is changed there. */
export const stepAtHand = (steps: readonly AfterStep[]): StepId =>
  (steps.find(({ is }) => is === 'open') ?? steps.findLast(({ is }) => is === 'done'))?.id ?? 'result'

const isAllocated = ({ allocation }: After): boolean =>
  allocation?.stands === true && allocation.record.is === 'decided'

const isDone: Readonly<Record<StepId, (view: After) => boolean>> = {
  // Reports said it themselves while their form still asked.
  deliver: ({ delivery, answers }) => delivery !== null || answers['delivery.given'] === 'yes',
  result: ({ result }) => result !== null,
  allocation: isAllocated,
  // Whoever goes to prison is seen there first.
  appointment: ({ firstAppointment, result }) => firstAppointment !== null || result?.inCustody !== undefined,
  handover: ({ state }) => state.is === 'handedOver',
  receipt: ({ handovers }) => handovers[0]?.receipt?.type === 'accepted',
}

function waitsFor(id: StepId, view: After, spoken: boolean): string | null {
  if (id === 'deliver' || id === 'result') return null
  if (id === 'receipt') return isDone.handover(view) ? null : 'Waits for the handover.'
  if (view.result?.outcome === 'adjourned')
    return 'The case was adjourned: this waits for the sentence. Change the result once it is passed.'
  if (id !== 'handover') return view.result === null ? 'Waits for the result.' : null
  const missing = [
    ...(spoken && !isDone.deliver(view) ? ['its delivery in court'] : []),
    ...(view.result === null ? ['the result'] : []),
    ...(isAllocated(view) ? [] : ['the allocation']),
  ]
  return missing.length === 0 ? null : `Waits for ${listed(missing)}.`
}
