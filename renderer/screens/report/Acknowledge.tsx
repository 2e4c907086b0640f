import type { Found } from '../../../shared/quality/found.ts'
import { TextField, Tick } from '../../controls/Field.tsx'
import type { ToField } from '../../form/focus-question.ts'
import { FindingSides } from '../../parts/FindingSides.tsx'
import { FindingWords } from '../../parts/FindingWords.tsx'

/** One warning: looked at with a click, or answered with a reason that is signed and handed over. */
export function Acknowledge(props: {
  finding: Found
  labelOf: (field: string) => string | null
  /** Null until it was looked at. */
  reason: string | null
  onReason: (reason: string | null) => void
  onField: ToField
}) {
  const { finding, reason } = props
  return (
    <div className={`finding finding--${finding.kind}`}>
      <FindingWords finding={finding}>
        <FindingSides finding={finding} onField={props.onField} labelOf={props.labelOf} />
      </FindingWords>
      <Tick
        label="I have looked at this"
        ticked={reason !== null}
        onChange={(ticked) => props.onReason(ticked ? '' : null)}
      />
      {reason === null ? null : (
        <TextField label="Reason (optional)" value={reason} onChange={props.onReason} />
      )}
    </div>
  )
}
