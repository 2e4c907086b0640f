import { useMemo } from 'react'
import type { ToDo } from '../../shared/assessment/open.ts'

/** The questions still to do in the sections that were visited; the same set until others are, so that nothing is drawn for it. */
export function useMarks(toDo: readonly ToDo[], visited: ReadonlySet<string>): ReadonlySet<string> {
  const marked = toDo
    .flatMap(({ section, question }) => (section !== null && visited.has(section) ? [question] : []))
    .join('\n')
  return useMemo(() => new Set(marked.split('\n')), [marked])
}
