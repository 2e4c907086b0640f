/** A word as it stands in a text: from its first character to the one after its last. */
export type WordAt = { readonly word: string; readonly from: number; readonly to: number }

/** Letters, and an apostrophe between them. Parts of a word with a hyphen are words of their own. */
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu
/** An address, or a name with figures in it (OGRS3, B46): no word, whatever it holds. */
const NO_WORD = /\S*(?:@|:\/\/|www\.|\p{N})\S*/gu
/** "re-offend", "co-defendant": what stands before a hyphen is often no word by itself. */
const SHORTEST_BEFORE_HYPHEN = 5

/** The words of a text that spelling is asked about. Abbreviations in capitals are left alone, and single letters. */
export function wordsIn(text: string): readonly WordAt[] {
  const skipped = [...text.matchAll(NO_WORD)].map(
    ({ index, 0: found }) => [index, index + found.length] as const,
  )
  return [...text.matchAll(WORD)].flatMap(({ index: from, 0: word }) => {
    const to = from + word.length
    const passed =
      word.length < 2 ||
      /^\p{Lu}{2}/u.test(word) ||
      (text[to] === '-' && word.length < SHORTEST_BEFORE_HYPHEN) ||
      skipped.some(([start, end]) => start <= from && to <= end)
    return passed ? [] : [{ word, from, to }]
  })
}

/** How a word is looked up among those that are known: "O’Neill’s" as "o'neill". */
export const wordKey = (word: string): string =>
  word.replaceAll('’', "'").replace(/'s$/i, '').normalize('NFC').toLowerCase()
