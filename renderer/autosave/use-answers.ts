import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Answer, Answers } from '../../shared/record/answers.ts'
import { isWriting } from '../editor/changes.ts'
import type { AnswerStore } from './answer-store.ts'

/** Longer than the gap between two keys, short enough to feel immediate. */
export const SETTLE_MS = 200

export function useAnswer(store: AnswerStore, question: string): Answer | undefined {
  return useSyncExternalStore(store.subscribe, () => store.get(question))
}

/** All answers, updated when nothing has changed for a moment. Findings, scores and progress are computed from these. */
export function useSettledAnswers(store: AnswerStore): Answers {
  const [settled, setSettled] = useState(store.all)
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | null = null
    // During typing an editor reports a change every 250 ms; that is not a pause.
    const settle = () => {
      if (isWriting()) soon = setTimeout(settle, SETTLE_MS)
      else setSettled(store.all())
    }
    const stop = store.subscribe(() => {
      if (soon !== null) clearTimeout(soon)
      soon = setTimeout(settle, SETTLE_MS)
    })
    settle()
    return () => {
      stop()
      if (soon !== null) clearTimeout(soon)
    }
  }, [store])
  return settled
}
