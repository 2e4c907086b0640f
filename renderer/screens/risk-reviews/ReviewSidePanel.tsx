import { type ReactNode, useEffect, useRef } from 'react'
import type { StepName } from '../../../shared/risk-review/lifecycle.ts'
import { labelOf } from '../../../shared/risk-review/questions.ts'
import type { RiskReviewForm } from '../../../shared/risk-review/record.schema.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { riskReviewFindings } from '../../../shared/risk-review/rules.ts'
import { focusQuestion } from '../../form/focus-question.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { DoneSoFar } from './DoneSoFar.tsx'

const NEXT = {
  agree: 'Next: the CRC manager agrees',
  refer: 'Next: refer to the NPS',
  acknowledge: 'Next: the NPS acknowledges',
  decide: 'Next: an SPO decides',
  transfer: 'Next: the NPS accepts the case',
} as const satisfies Record<StepName, string>

/** Beside what is entered: the next step, what the rules say now, and what was done so far. */
export function ReviewSidePanel(props: {
  view: RiskReviewView
  form: RiskReviewForm
  present: string
  /** The form of the next step. */
  children: ReactNode
}) {
  const { view, form } = props
  const { reference, user } = useAppWindow()
  const tables = { rules: reference.allocation.rules, settings: reference.riskReview }
  const findings = riskReviewFindings({ form, taken: view.taken }, tables, props.present).map(
    ({ rule, ...finding }) => ({ ...finding, id: rule }),
  )
  const heading = useRef<HTMLHeadingElement>(null)
  const steps = view.taken.length
  const shown = useRef(steps)
  // The form of the step that was taken is gone, and the focus with it: it goes on at the next one.
  useEffect(() => {
    if (shown.current !== steps && document.activeElement === document.body)
      heading.current?.focus({ preventScroll: true })
    shown.current = steps
  }, [steps])
  return (
    <aside className="side" aria-label="What comes next" data-pane="side">
      <div className="pane pane--review">
        <h2 ref={heading} tabIndex={-1}>
          {view.next === null
            ? 'Closed'
            : view.next === 'decide' && user.grade === 'SPO'
              ? 'Next: you decide'
              : NEXT[view.next]}
        </h2>
        {view.next === null ? (
          <p>
            {view.state === 'return'
              ? 'The case stays with the CRC. Where the risk rises again, start another risk review.'
              : 'The NPS manages the case now; on a running sentence it does not go back.'}
          </p>
        ) : view.next === 'decide' && user.grade !== 'SPO' ? (
          <p className="note">
            Only an SPO decides a risk review; you are signed in as {user.grade}. Until then the CRC manages
            the case and takes protective action.
          </p>
        ) : (
          props.children
        )}
        <h2>What the rules say now</h2>
        {findings.length === 0 ? <p className="hint">Nothing.</p> : null}
        <FindingList findings={findings} onField={focusQuestion} labelOf={labelOf} />
        <h2>Done so far</h2>
        <DoneSoFar view={view} />
      </div>
    </aside>
  )
}
