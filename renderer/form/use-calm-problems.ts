import { type FocusEvent, useState } from 'react'
import type { AnswerProblem } from '../../shared/form/validate.ts'

/**
 * Half a date is not reported as wrong while it is typed: an answer that was right when the focus came in is
 * checked only when it leaves. What was already wrong stays reported until it is right.
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
