import { type FocusEvent, useState } from 'react'
import type { AnswerProblem } from '../../shared/form/validate.ts'

/**
 * Nobody is told that half a date is wrong while they type it: what was in order when the focus came in is
 * found fault with only when it leaves. What was wrong already stays said until it is right.
 */
export function useCalmProblems(problems: readonly AnswerProblem[]) {
  const [waiting, setWaiting] = useState(false)
  return {
    shown: waiting ? [] : problems,
    onFocus: () => {
      if (problems.length === 0) setWaiting(true)
    },
    onBlur: (event: FocusEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget)) setWaiting(false)
    },
  }
}
