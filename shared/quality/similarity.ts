const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const triplesOf = (text: string): ReadonlySet<string> => {
  const words = wordsOf(text)
  const triples = new Set<string>()
  for (let at = 0; at + 2 < words.length; at++) triples.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`)
  return triples
}

/**
 * Share (0 to 1) of the runs of three words in `text` that stand in `other` as well: near 1 where the one
 * was copied from the other, near 0 where they are about the same thing in different words. 0 where either
 * has fewer than three words.
 */
export function shareOfTriples(text: string, other: string): number {
  const own = triplesOf(text)
  if (own.size === 0) return 0
  const others = triplesOf(other)
  let shared = 0
  for (const triple of own) if (others.has(triple)) shared++
  return shared / own.size
}
