import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Answer, Answers } from '../../shared/record/answers.ts'
import { isWriting } from '../editor/changes.ts'
import type { AnswerStore } from './answer-store.ts'

/** Long enough that nobody typing meets it, short enough to feel like an answer. */
export const SETTLE_MS = 200

export function useAnswer(store: AnswerStore, question: string): Answer | undefined {
  return useSyncExternalStore(store.subscribe, () => store.get(question))
}

/** All answers, once nothing has changed for a moment: what findings, scores and progress are summarised from. */
export function useSettledAnswers(store: AnswerStore): Answers {
  const [settled, setSettled] = useState(store.all)
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | null = null
    // An editor hands on every 250 ms while it is written in: that is no pause.
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
