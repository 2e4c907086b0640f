import { useState } from 'react'
import { asTyped, readTyped, sayTyped, type TypedKind } from '../../shared/lib/typed-dates.ts'
import { attributesOf, type InputProps } from './input-props.ts'

const EXAMPLES = { date: '11/10/2016', time: '14:00', dateTime: '11/10/2016 10:20' } as const

/**
 * A date, a time, or both, typed in one box the way officers write them. What is understood is stored in
 * its standard form and said back in words; what is not is stored as typed.
 */
export function DateInput({ kind, ...props }: InputProps & { readonly kind: TypedKind }) {
  const { id, value } = props
  // The field shows what was typed while it means the stored value, and the stored value otherwise.
  const [typed, setTyped] = useState(() => asTyped(kind, value))
  const shown = readTyped(kind, typed).stored === value ? typed : asTyped(kind, value)
  const said = sayTyped(kind, value)
  return (
    <span className="input-line">
      <input
        {...attributesOf(props, `${id}-said`)}
        type="text"
        className={`input input--${kind}`}
        value={shown}
        readOnly={props.readOnly}
        autoComplete="off"
        spellCheck={false}
        placeholder={props.readOnly ? undefined : EXAMPLES[kind]}
        onChange={(event) => {
          setTyped(event.target.value)
          props.onChange(readTyped(kind, event.target.value).stored)
        }}
      />
      <span id={`${id}-said`} className="said">
        {said ?? (value.trim() === '' || props.wrong ? '' : `Enter it like ${EXAMPLES[kind]}`)}
      </span>
    </span>
  )
}
