import { useCallback, useRef, useState } from 'react'
import type { Refusal, Reply } from '../../shared/contract/refusals.ts'

/** One command at a time from one form: whether it runs, and the refusal it met. */
export function useAsking() {
  const [busy, setBusy] = useState(false)
  // Two presses may come before the window is drawn again.
  const running = useRef(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const ask = useCallback(
    async <Value>(command: () => Promise<Reply<Value>>, accepted: (value: Value) => void) => {
      if (running.current) return
      running.current = true
      setBusy(true)
      setRefusal(null)
      const reply = await command()
      running.current = false
      setBusy(false)
      if (reply.ok) accepted(reply.value)
      else setRefusal(reply.refusal)
    },
    [],
  )
  return { busy, refusal, ask, forget: () => setRefusal(null) }
}
