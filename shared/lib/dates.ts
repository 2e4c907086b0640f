import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { must } from './must.ts'

/** A calendar date that exists, written YYYY-MM-DD. */
export type IsoDate = string & { readonly __isoDate: true }

/** The time zone of the courts of England and Wales. */
export const COURTS = 'Europe/London'

const SHAPE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a calendar date that exists, written YYYY-MM-DD ("2015-02-29" is not). */
export function isIsoDate(text: string): text is IsoDate {
  if (!SHAPE.test(text)) return false
  try {
    Temporal.PlainDate.from(text)
    return true
  } catch {
    return false
  }
}

/** The date, or null where the text is not one. */
export function readDate(text: string): IsoDate | null {
  return isIsoDate(text) ? text : null
}

const REAL_DATE = 'must be a real date from 1900 to 2199, written YYYY-MM-DD'
const NO_DATE = 'is missing: a date, written YYYY-MM-DD'

/** Nobody whom a court sentences was born before; "0216" and "9999" are slips of the keyboard. */
export const [EARLIEST_YEAR, LATEST_YEAR] = [1900, 2199]
const [FIRST, LAST] = [`${EARLIEST_YEAR}-01-01`, `${LATEST_YEAR}-12-31`]

/** Zod schema of an existing calendar date from 1900 to 2199; JSON Schema shows it as a string of format "date". */
export const isoDateSchema = z.iso
  .date({ error: ({ input }) => (input === undefined ? NO_DATE : REAL_DATE) })
  .pipe(
    z.custom<IsoDate>(
      (value) => typeof value === 'string' && isIsoDate(value) && value >= FIRST && value <= LAST,
      REAL_DATE,
    ),
  )

/**
 * Whole years from one date to a later one; negative where `to` lies before `from`.
 * Who is born on 29 February has a birthday on 1 March in common years [D].
 */
export function completedYears(from: IsoDate, to: IsoDate): number {
  const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return toYear - fromYear - (to.slice(5) < from.slice(5) ? 1 : 0)
}

/** Whole calendar months from one date to a later one; negative where `to` lies before `from`. */
export function completedMonths(from: IsoDate, to: IsoDate): number {
  const months =
    (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 +
    Number(to.slice(5, 7)) -
    Number(from.slice(5, 7))
  return months - (to.slice(8) < from.slice(8) ? 1 : 0)
}

/** Whole days from one date to another; negative where `to` lies before `from`. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

/** The date so many days before; after, where the number is below nought. */
export const daysBefore = (date: IsoDate, days: number): IsoDate =>
  must(
    readDate(Temporal.PlainDate.from(date).subtract({ days }).toString()),
    'days reach no year of five figures',
  )

/** "11 October 2016". */
export const longDate = (date: IsoDate): string => longDay(Temporal.PlainDate.from(date))

/** "Thursday 20 October 2016", for a day that somebody must come on. */
export const dayAndDate = (date: IsoDate): string =>
  `${WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1]} ${longDate(date)}`

/** `longDate` of a day that may lie outside four-figure years, as sentence arithmetic gives it. */
export const longDay = ({ day, month, year }: Temporal.PlainDate): string =>
  `${day} ${MONTHS[month - 1]} ${year}`

/** "3 October 2016 to 2 April 2017": a period by its last day; `end` is the day after it. */
export const periodSpoken = (start: Temporal.PlainDate, end: Temporal.PlainDate): string =>
  `${longDay(start)} to ${longDay(end.subtract({ days: 1 }))}`

/** A formatter of Intl is made anew at each call, and the trace of a sentence says many dates. */
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** "11 October 2016, 14:02" in the time of the courts of England and Wales, from an instant such as "2016-10-11T13:02:11Z". */
export function longInstant(instant: string): string {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(COURTS)
  return `${longDay(zoned.toPlainDate())}, ${zoned.toPlainTime().toString().slice(0, 5)}`
}

/** The calendar date of an instant in the time of the courts of England and Wales. */
export function courtDate(instant: string): IsoDate {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(COURTS)
  return must(readDate(zoned.toPlainDate().toString()), 'a PlainDate of this era is written YYYY-MM-DD')
}

/** "2016-10-11T14:02", an instant by the courts' clock, to the minute; `readCourtTime` reads it back. */
export function courtTime(instant: string): string {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(COURTS)
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })
}

/** The start of the minute in which an instant lies, an instant. */
export const wholeMinute = (instant: string): string =>
  Temporal.Instant.from(instant).round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString()

const COURT_TIME = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d$/

/** The instant of "2016-10-11T14:02" by the courts' clock, an hour that comes twice its first; null for any other text. */
export function readCourtTime(text: string): string | null {
  if (!COURT_TIME.test(text) || !isIsoDate(text.slice(0, 10))) return null
  return Temporal.PlainDateTime.from(text).toZonedDateTime(COURTS).toInstant().toString()
}

/** "14:02:11" in the time of the courts of England and Wales. */
export function clockTime(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(COURTS).toPlainTime().toString().slice(0, 8)
}

/** Below 0 where the first instant is the earlier one, 0 where they are the same, above 0 otherwise. */
export const compareInstants = (one: string, other: string): number =>
  Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other))
