const PLACE = /\{(\w+)\}/g

/** The words with their {places} filled; a place that nobody fills stays as it is. */
export const fillIn = (words: string, fill: Readonly<Record<string, string>>): string =>
  words.replace(PLACE, (place, name: string) => (Object.hasOwn(fill, name) ? (fill[name] ?? place) : place))

export const NOT_IN_GENERAL = '"inGeneral" stands beside words with {places}, only there, and has none itself'
export const saidInGeneral = (words: string, inGeneral: string | undefined): boolean =>
  words.search(PLACE) >= 0 === (inGeneral !== undefined) && (inGeneral ?? '').search(PLACE) < 0
