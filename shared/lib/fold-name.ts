/** Letters that are no letter with a mark, and so are not taken apart by Unicode, as people write them without. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', ı: 'i', ŋ: 'n', ə: 'e' }).concat(
    Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij' }),
  ),
)

/** Before Unicode takes letters apart, since it would make a space of "´", and after, since some hold another. */
const APOSTROPHES = /['`´‘’‛ʹʻʼʽʾʿ′＇]/gu
/** Marks on Latin, Greek and Cyrillic letters; the vowel signs of other scripts are no mere marks and stay. */
const MARKS = /[\u0300-\u036f]/gu
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/u

/** Letters without their accents, and small ones unless case matters. */
export function foldLetters(text: string, matchCase = false): string {
  const plain = text.normalize('NFKD').replace(MARKS, '')
  const cased = matchCase ? plain : plain.toLowerCase()
  return cased.replace(/[^\p{ASCII}]/gu, (letter) => PLAIN.get(letter) ?? letter)
}

/**
 * A name, or any text in which names are looked for, as it is compared: small letters without accents (ł as l,
 * ß as ss), no apostrophes, one space for whatever stands between words. "O’Neill-Łukasz, J." gives
 * "oneill lukasz j". Total and idempotent.
 */
export const foldName = (text: string): string =>
  foldLetters(text.replace(APOSTROPHES, ''))
    .replace(APOSTROPHES, '')
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '')
    .join(' ')

/** A name as it is looked up: its words folded, in an order of their own. "Smith, John" and "John Smith" have one. */
export const nameKey = (name: string): string => foldName(name).split(' ').toSorted().join(' ')

/** Whether two names are made of the same words, in any order: "Smith, John" and "John Smith". Empty names are nobody's. */
export function sameName(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map(nameKey)
  return mine !== '' && mine === theirs
}
