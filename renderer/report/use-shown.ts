import { useRef, useSyncExternalStore } from 'react'
import type { AskedQuestion, FormSection } from '../../shared/form/definition.ts'
import { onDemandIn, shownIn } from '../../shared/form/journey.ts'
import type { DerivedFacts } from '../../shared/record/derived-fact.ts'
import type { AnswerStore } from '../autosave/answer-store.ts'
import type { DerivedOf } from './use-derived.ts'

type Shown = {
  readonly questions: readonly { readonly question: AskedQuestion; readonly asked: boolean }[]
  /** The facts by which the questions, and the lines of one, are asked. */
  readonly derived: DerivedFacts
  /** The links that open more, each with the questions that it opens. */
  readonly more: ReadonlyMap<string, readonly string[]>
}

/**
 * What the section shows now. A question that an answer calls for is there before the next key, so that Tab
 * reaches it; the page is drawn again only where the questions shown are others.
 */
export function useShown(
  section: FormSection,
  store: AnswerStore,
  derivedOf: DerivedOf,
  opened: ReadonlySet<string>,
): Shown {
  const kept = useRef<{ section: FormSection; key: string; shown: Shown } | null>(null)
  return useSyncExternalStore(store.subscribe, () => {
    const answers = store.all()
    const derived = derivedOf(answers)
    const shown = {
      questions: shownIn(section, answers, derived, opened),
      more: onDemandIn(section, answers, derived, opened),
      derived,
    }
    const key = [
      ...shown.questions.map(({ question, asked }) => `${question.id} ${asked}`),
      ...shown.more.values(),
      ...derived,
    ].join()
    if (kept.current?.section !== section || kept.current.key !== key) kept.current = { section, key, shown }
    return kept.current.shown
  })
}
