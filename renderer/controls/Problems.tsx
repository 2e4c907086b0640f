import type { AnswerProblem } from '../../shared/form/validate.ts'

/** What is wrong with an answer, in sentences; a warning is announced as a warning. */
export function Problems({ id, problems }: { id: string; problems: readonly AnswerProblem[] }) {
  return (
    <div id={id}>
      {problems.map(({ weight, message }) => (
        <p key={message} className={weight === 'fault' ? 'error-line' : 'error-line error-line--warning'}>
          <span className="vh">{weight === 'fault' ? 'Error: ' : 'Warning: '}</span>
          {message}
        </p>
      ))}
    </div>
  )
}
