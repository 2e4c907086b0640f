import type { Option } from '../../shared/form/definition.ts'
import { underHeadings } from './options.ts'

type Props = {
  readonly id: string
  readonly name: string
  readonly options: readonly Option[]
  readonly ticked: readonly string[]
  readonly onChange: (ticked: string[]) => void
  readonly readOnly: boolean
  readonly labelledBy: string
  readonly describedBy: string | undefined
}

/** Any number of a list, kept in the list's order. */
export function TicksInput({ id, options, ticked, readOnly, ...props }: Props) {
  const toggle = (code: string): void => {
    if (readOnly) return
    const next = new Set(ticked)
    if (!next.delete(code)) next.add(code)
    const listed = options.map((option) => option.code).filter((each) => next.has(each))
    // A code that the list no longer has is kept until somebody unticks it on purpose.
    props.onChange([...listed, ...[...next].filter((each) => !listed.includes(each))])
  }
  const short = options.length > 5 && options.every((option) => option.label.length <= 40 && !option.hint)
  return (
    <fieldset
      id={id}
      className={`choices${short ? ' choices--columns' : ''}`}
      aria-labelledby={props.labelledBy}
      aria-describedby={props.describedBy}
    >
      {underHeadings(options).map(({ heading, under }) => (
        <div key={heading ?? ''}>
          {heading === null ? null : <p className="choices__head">{heading}</p>}
          <div className="choices__under">
            {under.map((option) => (
              <div key={option.code} className="choice">
                <input
                  autoComplete="off"
                  type="checkbox"
                  id={`${id}-${option.code}`}
                  name={props.name}
                  value={option.code}
                  checked={ticked.includes(option.code)}
                  disabled={readOnly && !ticked.includes(option.code)}
                  aria-describedby={option.hint === undefined ? undefined : `${id}-${option.code}-hint`}
                  onChange={() => toggle(option.code)}
                />
                <label htmlFor={`${id}-${option.code}`}>{option.label}</label>
                {option.hint === undefined ? null : (
                  <p id={`${id}-${option.code}-hint`} className="choice__hint">
                    {option.hint}
                  </p>
                )}
              </div>
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
