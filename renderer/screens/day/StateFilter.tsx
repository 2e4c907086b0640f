import {
  DAY_STATES,
  type DayCase,
  type DayState,
  dayStateOf,
  STATE_WORDS,
} from '../../../shared/day/case-of-day.ts'

type Count = { readonly state: DayState; readonly cases: number }

/** The states that cases of the day are in, in their order. */
export const statesOf = (cases: readonly DayCase[]): readonly Count[] =>
  DAY_STATES.map((state) => ({
    state,
    cases: cases.filter((one) => dayStateOf(one) === state).length,
  })).filter((count) => count.cases > 0)

/** How many cases are in each state; a press shows those alone. */
export function StateFilter(props: {
  all: number
  states: readonly Count[]
  chosen: DayState | null
  onChoose: (state: DayState | null) => void
}) {
  const { chosen, onChoose } = props
  const button = (state: DayState | null, words: string, cases: number) => (
    <button key={words} type="button" aria-pressed={state === chosen} onClick={() => onChoose(state)}>
      {words} <b>{cases}</b>
    </button>
  )
  return (
    <fieldset className="states" aria-label="Cases by state">
      {button(null, 'All', props.all)}
      {props.states.map(({ state, cases }) => button(state, STATE_WORDS[state], cases))}
    </fieldset>
  )
}
