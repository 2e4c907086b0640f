import { useState } from 'react'
import type { Refusal } from '../../shared/contract/refusals.ts'
import { TextArea } from '../controls/Field.tsx'

/** After the first refusal of the clock, asks an SPO why they continue with it. */
export function useClockReason(refusal: Refusal | null) {
  const [clockReason, setClockReason] = useState('')
  const [asked, setAsked] = useState(false)
  if (!asked && refusal?.kind === 'clockBehind' && refusal.mayGoOn) setAsked(true)
  return {
    given: clockReason.trim() === '' ? {} : { clockReason },
    field: asked ? (
      <TextArea
        label="Why you are continuing with this clock"
        hint="Kept in the log with both times"
        value={clockReason}
        onChange={setClockReason}
        rows={2}
      />
    ) : null,
  }
}
