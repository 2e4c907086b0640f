import { Temporal } from 'temporal-polyfill'
import type { IsoDate } from '../lib/dates.ts'
import type { Term } from '../lib/term.ts'

/** Longer than anything a court passes; a calendar ends, and a report may hold any number at all. */
const MOST = { years: 1200, months: 14_400, weeks: 62_400, days: 438_000 } as const

const within = (most: number, amount = 0): number => Math.min(Math.ceil(amount), most)

/** Where a length of time from the date ends, by the calendar. Parts of a unit count as a whole one. Total. */
export const endOf = (date: IsoDate, length: Partial<Term>): Temporal.PlainDate =>
  Temporal.PlainDate.from(date).add({
    years: within(MOST.years, length.years),
    months: within(MOST.months, length.months),
    weeks: within(MOST.weeks, length.weeks),
    days: within(MOST.days, length.days),
  })

/** Whether one length from the date ends later than another. */
export const outlasts = (date: IsoDate, length: Partial<Term>, other: Partial<Term>): boolean =>
  Temporal.PlainDate.compare(endOf(date, length), endOf(date, other)) > 0
