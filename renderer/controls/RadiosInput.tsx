import type { Option } from '../../shared/form/definition.ts'
import { Button } from './Button.tsx'
import type { InputProps } from './input-props.ts'

type Props = InputProps & {
  readonly options: readonly Option[]
  readonly labelledBy: string
  /** Once given it can only be changed, not taken back. */
  readonly keeps?: boolean
}

export const YES_NO: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

/** On one line where the words are few. */
const fitsOneLine = (options: readonly Option[]): boolean =>
  options.every((option) => option.hint === undefined) &&
  options.reduce((length, option) => length + option.label.length + 6, 0) <= 64

/** One of a few. An answer given by mistake can be taken back: radios alone cannot. */
export function RadiosInput({ id, value, options, readOnly, ...props }: Props) {
  return (
    <fieldset
      id={id}
      className={`choices${fitsOneLine(options) ? ' choices--line' : ''}`}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {options.map((option) => (
        <div key={option.code} className="choice">
          <input
            autoComplete="off"
            type="radio"
            id={`${id}-${option.code}`}
            name={props.name}
            value={option.code}
            checked={value === option.code}
            disabled={readOnly && value !== option.code}
            aria-describedby={option.hint === undefined ? undefined : `${id}-${option.code}-hint`}
            onChange={() => {
              if (!readOnly) props.onChange(option.code)
            }}
          />
          <label htmlFor={`${id}-${option.code}`}>{option.label}</label>
          {option.hint === undefined ? null : (
            <p id={`${id}-${option.code}-hint`} className="choice__hint">
              {option.hint}
            </p>
          )}
        </div>
      ))}
      {value !== '' && !readOnly && props.keeps !== true ? (
        <Button kind="quiet" onClick={() => props.onChange('')}>
          Clear<span className="vh"> this answer</span>
        </Button>
      ) : null}
    </fieldset>
  )
}
