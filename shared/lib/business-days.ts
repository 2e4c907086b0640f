import { Temporal } from 'temporal-polyfill'
import { type IsoDate, readDate } from './dates.ts'
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
    if (day.dayOfWeek < 6 && !holidays.has(day.toString())) left -= 1
  }
  return must(readDate(day.toString()), 'a PlainDate of this era is written YYYY-MM-DD')
}
