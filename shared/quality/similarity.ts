const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Each word as a number, so that a run of three is one number too: this runs while the officer types. */
function triplesOf(text: string, numbers: Map<string, number>): ReadonlySet<number> {
  const triples = new Set<number>()
  let [first, second] = [0, 0]
  for (const word of wordsOf(text)) {
    const third = numbers.get(word) ?? numbers.size + 1
    numbers.set(word, third)
    // 2^17 words of vocabulary are more than any report has; three of them stay exact in a double.
    if (first !== 0) triples.add((first * 2 ** 17 + second) * 2 ** 17 + third)
    first = second
    second = third
  }
  return triples
}

/**
 * Share (0 to 1) of the runs of three words in `text` that stand in `other` as well: near 1 where the one
 * was copied from the other, near 0 where they are about the same thing in different words. 0 where either
 * has fewer than three words.
 */
export function shareOfTriples(text: string, other: string): number {
  if (other.trim() === '') return 0
  const numbers = new Map<string, number>()
  const own = triplesOf(text, numbers)
  if (own.size === 0) return 0
  const others = triplesOf(other, numbers)
  let shared = 0
  for (const triple of own) if (others.has(triple)) shared++
  return shared / own.size
}
