import { useEffect, useRef } from 'react'
import { Button } from '../../controls/Button.tsx'
import { focusQuestion } from '../../form/focus-question.ts'

/** Everything that keeps a step from being taken, each with the way to its field. It takes the focus when it comes: a key for each attempt makes it come again. */
export function StepRefused(props: { problems: readonly { field: string; message: string }[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (props.problems.length === 0) return null
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={box}>
      <p className="refused__says">This step cannot be taken yet.</p>
      <ul className="finding__places">
        {props.problems.map(({ field, message }) => (
          <li key={field}>
            <Button kind="link" onClick={() => focusQuestion(field)}>
              {message}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
