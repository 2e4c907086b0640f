import type { ReactNode } from 'react'
import type { Finding } from '../../shared/document/document.schema.ts'
import type { Kind } from '../../shared/record/severity.ts'
import { Button } from '../controls/Button.tsx'
import type { ToField } from '../form/focus-question.ts'
import { FindingWords } from './FindingWords.tsx'

type Listed = Pick<Finding, 'id' | 'severity' | 'field' | 'says' | 'source' | 'keep' | 'quote'> &
  Partial<Pick<Finding, 'row'>> & { readonly kind?: Kind }

/** Findings, each with a link to its question and its source. */
export function FindingList(props: {
  findings: readonly Listed[]
  onField: ToField
  labelOf: (field: string) => string | null
  /** What else can be done about one at once. */
  ways?: (finding: Listed) => ReactNode
}) {
  return (
    <ul className="findings">
      {props.findings.map((finding) => {
        const { field } = finding
        const label = field === null ? null : props.labelOf(field)
        return (
          <li
            key={`${finding.id} ${field ?? ''} ${finding.says}`}
            className={`finding finding--${finding.kind ?? finding.severity}`}
          >
            <FindingWords finding={finding}>
              {field === null || label === null ? null : (
                <Button kind="link" onClick={() => props.onField(field, finding.row)}>
                  Go to “{label}”
                </Button>
              )}
              {props.ways?.(finding)}
            </FindingWords>
          </li>
        )
      })}
    </ul>
  )
}
