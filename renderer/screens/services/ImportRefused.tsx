import { useEffect, useRef } from 'react'
import type { Refusal } from '../../../shared/contract/refusals.ts'
import { Refused } from '../../parts/Refused.tsx'

/** Why a file was not taken: every problem by its place in the file, for whoever mends the file. */
export function ImportRefused(props: { refusal: Refusal | null }) {
  const { refusal } = props
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (refusal?.kind === 'badInput') box.current?.focus()
  }, [refusal])
  if (refusal?.kind !== 'badInput') return <Refused refusal={refusal} />
  return (
    <div className="refused" role="alert" tabIndex={-1} ref={box}>
      <p className="refused__says">{refusal.says}</p>
      <ul className="services__problems">
        {refusal.problems.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <code>{path}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
