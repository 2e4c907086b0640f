import { useCallback, useEffect, useMemo, useState } from 'react'
import { formFrom } from '../../../shared/risk-review/entries.ts'
import { missingFor } from '../../../shared/risk-review/lifecycle.ts'
import { reviewSections } from '../../../shared/risk-review/questions.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { useSettledAnswers } from '../../autosave/use-answers.ts'
import { usePresent } from '../../client/use-present.ts'
import { focusQuestion } from '../../form/focus-question.ts'
import { Frame } from '../../parts/Frame.tsx'
import { UndoStatus } from '../../parts/UndoStatus.tsx'
import { useOffer } from '../../window/use-offer.ts'
import { NextStep } from './NextStep.tsx'
import { OvertakenStep } from './OvertakenStep.tsx'
import { ReviewBar } from './ReviewBar.tsx'
import { ReviewConflict } from './ReviewConflict.tsx'
import { ReviewForm } from './ReviewForm.tsx'
import { ReviewSidePanel } from './ReviewSidePanel.tsx'
import { StateLine } from './StateLine.tsx'
import { useOpenReview } from './use-open-review.ts'
import { useOvertaken } from './use-overtaken.ts'

/** The page of a risk review: where it stands, what is entered, and what comes next. */
export function ReviewEditor(props: { view: RiskReviewView; onView: (view: RiskReviewView) => void }) {
  const { view, onView } = props
  const { overtaken, type, notice, read } = useOvertaken(view)
  const onFresh = useCallback(
    (fresh: RiskReviewView, mine: boolean) => {
      notice(fresh, mine)
      onView(fresh)
    },
    [notice, onView],
  )
  const { entries, theirs, take, keepMine, show } = useOpenReview(view, onFresh)
  const answers = useSettledAnswers(entries.answers)
  const form = useMemo(() => formFrom(answers), [answers])
  const present = usePresent()
  /** The step that was tried and refused: from then on what is missing for it stands at the fields too. */
  const [triedAt, setTriedAt] = useState<number | null>(null)
  const steps = view.taken.length

  useEffect(() => {
    document.querySelector<HTMLElement>('#main h1')?.focus({ preventScroll: true })
  }, [])
  useOffer(() =>
    reviewSections.flatMap(({ title, questions }) =>
      questions.map(({ id, label }) => ({ kind: title, label, run: () => void focusQuestion(id) })),
    ),
  )

  return (
    <Frame
      title="Risk review"
      columns="desk"
      keys={[{ key: 'pane', does: 'next pane' }]}
      says="Risk reviews stay on this computer"
      status={<UndoStatus entries={entries} />}
      bar={<ReviewBar view={view} person={form.person} entries={entries} present={present} />}
    >
      <StateLine view={view} present={present} />
      <ReviewForm
        view={view}
        entries={entries}
        refused={triedAt === steps && view.next !== null ? missingFor(view.next, form) : []}
      />
      <ReviewSidePanel view={view} form={form} present={present}>
        {view.next === null ? null : (
          <NextStep
            key={steps}
            view={view}
            is={view.next}
            form={form}
            entered={() => formFrom(entries.answers.all())}
            tried={triedAt === steps}
            onTried={() => setTriedAt(steps)}
            onTyped={type}
            take={take}
          />
        )}
      </ReviewSidePanel>
      {theirs === null ? null : (
        <ReviewConflict entries={entries} theirs={theirs} onMine={keepMine} onTheirs={() => show(theirs)} />
      )}
      {overtaken === null || theirs !== null ? null : <OvertakenStep overtaken={overtaken} onRead={read} />}
    </Frame>
  )
}
