import { useMemo } from 'react'
import type { ReportDocument } from '../../shared/document/document.schema.ts'
import type { OffenceTable } from '../../shared/scoring/offence-table.ts'
import { scoredAgain } from './scored-again.ts'

/** On opening a signed report its scores are worked out again, and said to stand or not. The signed figures never change. */
export function ScoredAgain(props: { document: ReportDocument | null; offences: OffenceTable }) {
  const { document, offences } = props
  const changed = useMemo(
    () => (document === null ? [] : scoredAgain(document, offences)),
    [document, offences],
  )
  if (document === null || document.worksheets.length === 0) return null
  if (changed.length === 0)
    return <p className="hint">Scores worked out again on opening: they are as signed.</p>
  return (
    <div className="finding finding--warn">
      <h3>A score would now be different</h3>
      {changed.map(({ name, says, changed: what }) => (
        <p key={name}>
          {says} {what}
        </p>
      ))}
      <p>The signed figure has not changed. Ask why it differs before relying on it.</p>
    </div>
  )
}
