import { useEffect, useRef } from 'react'
import { focusQuestion } from '../../form/focus-question.ts'

/** Everything that keeps a step from being taken, each with the way to its field; it takes the focus at each attempt. */
export function StepRefused(props: {
  attempt: number
  problems: readonly { field: string; message: string }[]
}) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is the reason to say it again
  useEffect(() => box.current?.focus(), [props.attempt])
  if (props.problems.length === 0) return null
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={box}>
      <p className="refused__says">This step cannot be taken yet.</p>
      <ul className="finding__places">
        {props.problems.map(({ field, message }) => (
          <li key={field}>
            <button type="button" className="link" onClick={() => focusQuestion(field)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
