import { useCallback, useRef, useState } from 'react'
import type { ReportView } from '../../shared/contract/commands.ts'
import { useClient } from '../client/ClientContext.tsx'
import type { Spot } from '../window/app-state.ts'

/**
 * The sections that were visited: the focus was in a question of it, and has left the section. Skimming past the
 * headings visits nothing. The author's are kept with the draft; where one cannot be kept, it is visited again.
 */
export function useVisited({ id, visited: known, may }: Pick<ReportView, 'id' | 'visited' | 'may'>) {
  const client = useClient()
  const [visited, setVisited] = useState<ReadonlySet<string>>(() => new Set(known))
  const kept = useRef(new Set(known))
  const within = useRef<string | null>(null)
  const leave = useCallback(() => {
    const section = within.current
    within.current = null
    if (section === null || kept.current.has(section)) return
    kept.current.add(section)
    setVisited((before) => new Set([...before, section]))
    if (may.save) void client.run('report.visit', { id, section })
  }, [client, id, may.save])
  const enter = useCallback(
    ({ section, field }: Spot) => {
      if (within.current !== section) leave()
      if (field !== null) within.current = section
    },
    [leave],
  )
  return { visited, enter, leave }
}
