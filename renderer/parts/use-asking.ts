import { useState } from 'react'
import type { Refusal, Reply } from '../../shared/contract/refusals.ts'

/** One command at a time from one form: whether it runs, and the refusal it met. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ask = async <Value>(command: () => Promise<Reply<Value>>, accepted: (value: Value) => void) => {
    if (busy) return
    setBusy(true)
    setRefusal(null)
    const reply = await command()
    setBusy(false)
    if (reply.ok) accepted(reply.value)
    else setRefusal(reply.refusal)
  }
  return { busy, refusal, ask, forget: () => setRefusal(null) }
}
