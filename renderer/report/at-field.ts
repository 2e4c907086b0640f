import { useRef } from 'react'
import type { Open } from '../../shared/assessment/open.ts'
import type { Found } from '../../shared/quality/found.ts'

export type AtField = (question: string) => readonly Found[]

/**
 * What is to be said at each question: stops, then what to look at again, then what was kept. The same until one of
 * them is another, so that nothing is drawn again for it.
 */
export function useAtField({ stops, lookAgain, kept }: Open): AtField {
  const all = [...stops, ...lookAgain, ...kept]
  const key = JSON.stringify(all)
  const held = useRef<{ key: string; at: AtField } | null>(null)
  if (held.current?.key !== key) {
    const byField = Map.groupBy(all, ({ field }) => field)
    held.current = { key, at: (question) => byField.get(question) ?? [] }
  }
  return held.current.at
}
