import { FIRST } from './focus-first.ts'
import type { InputProps } from './input-props.ts'

/** Several lines; the box grows with its words (field-sizing in _controls.scss). */
export function LongTextInput({
  id,
  value,
  ...props
}: InputProps & { readonly rows?: number; readonly first?: boolean }) {
  return (
    <textarea
      id={id}
      name={props.name}
      className="input area"
      rows={props.rows ?? 2}
      {...(props.first === true ? FIRST : {})}
      // A browser keeps what is typed in forms between sessions, in clear, unless it is told not to.
      autoComplete="off"
      value={value}
      readOnly={props.readOnly}
      spellCheck
      aria-invalid={props.wrong || undefined}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
