import type { Problem } from './result.ts'

/** Deeper than any input of Courtside; a reader's own stack ends far below. */
const DEEPEST = 100

/**
 * What JSON can bring and no record keeps: half of a surrogate pair, which is no character and cannot be written as
 * UTF-8, and a field named "__proto__", which would vanish without a word. One problem for each, with its path. Total.
 */
export function unkeepable(value: unknown, path: readonly string[] = []): Problem[] {
  const here = path.join('.')
  if (path.length > DEEPEST) return [{ path: here, message: 'is nested deeper than anything that is kept' }]
  if (typeof value === 'string')
    return value.isWellFormed()
      ? []
      : [
          {
            path: here,
            message: 'holds half of a character, which cannot be kept: delete it and type it again',
          },
        ]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === '__proto__') return [{ path: [...path, key].join('.'), message: 'unknown field' }]
    const name = key.isWellFormed() ? [] : [{ path: here, message: 'has a field whose name is no text' }]
    return [...name, ...unkeepable(inner, [...path, key.toWellFormed()])]
  })
}
