import type { Option } from '../../shared/form/definition.ts'
import { Button } from '../controls/Button.tsx'
import { namesOf, type TicksProps } from '../controls/input-props.ts'
import { type Steps, useOneStop } from '../controls/one-stop.ts'
import { DAYS, PRESETS } from './week.ts'

const ROWS = [
  { head: 'Day', code: (day: string) => day },
  { head: 'Evening', code: (day: string) => `${day}Evening` },
] as const
/** From one box of the grid to its neighbour. */
const STEPS: Steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The days and evenings of a week, and nights; each box is named by its own option, so that nobody needs to see the grid.
 * The grid is one stop for Tab. */
export function WeekInput({ id, name, options, ticked, readOnly, ...props }: TicksProps) {
  const stop = useOneStop(DAYS.length * ROWS.length, STEPS)
  const give = (next: ReadonlySet<string>): void => {
    if (readOnly) return
    const listed = options.map(({ code }) => code).filter((code) => next.has(code))
    // A code that the list no longer has is kept until somebody unticks it on purpose.
    props.onChange([...listed, ...[...next].filter((code) => !listed.includes(code))])
  }
  const toggle = (code: string): void => {
    const next = new Set(ticked)
    if (!next.delete(code)) next.add(code)
    give(next)
  }
  const box = ({ code, label }: Option, tabIndex?: 0 | -1) => (
    <input
      tabIndex={tabIndex}
      type="checkbox"
      autoComplete="off"
      id={`${id}-${code}`}
      name={name}
      value={code}
      aria-label={label}
      checked={ticked.includes(code)}
      disabled={readOnly && !ticked.includes(code)}
      onChange={() => toggle(code)}
    />
  )
  const inGrid = (code: string) => ROWS.some((row) => DAYS.some((day) => row.code(day) === code))
  return (
    <fieldset {...namesOf({ id, ...props })} className="q-week">
      <table {...stop.group}>
        <thead>
          <tr>
            <td />
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {day.slice(0, 1).toUpperCase() + day.slice(1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row.head}>
              <th scope="row">{row.head}</th>
              {DAYS.map((day, column) => {
                const option = options.find(({ code }) => code === row.code(day))
                const at = stop.tabIndex(ROWS.indexOf(row) * DAYS.length + column)
                return <td key={day}>{option === undefined ? null : box(option, at)}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="q-week-beside">
        {options
          .filter(({ code }) => !inGrid(code))
          .map((option) => (
            <label key={option.code} htmlFor={`${id}-${option.code}`}>
              {box(option)} {option.label}
            </label>
          ))}
        {readOnly
          ? null
          : PRESETS.map(({ label, codes }) => (
              <Button key={label} kind="quiet" onClick={() => give(new Set([...ticked, ...codes]))}>
                {label}
                <span className="vh">, daytime</span>
              </Button>
            ))}
      </div>
    </fieldset>
  )
}
