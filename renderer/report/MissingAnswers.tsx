import { AnswerLinks } from './AnswerLinks.tsx'
import type { MissingIn } from './insight.ts'

/** Required answers still missing, a card a section: a blank report is a list of places to go, not a wall of red. */
export function MissingAnswers(props: { missing: readonly MissingIn[]; onField: (field: string) => void }) {
  return (
    <ul className="findings">
      {props.missing.map(({ section, title, questions }) => (
        <li key={section} className="finding finding--block">
          <p>
            <strong>
              {title}: {questions.length === 1 ? 'one answer is' : `${questions.length} answers are`} needed.
            </strong>
          </p>
          <AnswerLinks
            answers={questions.map(({ question, says }) => ({ field: question, says }))}
            onField={props.onField}
          />
        </li>
      ))}
    </ul>
  )
}
