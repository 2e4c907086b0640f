import { AnswerLinks } from './AnswerLinks.tsx'
import type { MissingIn } from './insight.ts'

/** Required answers still missing, a card a section: so that a blank report shows a short list and not one error for each question. */
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
