import type { ReactNode } from 'react'
import type { Finding } from '../../shared/document/document.schema.ts'

/** What of a finding is said. */
type Said = Pick<Finding, 'id' | 'says' | 'source'>

/** What a finding says: its first sentence stands out, its source is small print. */
export function FindingWords(props: { finding: Said; children?: ReactNode }) {
  const { finding } = props
  const { first, rest } = sentences(finding.says)
  const source = `${finding.id}, ${finding.source}`
  return (
    <>
      <p>
        <strong>{first}</strong> {rest}
      </p>
      {props.children}
      <small title={source}>{source}</small>
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
