import type { ReactNode } from 'react'
import type { Finding } from '../../shared/document/document.schema.ts'
import type { Found } from '../../shared/quality/found.ts'
import type { ToField } from '../form/focus-question.ts'
import { FindingSides } from './FindingSides.tsx'
import { FindingWords } from './FindingWords.tsx'

/** As a check found it now, or as it was signed or refused. */
export type Listed = Pick<Finding, 'id' | 'severity' | 'field' | 'says' | 'source' | 'keep' | 'quote'> &
  Partial<Pick<Found, 'row' | 'kind' | 'also' | 'mend' | 'instead' | 'asksWhy'>>

/** Findings, each with the way to its question, or to both where two do not agree, and its source. */
export function FindingList(props: {
  findings: readonly Listed[]
  onField: ToField
  labelOf: (field: string) => string | null
  /** What else can be done about one at once. */
  ways?: (finding: Listed) => ReactNode
}) {
  return (
    <ul className="findings">
      {props.findings.map((finding) => (
        <li
          key={`${finding.id} ${finding.field ?? ''} ${finding.says}`}
          className={`finding finding--${finding.kind ?? finding.severity}`}
        >
          <FindingWords finding={finding}>
            <FindingSides finding={finding} onField={props.onField} labelOf={props.labelOf} />
            {props.ways?.(finding)}
          </FindingWords>
        </li>
      ))}
    </ul>
  )
}
