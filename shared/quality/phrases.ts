const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** White space of any kind and length is one space. */
const spaced = (text: string): string => text.normalize('NFC').replace(/[\s\u200b]+/g, ' ')

/**
 * Which phrases stand in the text as whole words, without regard to case, in any Unicode form and
 * with the endings that a word takes ("cohorts", "signposted"). A phrase of capitals ("RO") is an abbreviation and
 * matches only as written, or with an s: "ro" in another word is nothing.
 */
export function phrasesIn<Phrase extends { readonly phrase: string }>(
  text: string,
  phrases: readonly Phrase[],
): readonly Phrase[] {
  const exact = spaced(text)
  const folded = exact.toLowerCase()
  return phrases.filter(({ phrase }) => {
    const abbreviation = phrase === phrase.toUpperCase() && phrase.length <= 4
    const wanted = abbreviation ? spaced(phrase) : spaced(phrase).toLowerCase()
    const within = abbreviation ? exact : folded
    // The plain search costs next to nothing; the pattern only says where words begin and end.
    if (!within.includes(wanted)) return false
    const ending = abbreviation ? 's?' : '(?:s|d|ed|ing)?'
    const words = `(?<![\\p{L}\\p{N}])${escapeForPattern(wanted)}${ending}(?![\\p{L}\\p{N}])`
    return new RegExp(words, 'u').test(within)
  })
}
