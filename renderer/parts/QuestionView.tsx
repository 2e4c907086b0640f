import type { ReactNode } from 'react'
import type { QuestionShown } from '../../shared/contract/inbox-commands.ts'
import { longInstant } from '../../shared/lib/dates.ts'

/** A question between two offices, and what was answered. */
export function QuestionView(props: { question: QuestionShown; children?: ReactNode }) {
  const { text, by, at, answer } = props.question
  return (
    <li className="letter">
      <p className="letter__text">{text}</p>
      <p className="hint">
        {by}, {longInstant(at)}
      </p>
      {answer === null ? (
        <p className="letter__waits">
          <span className="shape shape--ring" aria-hidden="true" /> No answer yet
        </p>
      ) : (
        <blockquote>
          <p className="letter__text">{answer.text}</p>
          <p className="hint">
            {answer.by}, {longInstant(answer.at)}
          </p>
        </blockquote>
      )}
      {props.children}
    </li>
  )
}
