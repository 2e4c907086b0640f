import type { Option } from '../../shared/form/definition.ts'
import { isKey } from '../keys/key-name.ts'
import { keyShown } from '../keys/keys.ts'
import { Button } from './Button.tsx'
import { ChoiceLine } from './ChoiceLine.tsx'
import { chooseBySign } from './choose-by-sign.ts'
import { type GroupProps, type InputProps, namesOf } from './input-props.ts'

/**
 * `keeps`: once given it can only be changed, not taken back. `line`: of a table, whose columns bear the words.
 * `brief`: one of several on a line, which one key answers too.
 */
type Props = InputProps &
  GroupProps & {
    readonly keeps?: boolean
    readonly line?: boolean | undefined
    readonly brief?: boolean | undefined
  }

export const YES_NO: readonly Option[] = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
]

/** One after another, on a line or two, where the words are few. */
const fitsOneLine = (options: readonly Option[]): boolean =>
  options.every((option) => option.hint === undefined) &&
  options.reduce((length, option) => length + option.label.length + 6, 0) <= 130

const classOf = ({ line, brief }: Pick<Props, 'line' | 'brief'>, options: readonly Option[]): string => {
  if (line === true) return 'grid-line'
  return `choices${brief === true || fitsOneLine(options) ? ' choices--line' : ''}`
}

/**
 * One of a few. An answer given by mistake can be taken back, which radios alone cannot: by the button beside them,
 * or by Delete among them, so that Tab need not stop at the button of every answer.
 */
export function RadiosInput({ id, value, options, readOnly, ...props }: Props) {
  const canClear = value !== '' && !readOnly && props.keeps !== true
  return (
    <fieldset
      {...namesOf({ id, ...props })}
      className={classOf(props, options)}
      data-run={props.brief === true ? '' : undefined}
      onKeyDown={(event) => {
        if (canClear && isKey(event, 'clear')) props.onChange('')
        if (!readOnly)
          chooseBySign(event, options, props.line === true || props.brief === true, props.onChange)
      }}
    >
      {options.map((option) => (
        <ChoiceLine
          key={option.code}
          type="radio"
          id={`${id}-${option.code}`}
          name={props.name}
          value={option.code}
          label={option.label}
          hint={props.line === true || props.brief === true ? undefined : option.hint}
          wordsAbove={props.line}
          sign={props.brief === true ? option.short : undefined}
          checked={value === option.code}
          readOnly={readOnly}
          onChange={() => props.onChange(option.code)}
        />
      ))}
      {canClear ? (
        <Button kind="quiet" keys={keyShown('clear')} onClick={() => props.onChange('')}>
          Clear<span className="vh"> this answer</span>
        </Button>
      ) : null}
    </fieldset>
  )
}
