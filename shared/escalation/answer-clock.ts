import { Temporal } from 'temporal-polyfill'

const COURTS = 'Europe/London'
const SATURDAY = 6

/**
 * The instant at which `days` working days (0 or more, whole) have passed since `from`: the same time of day,
 * Saturdays and Sundays not counted. What comes in on a weekend counts from Monday 00:00. Bank holidays are
 * not known here: beside one, the answer is a day early, never late [D].
 */
export function afterWorkingDays(from: string, days: number): string {
  const zoned = Temporal.Instant.from(from).toZonedDateTimeISO(COURTS)
  let at =
    zoned.dayOfWeek < SATURDAY ? zoned : zoned.add({ days: SATURDAY + 2 - zoned.dayOfWeek }).startOfDay()
  for (let left = days; left > 0; ) {
    at = at.add({ days: 1 })
    if (at.dayOfWeek < SATURDAY) left -= 1
  }
  return at.toInstant().toString()
}

/** Below 0 where the first instant is the earlier one, 0 where they are the same, above 0 otherwise. */
export const compareInstants = (one: string, other: string): number =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other))
