import { isKey } from '../keys/key-name.ts'
import { FIRST } from './focus-first.ts'
import { attributesOf, type InputProps } from './input-props.ts'

/** For text that is not prose: a passphrase, a telephone number, a code. */
export type Exact = {
  readonly type?: 'text' | 'password' | 'tel'
  readonly autoComplete?: string
  /** No spell check, no capital letters put in. */
  readonly exact?: boolean
  /** The page or dialog is opened for this field. */
  readonly first?: boolean
}

type Props = InputProps &
  Exact & {
    readonly unit?: string | undefined
    readonly numeric?: boolean
    readonly short?: boolean
    readonly suggestions?: readonly string[]
    readonly onLeave?: (typed: string) => void
    /** Enter does this, and does not submit the form that it may stand in. */
    readonly onEnter?: (() => void) | undefined
  }

/** One line of text, or a number with its unit. Suggestions may be taken or typed past. */
export function TextInput({ suggestions = [], unit, numeric = false, ...props }: Props) {
  const offers = suggestions.length > 0 && !props.readOnly
  const width = numeric ? ' input--number' : props.short === true ? ' input--short' : ''
  return (
    <span className="input-line">
      <input
        {...attributesOf(props)}
        type={props.type ?? 'text'}
        className={`input${width}`}
        readOnly={props.readOnly}
        inputMode={numeric ? 'decimal' : undefined}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={!numeric && props.exact !== true}
        autoCapitalize={props.exact === true ? 'none' : undefined}
        {...(props.first === true ? FIRST : {})}
        list={offers ? `${props.id}-offers` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
        onKeyDown={(event) => {
          if (props.onEnter === undefined || !isKey(event, 'choose')) return
          event.preventDefault()
          props.onEnter()
        }}
        onBlur={(event) => (props.readOnly === true ? undefined : props.onLeave?.(event.target.value))}
      />
      {unit === undefined ? null : <span className="unit">{unit}</span>}
      {offers ? (
        <datalist id={`${props.id}-offers`}>
          {suggestions.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      ) : null}
    </span>
  )
}
