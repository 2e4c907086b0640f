import { z } from 'zod'
import { counted, listed } from './words.ts'

const count = z.number().int().nonnegative().max(1200)

/** A length of time as a court pronounces it. */
export const termSchema = z.strictObject({
  years: count,
  months: count,
  weeks: count,
  days: count,
})
export type Term = z.infer<typeof termSchema>

/** Whether a length is given and is none. */
export const isNoTime = (term: Term | null | undefined): boolean =>
  term != null && term.years + term.months + term.weeks + term.days === 0

/**
 * Lengths one after the other, unit by unit. Temporal adds the sum to a date as the law does: years and months
 * together (a day that does not exist becomes the end of its month), then weeks and days.
 */
export const addedUp = (terms: readonly Term[]): Term => ({
  years: terms.reduce((sum, { years }) => sum + years, 0),
  months: terms.reduce((sum, { months }) => sum + months, 0),
  weeks: terms.reduce((sum, { weeks }) => sum + weeks, 0),
  days: terms.reduce((sum, { days }) => sum + days, 0),
})

/** "1 year, 2 months and 3 days"; "no time" where everything is nought. */
export function termSpoken(term: Term): string {
  const parts = [
    [term.years, 'year'],
    [term.months, 'month'],
    [term.weeks, 'week'],
    [term.days, 'day'],
  ] as const
  const spoken = parts.filter(([number]) => number > 0).map(([number, unit]) => counted(number, unit))
  return spoken.length === 0 ? 'no time' : listed(spoken)
}
