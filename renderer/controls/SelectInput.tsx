import type { Option } from '../../shared/form/definition.ts'
import type { InputProps } from './input-props.ts'
import { underHeadings } from './options.ts'

/** One of many, found by typing its first letters. */
export function SelectInput({
  id,
  value,
  options,
  none = 'Choose…',
  ...props
}: InputProps & { options: readonly Option[]; none?: string }) {
  const known = value === '' || options.some((option) => option.code === value)
  return (
    <select
      autoComplete="off"
      id={id}
      name={props.name}
      className="input select"
      value={value}
      disabled={props.readOnly}
      aria-invalid={props.wrong || undefined}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{none}</option>
      {known ? null : <option value={value}>{value} (no longer offered)</option>}
      {underHeadings(options).map(({ heading, under }) => {
        const choices = under.map((option) => (
          <option key={option.code} value={option.code}>
            {option.label}
          </option>
        ))
        return heading === null ? (
          choices
        ) : (
          <optgroup key={heading} label={heading}>
            {choices}
          </optgroup>
        )
      })}
    </select>
  )
}
