import type { AnswerProblem } from '../../../shared/form/validate.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import type { Problem } from '../../../shared/lib/result.ts'
import { reviewLists, reviewSections } from '../../../shared/risk-review/questions.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'
import type { OpenEntries } from '../../autosave/open-entries.ts'
import { QuestionSheet } from '../../parts/QuestionSheet.tsx'
import { useAppWindow } from '../../window/AppContext.tsx'

/** What the CRC enters: the person, the concern, the risk, and what protects now. Once referred, only to read. */
export function ReviewForm(props: {
  view: RiskReviewView
  entries: OpenEntries
  /** What keeps the next step from being taken, once it was tried. */
  refused: readonly Problem[]
}) {
  const { view, entries } = props
  const { searchOffences, user } = useAppWindow()
  const readOnly = !view.mayEdit
  const refused = byQuestion(props.refused)
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
        {reviewSections.map(({ id, title, lead, questions }) => (
          <section key={id} aria-labelledby={`review-${id}`}>
            <h2 id={`review-${id}`} className="main__part">
              {title}
            </h2>
            {lead === null ? null : <p className="hint">{lead}</p>}
            <QuestionSheet
              questions={questions}
              lists={reviewLists}
              entries={entries}
              readOnly={readOnly}
              searchOffences={searchOffences}
              officer={user.name}
              refused={refused}
            />
          </section>
        ))}
      </div>
    </main>
  )
}

function byQuestion(problems: readonly Problem[]): ReadonlyMap<string, readonly AnswerProblem[]> {
  return new Map(
    problems.map(({ path, message }) => [path, [{ weight: 'fault', message, row: null, column: null }]]),
  )
}
