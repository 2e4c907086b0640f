import { useRef, useSyncExternalStore } from 'react'
import type { FormSection } from '../../shared/form/definition.ts'
import { shownIn } from '../../shared/form/journey.ts'
import type { AnswerStore } from '../autosave/answer-store.ts'

/**
 * What the section shows now. A question that an answer calls for is there before the next key, so that Tab
 * reaches it; the page is drawn again only where the questions shown are others.
 */
export function useShown(section: FormSection, store: AnswerStore) {
  const kept = useRef<{ section: FormSection; key: string; shown: ReturnType<typeof shownIn> } | null>(null)
  return useSyncExternalStore(store.subscribe, () => {
    const shown = shownIn(section, store.all())
    const key = shown.map(({ question, asked }) => `${question.id} ${asked}`).join()
    if (kept.current?.section !== section || kept.current.key !== key) kept.current = { section, key, shown }
    return kept.current.shown
  })
}
