import type { ReactNode } from 'react'
import type { Finding } from '../../shared/document/document.schema.ts'

/** What a finding says: its first sentence is bold, and its source is under “Why”. */
export function FindingWords(props: { finding: Pick<Finding, 'says' | 'source'>; children?: ReactNode }) {
  const { finding } = props
  const { first, rest } = sentences(finding.says)
  return (
    <>
      <p>
        <strong>{first}</strong> {rest}
      </p>
      {props.children}
      <details className="finding__why">
        <summary>Why</summary>
        {finding.source}
      </details>
    </>
  )
}

/** The first sentence, and what follows it. A full stop inside a figure or a short form ends nothing. */
export function sentences(says: string): { first: string; rest: string } {
  const end = /[.?!]”?\s+(?=[A-Z“])/.exec(says)
  if (end === null) return { first: says, rest: '' }
  const at = end.index + end[0].trimEnd().length
  return { first: says.slice(0, at), rest: says.slice(at).trim() }
}
