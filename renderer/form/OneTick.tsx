import { attributesOf, type InputProps } from '../controls/input-props.ts'

/** Yes or nothing: one box to tick, or one button of those that the rows of a table share. */
export function OneTick({ type, ...props }: InputProps & { type: 'checkbox' | 'radio' }) {
  const { id, value, readOnly } = props
  return (
    <div className="choice choice--alone">
      <input
        {...attributesOf(props)}
        autoComplete="off"
        type={type}
        value="yes"
        checked={value === 'yes'}
        disabled={readOnly && value !== 'yes'}
        onChange={(event) => {
          if (!readOnly) props.onChange(event.target.checked ? 'yes' : '')
        }}
      />
      <label htmlFor={id}>Yes</label>
    </div>
  )
}
