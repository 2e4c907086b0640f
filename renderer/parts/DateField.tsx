import { useId } from 'react'
import { DateInput } from '../form/DateInput.tsx'
import { Around, described, type Words } from './Field.tsx'

/** A date, or date and time, typed as the questions of a report take it; `value` in its standard form. */
export function DateField(
  props: Words & { kind: 'date' | 'dateTime'; value: string; onChange: (value: string) => void },
) {
  const id = useId()
  const wrong = props.error !== null && props.error !== undefined
  return (
    <Around id={id} label={props.label} hint={props.hint} error={props.error}>
      <DateInput
        id={id}
        name={id}
        kind={props.kind}
        value={props.value}
        onChange={props.onChange}
        readOnly={false}
        wrong={wrong}
        describedBy={described(props.hint !== undefined && `${id}-hint`, wrong && `${id}-error`)}
      />
    </Around>
  )
}
