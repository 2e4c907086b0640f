import { useMemo, useSyncExternalStore } from 'react'
import type { FormSection } from '../../shared/form/definition.ts'
import { shownIn } from '../../shared/form/journey.ts'
import type { AnswerStore } from '../autosave/answer-store.ts'

/**
 * What the section shows now. A question that an answer calls for is there before the next key, so that Tab
 * reaches it; the page is drawn again only where the questions shown are others.
 */
export function useShown(section: FormSection, store: AnswerStore) {
  const shown = () => shownIn(section, store.all())
  const which = useSyncExternalStore(store.subscribe, () =>
    shown()
      .map(({ question, asked }) => (asked ? question.id : `${question.id} no more`))
      .join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `which` says whether it is another list
  return useMemo(shown, [section, store, which])
}
