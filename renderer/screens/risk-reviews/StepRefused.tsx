import { useEffect, useRef } from 'react'
import { focusQuestion } from '../../form/focus-question.ts'
import { AnswerLinks } from '../../report/AnswerLinks.tsx'

/** Everything that keeps a step from being taken, each with the way to its field. It takes the focus when it comes: a key for each attempt makes it come again. */
export function StepRefused(props: { problems: readonly { field: string; message: string }[] }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  if (props.problems.length === 0) return null
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={box}>
      <p className="refused__says">This step cannot be taken yet.</p>
      <AnswerLinks
        answers={props.problems.map(({ field, message }) => ({ field, says: message }))}
        onField={focusQuestion}
      />
    </div>
  )
}
