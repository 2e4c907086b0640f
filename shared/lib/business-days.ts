import { Temporal } from 'temporal-polyfill'
import { COURTS, courtDate, type IsoDate, readDate } from './dates.ts'
import { must } from './must.ts'

/**
 * The date so many business days after another: Saturdays, Sundays and the given bank holidays are none.
 * The first business day after a Friday is the Monday. With 0 days the date itself, whatever day it is.
 */
export function businessDaysAfter(date: IsoDate, days: number, holidays: ReadonlySet<string>): IsoDate {
  let day = Temporal.PlainDate.from(date)
  let left = days
  while (left > 0) {
    day = day.add({ days: 1 })
    if (isBusinessDay(day, holidays)) left -= 1
  }
  return must(readDate(day.toString()), 'a PlainDate of this era is written YYYY-MM-DD')
}

/**
 * The instant so many business days (0 or more, whole) after another, at the same time of day by the courts'
 * clock. What comes in on no business day counts from the start of the next one.
 */
export function instantBusinessDaysAfter(from: string, days: number, holidays: ReadonlySet<string>): string {
  const zoned = Temporal.Instant.from(from).toZonedDateTimeISO(COURTS)
  const day = courtDate(from)
  const counts = isBusinessDay(zoned.toPlainDate(), holidays)
  const due = businessDaysAfter(counts ? day : businessDaysAfter(day, 1, holidays), days, holidays)
  return Temporal.PlainDate.from(due)
    .toZonedDateTime({
      timeZone: COURTS,
      plainTime: counts ? zoned.toPlainTime() : Temporal.PlainTime.from('00:00'),
    })
    .toInstant()
    .toString()
}

const SATURDAY = 6
const isBusinessDay = (day: Temporal.PlainDate, holidays: ReadonlySet<string>): boolean =>
  day.dayOfWeek < SATURDAY && !holidays.has(day.toString())
