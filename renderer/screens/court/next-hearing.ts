import { type DayCase, dayStateOf, isOver } from '../../../shared/day/case-of-day.ts'

/**
 * Whom this courtroom, or this officer, hears next: the case of the day whose time comes soonest after this one's, or
 * after the present time where this one has none. Null where no other case has a time still to come.
 */
export function nextHearing(
  cases: readonly DayCase[],
  here: {
    readonly report: string
    readonly court: string
    readonly courtroom: string
    readonly time: string
  },
  present: string,
): DayCase | null {
  const after = padded(here.time === '' ? present : here.time)
  const later = cases.filter(
    (one) =>
      one.report?.id !== here.report &&
      !isOver(dayStateOf(one)) &&
      (one.holder?.mine === true || (one.court === here.court && one.courtroom === here.courtroom)) &&
      padded(one.time) > after,
  )
  return later.toSorted((one, other) => padded(one.time).localeCompare(padded(other.time)))[0] ?? null
}

/** A time typed as 9:30 stands before 10:00. */
const padded = (time: string): string => (time === '' ? '' : time.padStart(5, '0'))
