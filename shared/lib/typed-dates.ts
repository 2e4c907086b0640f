import { type IsoDate, isIsoDate, longDate } from './dates.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const pad = (part: string | number): string => String(part).padStart(2, '0')

function existing(year: string, month: string | number, day: string): IsoDate | null {
  const written = `${year}-${pad(month)}-${pad(day)}`
  return isIsoDate(written) ? written : null
}

/**
 * A date as officers type it: "11/10/2016", "11.10.2016", "11102016", "11 Oct 2016", "11th October 2016",
 * "2016-10-11", "2016-3-9". Day before month, always. A year of two digits is not understood: guessing the century of
 * a date of birth would be worse than asking.
 */
export function readTypedDate(typed: string): IsoDate | null {
  const text = typed.trim().toLowerCase()
  if (isIsoDate(text)) return text
  const numbers =
    /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4})$/.exec(text) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(text)
  if (numbers !== null) {
    const [, day = '', month = '', year = ''] = numbers
    return existing(year, month, day)
  }
  const yearFirst = /^(\d{4})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})$/.exec(text)
  if (yearFirst !== null) {
    const [, year = '', month = '', day = ''] = yearFirst
    return existing(year, month, day)
  }
  const named = /^(\d{1,2})(?:st|nd|rd|th)?\s*[-/, ]?\s*([a-z]{3,9})\.?\s*[-/, ]?\s*(\d{4})$/.exec(text)
  if (named === null) return null
  const [, day = '', name = '', year = ''] = named
  const month = MONTHS.findIndex((short) => name.startsWith(short)) + 1
  return month === 0 ? null : existing(year, month, day)
}

/**
 * A time as "HH:MM": "14:02", "14.02", "1402", "2pm", "2.30 pm". No court sits between one and seven at night, so
 * "2.15" is 14:15; who means the night writes "02:15" or "2.15 am". "2" alone could be either half of the day.
 */
export function readTypedTime(typed: string): string | null {
  const text = typed.trim().toLowerCase()
  const twelve = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm|noon)$/.exec(text)
  if (twelve !== null) {
    const [, hour = '', minute = '00', half] = twelve
    const hours = (Number(hour) % 12) + (half === 'am' ? 0 : 12)
    return Number(hour) < 1 || Number(hour) > 12 || Number(minute) > 59 ? null : `${pad(hours)}:${minute}`
  }
  const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text) ?? []
  if (hour === undefined || minute === undefined) return null
  const hours = Number(hour) + (/^[1-6]$/.test(hour) ? 12 : 0)
  return hours > 23 || Number(minute) > 59 ? null : `${pad(hours)}:${minute}`
}

/** A date and a time as "YYYY-MM-DDTHH:MM" by the court's clock: "11/10/2016 10:20", "11 Oct 2016, 2pm". */
export function readTypedDateTime(typed: string): string | null {
  const text = typed.trim()
  for (const gap of text.matchAll(/[\sT,]+(?:at\s+)?/g)) {
    const date = readTypedDate(text.slice(0, gap.index))
    const time = readTypedTime(text.slice(gap.index + gap[0].length))
    if (date !== null && time !== null) return `${date}T${time}`
  }
  return null
}

export type TypedKind = 'date' | 'time' | 'dateTime'

const READERS = {
  date: readTypedDate,
  time: readTypedTime,
  dateTime: readTypedDateTime,
} as const satisfies Record<TypedKind, (typed: string) => string | null>

/** What is stored for what was typed: the standard form where it is understood, else the words as they are. */
export function readTyped(kind: TypedKind, typed: string): { stored: string; understood: boolean } {
  const read = READERS[kind](typed)
  return { stored: read ?? typed, understood: read !== null }
}

/** "11 October 2016", "14:02", "11 October 2016, 10:20"; null where the stored text is not understood. */
export function sayTyped(kind: TypedKind, stored: string): string | null {
  const [read] = [READERS[kind](stored)]
  if (read === null) return null
  if (kind === 'time') return read
  const date = read.slice(0, 10)
  if (!isIsoDate(date)) return null
  return kind === 'date' ? longDate(date) : `${longDate(date)}, ${read.slice(11)}`
}

/** A stored value as an officer would type it: "11/10/2016", "11/10/2016 10:20". */
export function asTyped(kind: TypedKind, stored: string): string {
  if (kind === 'time' || sayTyped(kind, stored) === null) return stored
  const [year = '', month = '', day = ''] = stored.slice(0, 10).split('-')
  return `${day}/${month}/${year}${kind === 'dateTime' ? ` ${stored.slice(11)}` : ''}`
}
