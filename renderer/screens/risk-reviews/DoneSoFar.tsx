import { longInstant } from '../../../shared/lib/dates.ts'
import { stepInWords } from '../../../shared/risk-review/in-words.ts'
import type { RiskReviewView } from '../../../shared/risk-review/risk-review-view.ts'

/** What was done with a risk review, the latest first: what, when, what was written with it, and who entered it. */
export function DoneSoFar(props: { view: RiskReviewView }) {
  const { taken, startedAt, startedBy } = props.view
  return (
    <ol className="history">
      {taken.toReversed().map(({ step, by, recordedAt }) => {
        const { done, written } = stepInWords(step)
        return (
          <li key={recordedAt}>
            <span className="hint">{longInstant(step.at)}</span>
            {done}
            {written.map((words) => (
              <q key={words} className="history__written">
                {words}
              </q>
            ))}
            <span className="hint">
              Entered by {by.name}, {by.grade}
              {longInstant(recordedAt) === longInstant(step.at) ? '' : `, on ${longInstant(recordedAt)}`}
            </span>
          </li>
        )
      })}
      <li>
        <span className="hint">{longInstant(startedAt)}</span>
        Draft started by {startedBy}
      </li>
    </ol>
  )
}
