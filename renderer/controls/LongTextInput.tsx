import { FIRST } from './focus-first.ts'
import { attributesOf, type InputProps } from './input-props.ts'

/** Several lines; the box grows with its words (field-sizing in _controls.scss). */
export function LongTextInput(props: InputProps & { readonly rows?: number; readonly first?: boolean }) {
  return (
    <textarea
      {...attributesOf(props)}
      className="input area"
      rows={props.rows ?? 1}
      {...(props.first === true ? FIRST : {})}
      // A browser keeps what is typed in forms between sessions, in clear, unless it is told not to.
      autoComplete="off"
      readOnly={props.readOnly}
      spellCheck
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
