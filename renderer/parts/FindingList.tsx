import type { Finding } from '../../shared/report/document.schema.ts'

/** Sentences with one link to the cure, and the rule they rest on in small print. */
export function FindingList(props: {
  findings: readonly Finding[]
  /** Null where there is nothing to go to: a frozen report. */
  onField: ((field: string) => void) | null
  labelOf: (field: string) => string | null
}) {
  return (
    <ul className="findings">
      {props.findings.map((finding) => {
        const { field } = finding
        const label = field === null ? null : props.labelOf(field)
        return (
          <li
            key={`${finding.id} ${field ?? ''} ${finding.says}`}
            className={`finding finding--${finding.severity}`}
          >
            <p>{finding.says}</p>
            {field === null || label === null || props.onField === null ? null : (
              <button type="button" className="link" onClick={() => props.onField?.(field)}>
                Go to {label}
              </button>
            )}
            <small>
              {finding.id}, {finding.source}
            </small>
          </li>
        )
      })}
    </ul>
  )
}
