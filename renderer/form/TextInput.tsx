import type { InputProps } from './input-props.ts'

type Props = InputProps & {
  readonly unit?: string | undefined
  readonly numeric?: boolean
  readonly suggestions?: readonly string[]
}

/** One line of text, or a number with its unit. Suggestions may be taken or typed past. */
export function TextInput({ id, value, suggestions = [], unit, numeric = false, ...props }: Props) {
  const offers = suggestions.length > 0 && !props.readOnly
  return (
    <span className="q-line">
      <input
        id={id}
        name={props.name}
        type="text"
        className={`govuk-input q-input${numeric ? ' q-input--number' : ''}${props.wrong ? ' govuk-input--error' : ''}`}
        value={value}
        readOnly={props.readOnly}
        inputMode={numeric ? 'decimal' : undefined}
        autoComplete="off"
        spellCheck={!numeric}
        list={offers ? `${id}-offers` : undefined}
        aria-invalid={props.wrong || undefined}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {unit === undefined ? null : <span className="q-unit">{unit}</span>}
      {offers ? (
        <datalist id={`${id}-offers`}>
          {suggestions.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
    </span>
  )
}
