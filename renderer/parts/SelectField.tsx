import { useId } from 'react'
import { Around, described, type Words } from './Field.tsx'

/** One of a short list; an empty value is nothing chosen yet. */
export function SelectField<Code extends string>(
  props: Words & {
    options: readonly { code: Code; label: string }[]
    value: Code | null
    onChange: (value: Code | null) => void
    /** What stands there while nothing is chosen. */
    none: string
  },
) {
  const id = useId()
  const wrong = props.error !== null && props.error !== undefined
  return (
    <Around id={id} label={props.label} hint={props.hint} error={props.error}>
      <select
        autoComplete="off"
        id={id}
        className="govuk-select"
        value={props.value ?? ''}
        aria-invalid={wrong || undefined}
        aria-describedby={described(props.hint !== undefined && `${id}-hint`, wrong && `${id}-error`)}
        onChange={(event) =>
          props.onChange(props.options.find(({ code }) => code === event.target.value)?.code ?? null)
        }
      >
        <option value="">{props.none}</option>
        {props.options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </Around>
  )
}
