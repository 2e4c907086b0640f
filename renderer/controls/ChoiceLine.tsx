/** One radio or tick with its words; the whole line can be clicked. */
export function ChoiceLine(props: {
  type: 'radio' | 'checkbox'
  id: string
  name?: string
  value?: string
  label: string
  hint?: string | undefined
  checked: boolean
  readOnly?: boolean
  tabIndex?: 0 | -1
  /** The words stand elsewhere in sight, at the head of a column. */
  wordsAbove?: boolean | undefined
  /** What is seen for the words, where there is little room. */
  sign?: string | undefined
  onChange: (checked: boolean) => void
}) {
  const { id, hint, checked, readOnly = false } = props
  return (
    <div className="choice">
      <input
        autoComplete="off"
        tabIndex={props.tabIndex}
        type={props.type}
        id={id}
        name={props.name}
        value={props.value}
        checked={checked}
        disabled={readOnly && !checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => {
          if (!readOnly) props.onChange(event.target.checked)
        }}
      />
      <label htmlFor={id}>
        {props.sign === undefined ? null : <span aria-hidden="true">{props.sign}</span>}
        {props.wordsAbove === true || props.sign !== undefined ? (
          <span className="vh">{props.label}</span>
        ) : (
          props.label
        )}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="choice__hint">
          {hint}
        </p>
      )}
    </div>
  )
}
