import type { Option } from '../../shared/form/definition.ts'
import { underHeadings } from '../../shared/form/under-headings.ts'
import { attributesOf, type InputProps } from './input-props.ts'

/** One of many, found by typing its first letters. */
export function SelectInput({
  options,
  none = 'Choose…',
  ...props
}: InputProps & { options: readonly Option[]; none?: string }) {
  const { value } = props
  const known = value === '' || options.some((option) => option.code === value)
  return (
    <select
      {...attributesOf(props)}
      autoComplete="off"
      className="input select"
      disabled={props.readOnly}
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
