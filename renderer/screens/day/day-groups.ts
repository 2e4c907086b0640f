import {
  DAY_STATES,
  type DayCase,
  dayStateOf,
  isOver,
  minutesUntil,
  STATE_WORDS,
} from '../../../shared/day/case-of-day.ts'
import type { IsoDate } from '../../../shared/lib/dates.ts'

export const ORDERS = ['courtroom', 'time', 'state', 'officer'] as const
export type Order = (typeof ORDERS)[number]

export type DayGroup = {
  readonly title: string
  readonly cases: readonly DayCase[]
  /** When the next of them is called on that is not over; null where none has a time to come. */
  readonly next: string | null
}

/** The cases of a day under what they are ordered by, those of a group by their time; no time comes last. */
export function dayGroups(cases: readonly DayCase[], order: Order, day: IsoDate, now: string): DayGroup[] {
  const courts = new Set(cases.map(({ court }) => court).filter((court) => court !== ''))
  const titleOf = (one: DayCase): string => titleIn(order, one, courts.size > 1)
  const groups = Map.groupBy(cases.toSorted(byTime), titleOf)
  return [...groups]
    .toSorted(([one], [other]) => placeOf(order, one) - placeOf(order, other) || natural(one, other))
    .map(([title, under]) => ({ title, cases: under, next: nextOf(under, day, now) }))
}

const NOBODY = 'Nobody yet'
const NO_ROOM = 'No courtroom yet'

function titleIn(order: Order, one: DayCase, severalCourts: boolean): string {
  switch (order) {
    case 'courtroom': {
      const room = one.courtroom === '' ? NO_ROOM : `Court ${one.courtroom}`
      return severalCourts && one.court !== '' ? `${one.court}, ${room.toLowerCase()}` : room
    }
    case 'time':
      return 'By time'
    case 'state':
      return STATE_WORDS[dayStateOf(one)]
    case 'officer':
      return one.holder === null ? NOBODY : one.holder.mine ? 'You' : one.holder.name
  }
}

/** What nobody has yet, and what has no room, comes last; states in their own order. */
function placeOf(order: Order, title: string): number {
  if (order === 'state') return DAY_STATES.findIndex((state) => STATE_WORDS[state] === title)
  if (title === 'You') return -1
  return title === NOBODY || title === NO_ROOM ? 1 : 0
}

const numbers = new Intl.Collator('en-GB', { numeric: true })
const natural = (one: string, other: string): number => numbers.compare(one, other)
const byTime = (one: DayCase, other: DayCase): number =>
  (one.time || 'zz').localeCompare(other.time || 'zz') || natural(one.name, other.name)

const nextOf = (cases: readonly DayCase[], day: IsoDate, now: string): string | null =>
  cases.find((one) => {
    const minutes = minutesUntil(day, one.time, now)
    return minutes !== null && minutes >= 0 && !isOver(dayStateOf(one))
  })?.time ?? null
