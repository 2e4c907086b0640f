/** Words that are a sentence but for their first letter and full stop, as one: "a fine" becomes "A fine." */
export const asSentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${words.endsWith('.') ? '' : '.'}`

/** "1 month", "2 months". */
export const counted = (number: number, unit: string): string => `${number} ${unit}${number === 1 ? '' : 's'}`

const PLACE = /\{(\w+)\}/g

/** The words with their {places} filled; a place that nobody fills stays as it is. */
export const fillIn = (words: string, fill: Readonly<Record<string, string>>): string =>
  words.replace(PLACE, (place, name: string) => (Object.hasOwn(fill, name) ? (fill[name] ?? place) : place))

export const NOT_IN_GENERAL = '"inGeneral" stands beside words with {places}, only there, and has none itself'
export const saidInGeneral = (words: string, inGeneral: string | undefined): boolean =>
  words.search(PLACE) >= 0 === (inGeneral !== undefined) && (inGeneral ?? '').search(PLACE) < 0

/** "a", "a and b", "a, b and c"; empty where there is nothing to list. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

/** The first letter small, for words that go on within a sentence. Not for names. */
export const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)
