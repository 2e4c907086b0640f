import type { ReactNode } from 'react'
import { type IsoDate, longDate } from '../../../shared/lib/dates.ts'
import { counted } from '../../../shared/lib/words.ts'
import { WholeNumberField } from './WholeNumberField.tsx'

/** One part of the sentence: what it is, as it was proposed, as it was passed, and its last day. */
export function PartRow(props: {
  part: ReactNode
  proposed: string
  ends: IsoDate | null
  children: ReactNode
}) {
  return (
    <tr>
      <th scope="row">{props.part}</th>
      <td>{props.proposed}</td>
      <td>{props.children}</td>
      <td>{props.ends === null ? null : longDate(props.ends)}</td>
    </tr>
  )
}

/** A part that is measured in months. */
export function MonthsRow(props: {
  part: ReactNode
  /** What the months are of, where the part is a control itself. */
  name?: string
  proposed: number | null
  /** What was proposed in its place; null where it was this. */
  instead?: string | null
  months: number | null
  ends: IsoDate | null
  onMonths: (months: number | null) => void
}) {
  const { part, name, proposed, months } = props
  return (
    <PartRow
      part={part}
      proposed={props.instead ?? (proposed === null ? '' : counted(proposed, 'month'))}
      ends={props.ends}
    >
      <div className="parts-passed__amount">
        <WholeNumberField
          label={`Months of ${name ?? String(part).toLowerCase()}`}
          value={months ?? 0}
          onChange={(number) => props.onMonths(number || null)}
        />
        <span aria-hidden="true">months</span>
      </div>
    </PartRow>
  )
}
