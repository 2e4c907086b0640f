import { useCallback, useRef, useState } from 'react'
import type { Spot } from '../window/app-state.ts'

/**
 * The sections that were visited: the focus was in a question of it, and has left the section. Skimming past the
 * headings visits nothing.
 */
export function useVisited(
  id: string,
  known: (id: string) => ReadonlySet<string>,
  visit: (id: string, section: string) => void,
) {
  const [visited, setVisited] = useState(() => known(id))
  const within = useRef<string | null>(null)
  const leave = useCallback(() => {
    const section = within.current
    within.current = null
    if (section === null) return
    visit(id, section)
    setVisited((before) => (before.has(section) ? before : new Set([...before, section])))
  }, [id, visit])
  const enter = useCallback(
    ({ section, field }: Spot) => {
      if (within.current !== section) leave()
      if (field !== null) within.current = section
    },
    [leave],
  )
  return { visited, enter, leave }
}
