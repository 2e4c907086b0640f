import type { TypedRow } from '../report/case.ts'
import { isCommonWord } from './common-words.ts'

/** What gives a victim away, read once from the restricted columns, to be looked for elsewhere. */
export type VictimDetail = {
  readonly is: 'name' | 'address'
  /** The words in small letters: a text without them holds no detail, and that is quickly seen. */
  readonly words: string
  readonly patterns: readonly RegExp[]
}

/** One spelling: no accents, straight apostrophes, a space for each hyphen and any white space. */
const oneSpelling = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[\s\u00A0\u200B-\u200D\u2010-\u2015-]+/g, ' ')

const TITLE = String.raw`(?:mr|mrs|ms|miss|mx|dr|prof|sir|lady|rev|pc|dc|ds|sgt|wpc)\.?`
const TITLED = new RegExp(`^(?:${TITLE} )+`, 'i')

/** Entered where a name should stand, and no name: "not known", "n/a", "three shops". */
const NO_NAME =
  /^(?:(?:not|un)\s?(?:known|named|disclosed|given|recorded|stated|identified)|n\/?a|none|nil|unnamed|withheld|anonymous|various|see\b.*|(?:the|a|an|his|her|their|two|three|four|five|six|several|some|many|both|all|\d+) .*|.*\b(?:shops|stores|supermarkets|businesses|companies|officers|people|public|staff))$/i

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const whole = (words: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, `u${flags}`)

/** "Dunmore, Peter", "Peter Dunmore (Mr)" and "Mr Peter Dunmore, the baker" as "Peter Dunmore"; empty where it is no name. */
function plainName(entered: string): string {
  const text = oneSpelling(entered.replace(/\(.*?\)/g, ' ')).trim()
  const [first = '', second = ''] = text.split(/ ?, ?/)
  const reversed = /^\p{L}[\p{L}']*(?: \p{L}[\p{L}']*)?$/u.test(first) && /^\p{Lu}[\p{L}' ]*$/u.test(second)
  const name = (reversed && !first.includes(' ') ? `${second} ${first}` : first).replace(TITLED, '').trim()
  return NO_NAME.test(name) || !/\p{L}/u.test(name) ? '' : name
}

/** As a name stands in a sentence: with a capital, or in capitals altogether. */
const asWritten = (word: string): string => {
  const small = word.toLowerCase()
  return `(?:${escaped(small.slice(0, 1).toUpperCase() + small.slice(1))}|${escaped(word)}|${escaped(word.toUpperCase())})`
}

/**
 * One part of a name by itself: after a title, or written as a name where it is neither a common word ("day", "may")
 * nor a name of the defendant's. In small letters it is nothing.
 */
const partOfName = (word: string, others: readonly string[]): VictimDetail => ({
  is: 'name',
  words: word.toLowerCase(),
  patterns: [
    whole(`${TITLE} ${escaped(word)}`, 'i'),
    ...(isCommonWord(word) || others.includes(word.toLowerCase()) ? [] : [whole(asWritten(word), '')]),
  ],
})

const wholeWords = (is: VictimDetail['is'], words: string): VictimDetail => ({
  is,
  words: words.toLowerCase(),
  patterns: [whole(escaped(words), 'i')],
})

function namesOf(entered: string, defendant: string): readonly VictimDetail[] {
  return entered.split(/\n|;| \/ | and | & /).flatMap((one): VictimDetail[] => {
    const parts = plainName(one).split(' ')
    const [first = '', surname = ''] = [parts[0], parts.at(-1)]
    if (surname === '') return []
    const own = plainName(defendant).toLowerCase().split(' ')
    const shared = own.at(-1) === surname.toLowerCase()
    // A surname shared with the defendant gives nobody away, so there the first name does.
    const telling = partOfName(shared ? first : surname, own)
    if (parts.length === 1) return shared ? [] : [telling]
    const names = new Set([parts.join(' '), `${first} ${surname}`])
    return [...[...names].map((name) => wholeWords('name', name)), telling]
  })
}

const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi
/** A house number and a street: "12 Orchard Way", "61a Marine Walk". */
const FIRST_LINE = /(?<![\p{L}\p{N}])\d{1,4}[a-z]? \p{Lu}[\p{L}']+(?: \p{Lu}[\p{L}']+)+/gu

/** Postcodes and first lines. One that is the defendant's own address too is no secret. */
function addressesOf(entered: string, defendants: string): readonly VictimDetail[] {
  const [contact, own] = [oneSpelling(entered), oneSpelling(defendants).toLowerCase()]
  const secret = (pattern: RegExp) =>
    (contact.match(pattern) ?? []).filter((found) => !own.includes(found.toLowerCase()))
  return [
    ...secret(POSTCODE).map((postcode): VictimDetail => {
      const [outward, inward] = [postcode.slice(0, -3).trim(), postcode.slice(-3)]
      const patterns = [whole(`${outward} ?${inward}`, 'i')]
      return { is: 'address', words: outward.toLowerCase(), patterns }
    }),
    ...secret(FIRST_LINE).map((line) => wholeWords('address', line)),
  ]
}

/** What would give a victim away in a text that the defendant sees. */
export const detailsOf = (
  victim: TypedRow<'victims'>,
  defendant: { readonly name: string; readonly address: string },
): readonly VictimDetail[] => [
  ...namesOf(victim.text('name'), defendant.name),
  ...addressesOf(victim.text('contact'), defendant.address),
]

/** Which of the details stand in the text. */
export function detailsIn(text: string, details: readonly VictimDetail[]): readonly VictimDetail[] {
  const spelt = oneSpelling(text)
  const small = spelt.toLowerCase()
  return details.filter(
    ({ words, patterns }) => small.includes(words) && patterns.some((pattern) => pattern.test(spelt)),
  )
}
