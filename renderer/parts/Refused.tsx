import { type ReactNode, useEffect, useRef } from 'react'
import type { Refusal } from '../../shared/contract/refusals.ts'

/** A "no" in plain words, with what can be done about it; it takes the focus when it comes. */
export function Refused(props: { refusal: Refusal | null; children?: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (props.refusal !== null) box.current?.focus()
  }, [props.refusal])
  if (props.refusal === null || props.refusal.kind === 'cancelled') return null
  const { says } = props.refusal
  const problems = props.refusal.kind === 'badInput' ? props.refusal.problems : []
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={box}>
      <p className="refused__says">{says}</p>
      {problems.some(({ message }) => message !== says) ? (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.path} ${problem.message}`}>{problem.message}</li>
          ))}
        </ul>
      ) : null}
      {props.refusal.kind === 'fault' ? <small>Incident {props.refusal.incident}</small> : null}
      {props.children}
    </div>
  )
}
