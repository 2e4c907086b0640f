import type { InputProps } from './input-props.ts'

/** Several lines; the box grows with its words (field-sizing in form.scss). */
export function LongTextInput({ id, value, ...props }: InputProps) {
  return (
    <textarea
      autoComplete="off"
      id={id}
      name={props.name}
      className={`govuk-textarea q-area${props.wrong ? ' govuk-textarea--error' : ''}`}
      rows={2}
      value={value}
      readOnly={props.readOnly}
      spellCheck
      aria-invalid={props.wrong || undefined}
      aria-describedby={props.describedBy}
      onChange={(event) => props.onChange(event.target.value)}
    />
  )
}
