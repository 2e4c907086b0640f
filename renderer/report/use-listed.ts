import { useRef, useSyncExternalStore } from 'react'
import { listedQuestions } from '../../shared/record/marks.ts'
import type { AnswerStore } from '../autosave/answer-store.ts'

/** The questions that stand in the block of the court's list: answered by it, not edited since, and not opened here. */
export function useListed(store: AnswerStore, opened: ReadonlySet<string>): ReadonlySet<string> {
  const kept = useRef<ReadonlySet<string>>(new Set())
  return useSyncExternalStore(store.subscribe, () => {
    const listed = [...listedQuestions(store.all())].filter((id) => !opened.has(id))
    if (listed.join() !== [...kept.current].join()) kept.current = new Set(listed)
    return kept.current
  })
}
