import type { Found } from '../../shared/quality/found.ts'
import { Button } from '../controls/Button.tsx'
import type { ToField } from '../form/focus-question.ts'

type Placed = Pick<Found, 'field'> & Partial<Pick<Found, 'row' | 'also'>>

/** The way to the question of a finding; where two sides do not agree, to each. */
export function FindingSides(props: {
  finding: Placed
  onField: ToField
  labelOf: (field: string) => string | null
  /** The finding stands at its own question: the other side alone is a way. */
  here?: boolean
}) {
  const { field, row = null, also = [] } = props.finding
  const own = field === null || props.here === true ? [] : [{ field, row }]
  const sides = [...own, ...also].flatMap((side) => {
    const label = props.labelOf(side.field)
    return label === null ? [] : [{ ...side, name: lineOf(side) ?? label }]
  })
  if (sides.length === 0) return null
  return (
    <p className="finding__sides">
      {sides.map((side) => (
        <Button
          key={`${side.field} ${side.row ?? ''}`}
          kind="link"
          name={`Go to “${side.name}”`}
          onClick={() => props.onField(side.field, side.row)}
        >
          {also.length === 0 ? `Go to “${side.name}”` : side.name}
        </Button>
      ))}
    </p>
  )
}

/** A line of the screening is known by its code: "R1.3.2". */
const lineOf = ({ row }: { readonly row: string | null }): string | null =>
  row !== null && /^R\d/.test(row) ? row : null
