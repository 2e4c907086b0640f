import { AnswerLinks } from './AnswerLinks.tsx'

/** The answers that a section still lacks. */
export type MissingIn = {
  section: string
  title: string
  questions: readonly { question: string; says: string }[]
}

/** Answers still to give, a card a section: so that a blank report shows a short list. */
export function MissingAnswers(props: { missing: readonly MissingIn[]; onField: (field: string) => void }) {
  return (
    <ul className="findings">
      {props.missing.map(({ section, title, questions }) => (
        <li key={section} className="finding finding--toDo">
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
