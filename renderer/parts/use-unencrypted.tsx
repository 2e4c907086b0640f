import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../shared/contract/refusals.ts'
import { TextField, Tick } from '../controls/Field.tsx'

/** What is asked where the other organisation has no key here: that it leaves unencrypted all the same, and why. */
export function useUnencrypted(hasNoKey: boolean): {
  field: ReactNode
  given: { unencrypted?: { reason: string } }
} {
  const [onStick, setOnStick] = useState(false)
  const [why, setWhy] = useState('')
  if (!hasNoKey) return { field: null, given: {} }
  return {
    field: (
      <fieldset className="field">
        <legend>This organisation has no key here</legend>
        <Tick label="Send it unencrypted, on an encrypted stick" ticked={onStick} onChange={setOnStick} />
        {onStick ? (
          <TextField
            label="Because"
            hint="Recorded in the log with your name"
            value={why}
            onChange={setWhy}
          />
        ) : null}
      </fieldset>
    ),
    given: onStick ? { unencrypted: { reason: why } } : {},
  }
}

/** Whether an act was refused for want of a key: known from the first refusal on, since nothing changes the organisation. */
export function useRefusedForKey(refusal: Refusal | null): boolean {
  const [refused, setRefused] = useState(false)
  if (refusal?.kind === 'noKey' && !refused) setRefused(true)
  return refused
}
