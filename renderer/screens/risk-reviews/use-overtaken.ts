import { useCallback, useRef, useState } from 'react'
import type { TakenStep } from '../../../shared/risk-review/record.schema.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { emptyStepDraft, type StepDraft } from '../../../shared/risk-review/step-draft.ts'
import { besideStep } from './step-words.ts'

/** What was typed here for a step that was taken elsewhere first. Nothing keeps it any more. */
export type Overtaken = { typed: StepDraft; taken: TakenStep }

/** Notices that the step for which something is typed here was taken in another window. */
export function useOvertaken(view: RiskReviewView) {
  const typed = useRef(typedIn(view))
  const [overtaken, setOvertaken] = useState<Overtaken | null>(null)
  const type = useCallback((draft: StepDraft) => {
    typed.current = { ...typed.current, draft }
  }, [])
  /** To be told of each fresh reading before it is shown; `mine`: after a step of this window. */
  const notice = useCallback((fresh: RiskReviewView, mine: boolean) => {
    const { steps, draft } = typed.current
    const taken = fresh.taken[steps]
    if (taken === undefined) return
    if (!mine && besideStep(draft, taken.step).length > 0) setOvertaken({ typed: draft, taken })
    typed.current = typedIn(fresh)
  }, [])
  const read = useCallback(() => setOvertaken(null), [])
  return { overtaken, type, notice, read }
}

const typedIn = ({ taken, stepDraft }: RiskReviewView) => ({
  steps: taken.length,
  draft: stepDraft ?? emptyStepDraft,
})
