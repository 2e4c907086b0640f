import { Temporal } from 'temporal-polyfill'
import { courtTime, readCourtTime } from '../../shared/lib/dates.ts'
import { dateAndTime } from './age.ts'

const HOUR = 60

/**
 * Since when somebody was asked, and for how long: "asked 09:20, 45 min". `askedAt` as typed, by the court's clock;
 * what is no time stands as typed, and a time still to come has no length.
 */
export function waitedInWords(askedAt: string, now: string): string {
  const since = readCourtTime(askedAt)
  if (since === null) return askedAt === '' ? 'asked, the time not recorded' : `asked ${askedAt}`
  const minutes = Math.floor(Temporal.Instant.from(since).until(Temporal.Instant.from(now)).total('minutes'))
  const present = courtTime(now)
  const when = present.slice(0, 10) === askedAt.slice(0, 10) ? askedAt.slice(11) : dateAndTime(askedAt)
  return minutes < 0 ? `asked ${when}` : `asked ${when}, ${lengthInWords(minutes)}`
}

function lengthInWords(minutes: number): string {
  if (minutes < HOUR) return `${minutes} min`
  const hours = Math.floor(minutes / HOUR)
  if (hours >= 48) return `${Math.floor(hours / 24)} days`
  return minutes % HOUR === 0 ? `${hours} h` : `${hours} h ${minutes % HOUR} min`
}
