/** The words with their {places} filled; a place that nobody fills stays as it is. */
export const fillIn = (words: string, fill: Readonly<Record<string, string>>): string =>
  words.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(fill, name) ? (fill[name] ?? place) : place,
  )
