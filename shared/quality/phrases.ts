const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const fold = (text: string): string => text.normalize('NFC').toLowerCase()

/**
 * Which phrases stand in the text as whole words, without regard to case and in any Unicode form. A phrase
 * of capitals ("RO") is an abbreviation and matches only as written: "ro" in another word is nothing.
 */
export function phrasesIn<Phrase extends { readonly phrase: string }>(
  text: string,
  phrases: readonly Phrase[],
): readonly Phrase[] {
  const [folded, exact] = [fold(text), text.normalize('NFC')]
  return phrases.filter(({ phrase }) => {
    const abbreviation = phrase === phrase.toUpperCase() && phrase.length <= 4
    const wanted = abbreviation ? phrase.normalize('NFC') : fold(phrase)
    const within = abbreviation ? exact : folded
    // The plain search costs next to nothing; the pattern only says where words begin and end.
    if (!within.includes(wanted)) return false
    return new RegExp(`(?<![\\p{L}\\p{N}])${escapeForPattern(wanted)}(?![\\p{L}\\p{N}])`, 'u').test(within)
  })
}
