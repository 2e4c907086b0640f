import { STATES, type StepName, stateOf } from './lifecycle.ts'
import type { TakenStep } from './record.schema.ts'

/** A stop on the way of a risk review, as it stands; `at`, when it was reached last. */
export type Station = {
  readonly is: 'draft' | StepName
  readonly says: string
  readonly stands: 'done' | 'now' | 'ahead' | 'never'
  readonly at: string | null
}

const WAY = ['draft', 'agree', 'refer', 'acknowledge', 'decide', 'transfer'] as const
const SAYS = {
  draft: STATES.draft,
  agree: STATES.managerAgreed,
  refer: STATES.referred,
  acknowledge: STATES.acknowledged,
  decide: 'Decided by an SPO',
  transfer: STATES.transferred,
} as const satisfies Record<Station['is'], string>

/**
 * The way from draft to transfer with where the record stands on it. More information asked for leads back to the
 * referral; a case sent back to the CRC is never transferred.
 */
export function stationsOf(taken: readonly TakenStep[], startedAt: string): readonly Station[] {
  const state = stateOf(taken)
  const here = WAY.indexOf(taken.at(-1)?.step.is ?? 'draft')
  return WAY.map((is, order) => {
    const last = is === 'draft' ? startedAt : taken.findLast(({ step }) => step.is === is)?.step.at
    const decided = is === 'decide' ? taken.findLast(({ step }) => step.is === 'decide') : undefined
    const reached = order <= here
    return {
      is,
      says: reached && decided !== undefined ? STATES[stateOf([decided])] : SAYS[is],
      stands:
        order === here
          ? 'now'
          : reached
            ? 'done'
            : is === 'transfer' && state === 'return'
              ? 'never'
              : 'ahead',
      at: reached ? (last ?? null) : null,
    }
  })
}
