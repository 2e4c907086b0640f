import { useEffect, useState } from 'react'
import type { Refusal, Reply } from '../../shared/contract/refusals.ts'

/** What a page opens by its id, or why it cannot. An answer for another id than the present one is dropped. */
export function useOpened<View>(id: string, open: (id: string) => Promise<Reply<View>>) {
  const [view, setView] = useState<View | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  useEffect(() => {
    let wanted = true
    void open(id).then((reply) => {
      if (!wanted) return
      if (reply.ok) setView(reply.value)
      else setRefusal(reply.refusal)
    })
    return () => {
      wanted = false
    }
  }, [open, id])
  return { view, setView, refusal }
}
