import { Temporal } from 'temporal-polyfill'
import { COURTS, isIsoDate, longDate } from '../../shared/lib/dates.ts'

const local = (instant: string) => Temporal.Instant.from(instant).toZonedDateTimeISO(COURTS)
const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`

/** How long ago, as one says it: "just now", "12 minutes ago", "yesterday at 16:05", "4 days ago", then the date. */
export function ageInWords(instant: string, now: string): string {
  const then = local(instant)
  const present = local(now)
  const minutes = Math.floor(then.until(present, { largestUnit: 'minutes' }).total('minutes'))
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${plural(minutes, 'minute')} ago`
  const days = then.toPlainDate().until(present.toPlainDate()).days
  if (days === 0) return `${plural(Math.floor(minutes / 60), 'hour')} ago`
  if (days === 1) return `yesterday at ${then.toPlainTime().toString().slice(0, 5)}`
  if (days < 14) return `${days} days ago`
  return shortDate(then.toPlainDate().toString())
}

/** "12 Sept 2016", from YYYY-MM-DD; anything else as it was typed. */
export function shortDate(date: string): string {
  try {
    return Temporal.PlainDate.from(date).toLocaleString('en-GB', {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
    })
  } catch {
    return date
  }
}

/** "14 October 2016, 10:00", from YYYY-MM-DDTHH:MM by the court's clock; anything else as it was typed. */
export function dateAndTime(typed: string): string {
  const [date = '', time = ''] = typed.split('T')
  return isIsoDate(date) && time !== '' ? `${longDate(date)}, ${time}` : typed
}

/**
 * How long until the case is called on, or when it is. Date and time as typed in the form; null where
 * either is missing or not one. The hours and minutes are of the court's own clock.
 */
export function calledOn(date: string, time: string, now: string): string | null {
  if (!/^\d{1,2}:\d{2}$/.test(time) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  try {
    const due = Temporal.PlainDateTime.from(`${date}T${time.padStart(5, '0')}`).toZonedDateTime(COURTS)
    const present = local(now)
    const days = present.toPlainDate().until(due.toPlainDate()).days
    if (days > 1) return `called on in ${days} days`
    if (days === 1) return `called on tomorrow at ${time}`
    if (days < 0) return `was due on ${shortDate(date)}`
    const minutes = Math.ceil(present.until(due, { largestUnit: 'minutes' }).total('minutes'))
    if (minutes < 0) return `was due at ${time}`
    return `called on in ${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
  } catch {
    return null
  }
}

/** Today's date in the courts' time, YYYY-MM-DD. */
export const today = (now: string): string => local(now).toPlainDate().toString()
