import { underHeadings } from '../../shared/form/under-headings.ts'
import { ChoiceLine } from './ChoiceLine.tsx'
import { namesOf, type TicksProps } from './input-props.ts'
import { useOneStop } from './one-stop.ts'

const SHORT_HINT = 12

/** Any number of a list, kept in the list's order; one stop for Tab. */
export function TicksInput({ id, options, ticked, readOnly, proved = [], ...props }: TicksProps) {
  const stop = useOneStop(options.length)
  const toggle = (code: string): void => {
    if (readOnly || proved.includes(code)) return
    const next = new Set(ticked)
    if (!next.delete(code)) next.add(code)
    const listed = options.map((option) => option.code).filter((each) => next.has(each))
    // A code that the list no longer has is kept until somebody unticks it on purpose.
    props.onChange([...listed, ...[...next].filter((each) => !listed.includes(each))])
  }
  const short =
    options.length > 5 &&
    options.every(({ label, hint = '' }) => label.length <= 40 && hint.length <= SHORT_HINT)
  return (
    <fieldset
      {...namesOf({ id, ...props })}
      className={`choices${short ? ' choices--columns' : ''}`}
      {...stop.group}
    >
      {underHeadings(options).map(({ heading, under }) => (
        <div key={heading ?? ''}>
          {heading === null ? null : <p className="choices__head">{heading}</p>}
          <div className="choices__under">
            {under.map((option) => (
              <ChoiceLine
                key={option.code}
                type="checkbox"
                id={`${id}-${option.code}`}
                name={props.name}
                value={option.code}
                label={proved.includes(option.code) ? `${option.label} (in the record)` : option.label}
                hint={option.hint}
                checked={ticked.includes(option.code) || proved.includes(option.code)}
                readOnly={readOnly}
                tabIndex={stop.tabIndex(options.indexOf(option))}
                onChange={() => toggle(option.code)}
              />
            ))}
          </div>
        </div>
      ))}
    </fieldset>
  )
}
