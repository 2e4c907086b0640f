import type { KeyboardEvent } from 'react'
import type { Option } from '../../shared/form/definition.ts'
import { Button } from '../controls/Button.tsx'
import { namesOf, type TicksProps } from '../controls/input-props.ts'
import { DAYS, PRESETS } from './week.ts'

const ROWS = [
  { head: 'Day', code: (day: string) => day },
  { head: 'Evening', code: (day: string) => `${day}Evening` },
] as const
/** From one box of the grid to its neighbour. */
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key]
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return
  const boxes = [...event.currentTarget.querySelectorAll('input')]
  const next = boxes[boxes.indexOf(event.target) + step]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

/** The days and evenings of a week, and nights; each box is named by its own option, so that nobody needs to see the grid. */
export function WeekInput({ id, name, options, ticked, readOnly, ...props }: TicksProps) {
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
  const box = ({ code, label }: Option) => (
    <input
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
      <table onKeyDown={walk}>
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
              {DAYS.map((day) => {
                const option = options.find(({ code }) => code === row.code(day))
                return <td key={day}>{option === undefined ? null : box(option)}</td>
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
