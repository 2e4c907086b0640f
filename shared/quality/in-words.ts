import { lowerFirst } from '../lib/words.ts'
import type { Level } from '../record/case.ts'

const levels: Readonly<Record<Level, string>> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
  veryHigh: 'very high',
}
/** "very high". */
export const levelInWords = (level: Level): string => levels[level]

/** "8 months", "1 month and 3 days", "0 days". */
export function termInWords(term: { readonly months: number; readonly days: number }): string {
  const part = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`
  const parts = [
    ...(term.months === 0 ? [] : [part(term.months, 'month')]),
    ...(term.days === 0 ? [] : [part(term.days, 'day')]),
  ]
  return parts.length === 0 ? '0 days' : parts.join(' and ')
}

/**
 * An officer's own words as they go on within a sentence: "Three shops at Margate" begins small, "Laura Pettifer"
 * and "Boots in Ashford" do not. In doubt as typed: a name in small letters is worse than a stray capital.
 */
export const midSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}+ (?!(?:in|at|of|from|and|on|near|the) )\p{Ll}/u.test(text) ||
  /^(?:A|An|The|His|Her|Their|Former|Stranger)\b/.test(text)
    ? lowerFirst(text)
    : text

/** The first letter as a capital. */
export const sentenceCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
