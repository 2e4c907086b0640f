import type { Term } from '../../../shared/lib/term.ts'
import { termWith } from './sentence-parts.ts'
import { WholeNumberField } from './WholeNumberField.tsx'

const UNITS = [
  ['years', 'Years'],
  ['months', 'Months'],
  ['weeks', 'Weeks'],
  ['days', 'Days'],
] as const satisfies readonly (readonly [keyof Term, string])[]

/** A length of time as a court pronounces it, unit by unit. */
export const TermFields = (props: { term: Term | null; onChange: (term: Term | null) => void }) =>
  UNITS.map(([unit, label]) => (
    <WholeNumberField
      key={unit}
      label={label}
      value={props.term?.[unit] ?? 0}
      onChange={(number) => props.onChange(termWith(props.term, unit, number))}
    />
  ))
