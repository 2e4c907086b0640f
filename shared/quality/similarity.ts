const WORD = /[\p{L}\p{N}]+/gu

/** The runs of three words of a text, in small letters, with where each begins and ends. */
const triplesOf = (text: string) => {
  const words = [...text.matchAll(WORD)]
  return words.slice(2).map((third, at) => ({
    words: `${words[at]?.[0]} ${words[at + 1]?.[0]} ${third[0]}`.toLowerCase(),
    start: words[at]?.index ?? 0,
    end: third.index + third[0].length,
  }))
}

/**
 * How much of `text` stands in `other` as well. `share`: of its runs of three words, 0 to 1; 0 where either has fewer
 * than three words. `longest`: the longest passage that stands in both, as `text` has it; empty where none does.
 */
export function repeatedFrom(text: string, other: string): { share: number; longest: string } {
  const others = new Set(triplesOf(other).map(({ words }) => words))
  if (others.size === 0) return { share: 0, longest: '' }
  const own = triplesOf(text)
  const different = new Set(own.map(({ words }) => words))
  const shared = [...different].filter((words) => others.has(words)).length
  let [longest, start] = ['', -1]
  for (const triple of own) {
    start = others.has(triple.words) ? (start === -1 ? triple.start : start) : -1
    if (start !== -1 && triple.end - start > longest.length) longest = text.slice(start, triple.end)
  }
  return { share: different.size === 0 ? 0 : shared / different.size, longest }
}
