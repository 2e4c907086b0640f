import type { AnswerProblem } from '../../../shared/form/validate.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { Problem } from '../../../shared/lib/result.ts'
import {
  concernQuestions,
  oasysQuestion,
  personQuestions,
  reviewLists,
} from '../../../shared/risk-review/questions.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import type { OpenEntries } from '../../autosave/open-entries.ts'
import { QuestionSheet } from '../../parts/QuestionSheet.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'
import { ProtectiveActions } from './ProtectiveActions.tsx'
import { RoshLevels } from './RoshLevels.tsx'

/** What the CRC enters: the person, the concern, the risk, and what protects now. Once referred, only to read. */
export function ReviewForm(props: {
  view: RiskReviewView
  entries: OpenEntries
  /** What keeps the next step from being taken, once it was tried. */
  refused: readonly Problem[]
}) {
  const { view, entries } = props
  const { searchOffences } = useAppWindow()
  const readOnly = !view.mayEdit
  const refused = byQuestion(props.refused)
  const sheet = { lists: reviewLists, entries, readOnly, searchOffences, refused }
  const asked = view.state === 'moreInfo' ? view.taken.at(-1) : undefined
  const referred = view.taken.findLast(({ step }) => step.is === 'refer')
  return (
    <main className="main" id="main" data-pane="main" tabIndex={-1}>
      <div className="main__inner">
        {asked?.step.is === 'decide' ? (
          <div className="returned">
            <strong>{asked.by.name} asks for more.</strong> “{asked.step.reason}”
          </div>
        ) : null}
        <h1 tabIndex={-1}>Risk review</h1>
        <p className="lead">
          A concern that the risk of serious harm has risen to high, for the NPS to decide (PI 57/2014).
        </p>
        {readOnly && referred !== undefined ? (
          <p className="note">
            Referred on {longInstant(referred.step.at)}: what was entered stays as it is.
          </p>
        ) : null}
        <section aria-labelledby="review-person">
          <h2 id="review-person" className="main__part">
            The person
          </h2>
          <QuestionSheet {...sheet} questions={personQuestions} />
        </section>
        <section aria-labelledby="review-concern">
          <h2 id="review-concern" className="main__part">
            The concern
          </h2>
          <QuestionSheet {...sheet} questions={concernQuestions} />
        </section>
        <section aria-labelledby="review-risk">
          <h2 id="review-risk" className="main__part">
            The risk
          </h2>
          <RoshLevels entries={entries} readOnly={readOnly} refused={refused.get('roshProposed') ?? []} />
          <QuestionSheet {...sheet} questions={[oasysQuestion]} />
        </section>
        <section aria-labelledby="review-protection">
          <h2 id="review-protection" className="main__part">
            Protective action now
          </h2>
          <ProtectiveActions entries={entries} readOnly={readOnly} searchOffences={searchOffences} />
        </section>
      </div>
    </main>
  )
}

function byQuestion(problems: readonly Problem[]): ReadonlyMap<string, readonly AnswerProblem[]> {
  return new Map(
    problems.map(({ path, message }) => [path, [{ weight: 'fault', message, row: null, column: null }]]),
  )
}
