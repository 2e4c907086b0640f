import { useState } from 'react'
import type { Refusal, Reply } from '../../../shared/contract/refusals.ts'
import type { Problem } from '../../../shared/lib/result.ts'
import { missingFor, type StepName } from '../../../shared/risk-review/lifecycle.ts'
import { reviewSections } from '../../../shared/risk-review/questions.ts'
import type { RiskReviewForm, RiskReviewStep } from '../../../shared/risk-review/record.schema.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import { emptyStepDraft, type StepDraft, stepFrom } from '../../../shared/risk-review/step-draft.ts'
import { saveInWords } from '../../autosave/save-words.ts'
import { useKeptDraft } from '../../autosave/use-kept-draft.ts'
import { useClient } from '../../client/ClientContext.tsx'
import { now } from '../../client/now.ts'
import { Button } from '../../controls/Button.tsx'
import { focusQuestion } from '../../form/focus-question.ts'
import { Refused } from '../../parts/Refused.tsx'
import { MissingAnswers } from '../../report/MissingAnswers.tsx'
import { StepFields, stepField } from './StepFields.tsx'
import { StepRefused } from './StepRefused.tsx'

const RECORD = {
  agree: 'Record the agreement',
  refer: 'Refer to the NPS',
  acknowledge: 'Acknowledge the referral',
  decide: 'Record the decision',
  transfer: 'Record the transfer',
} as const satisfies Record<StepName, string>

/** The form of the next step; what is refused stands at its field, here or in what was entered. */
export function NextStep(props: {
  view: RiskReviewView
  is: StepName
  /** As it was entered a moment ago: what is missing is said from it. */
  form: RiskReviewForm
  /** As it is entered at this moment: what a step rests on. */
  entered: () => RiskReviewForm
  tried: boolean
  onTried: () => void
  onTyped: (draft: StepDraft) => void
  /** The page shows it where it was taken. */
  take: (step: RiskReviewStep) => Promise<Reply<RiskReviewView> | null>
}) {
  const { view, is, form, tried } = props
  const client = useClient()
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [busy, setBusy] = useState(false)
  const [attempt, setAttempt] = useState(0)
  const { draft, state, enter, settle } = useKeptDraft(
    () => view.stepDraft ?? emptyStepDraft,
    (typed) => client.run('riskReview.keep', { id: view.id, steps: view.taken.length, draft: typed }),
  )
  const missing = missingFor(is, form)

  const refuse = (found: readonly Problem[]) => {
    setProblems(found)
    props.onTried()
    setAttempt(attempt + 1)
  }
  const submit = async () => {
    if (busy) return
    setRefusal(null)
    const step = stepFrom(is, draft, view.state, now())
    if (!step.ok || missingFor(is, props.entered()).length > 0) return refuse(step.ok ? [] : step.problem)
    setBusy(true)
    await settle()
    const reply = await props.take(step.value)
    setBusy(false)
    if (reply?.ok === true) return
    if (reply === null) setRefusal(NOT_SAVED)
    else if (reply.refusal.kind === 'badInput')
      refuse(withoutForm(reply.refusal.problems, is, props.entered()))
    else setRefusal(reply.refusal)
  }

  const wrong = [
    ...problems.map((problem) => ({ ...problem, field: stepField(problem.path) })),
    ...missing.map((problem) => ({ ...problem, field: problem.path })),
  ]
  return (
    <form
      className="review-step"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {tried ? null : <MissingAnswers missing={bySection(missing)} onField={focusQuestion} />}
      <StepFields
        is={is}
        state={view.state}
        draft={draft}
        errorAt={(path) => problems.find((problem) => problem.path === path)?.message ?? null}
        onChange={(path, typed) => {
          setProblems(problems.filter((problem) => problem.path !== path))
          props.onTyped(typed)
          enter(typed)
        }}
      />
      <Refused refusal={refusal} />
      {tried ? <StepRefused key={attempt} problems={wrong} /> : null}
      <div className="buttons">
        <Button kind="go" submit busy={busy}>
          {RECORD[is]}
        </Button>
        {state === null ? null : (
          <span className="hint" role="status">
            {saveInWords(state)}
          </span>
        )}
      </div>
    </form>
  )
}

const NOT_SAVED: Refusal = {
  kind: 'cannotWrite',
  says: 'What you entered is not saved yet, so the step was not taken. The top bar says why.',
}

/** What is refused of the step itself: what is missing in the form is said from the form, as it changes. */
const withoutForm = (problems: readonly Problem[], is: StepName, form: RiskReviewForm) =>
  problems
    .map(({ path, message }) => ({ path: path.replace(/^step\./, ''), message }))
    .filter(({ path }) => !missingFor(is, form).some((missing) => missing.path === path))

const bySection = (missing: readonly Problem[]) =>
  reviewSections
    .map(({ id, title, questions }) => ({
      section: id,
      title,
      questions: missing
        .filter(({ path }) => questions.some((question) => question.id === path))
        .map(({ path, message }) => ({ question: path, says: message })),
    }))
    .filter(({ questions }) => questions.length > 0)
