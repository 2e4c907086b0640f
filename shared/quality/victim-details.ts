import type { TypedRow } from '../record/case.ts'
import { isCommonWord } from './common-words.ts'

/** What gives a victim away, read once from the restricted columns, to be looked for elsewhere. */
export type VictimDetail = {
  readonly is: 'name' | 'address'
  /** The words in small letters: a text without them holds no detail, and that is quickly seen. */
  readonly words: string
  readonly patterns: readonly RegExp[]
}

/** One spelling: no accents or soft hyphens, "OBrien", "12 Orchard Way", a space for each hyphen and any white space. */
const oneSpelling = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\b([OD])'(?=\p{L})/giu, '$1')
    .replace(/[\s\u00A0\u200B-\u200D\u2010-\u2015-]+/g, ' ')
    .replace(/(?<![\p{L}\p{N}])(\d{1,4}[a-z]?), (?=\p{Lu})/gu, '$1 ')

const TITLE = String.raw`(?:mr|mrs|ms|miss|mx|dr|prof|sir|lady|rev|pc|dc|ds|sgt|wpc)\.?`
const TITLED = new RegExp(`^(?:${TITLE} )+`, 'i')

/** Entered where a name should stand, and no name: "not known", "n/a", "three shops". */
const NO_NAME =
  /^(?:(?:not|un)\s?(?:known|named|disclosed|given|recorded|stated|identified)|n\/?a|none|nil|unnamed|withheld|anonymous|various|see\b.*|(?:the|a|an|his|her|their|two|three|four|five|six|several|some|many|both|all|\d+) .*|.*\b(?:shops|stores|supermarkets|businesses|companies|officers|people|public|staff))$/i

/** Codes of the list "victimRelationships" that a business may have: a shop is a stranger, the police are justice staff. */
const NOBODYS_RELATION: readonly string[] = ['', '0', '12', '13']
/** In the name itself; no word that people are called too, such as Church or Bank. */
const COMPANY =
  /\b(?:ltd|limited|plc|llp|company|shops?|stores?|supermarkets?|superstore|hotel|restaurant|pharmacy|school|hospital|council|borough|police|constabulary|ambulance|nhs|railways?|association)\b/i
const BUSINESS =
  /\b(?:shops?|stores?|supermarkets?|business|company|retailer|chain|firm|pharmacy|garage|pub|hotel|restaurant|police|force|council|organisation|charity)\b/i
/** "The manager of a shop" is a person. */
const PERSON =
  /\b(?:man|woman|boy|girl|person|owner|manager|manageress|assistant|worker|keeper|guard|clerk|cashier|staff|employee|officer|constable|sergeant|driver|customer|landlord|landlady|pc|dc|wpc)\b/i

/** Whether the victim is a business or a public body: in its name, or a single name that the printed column calls one. */
function isBusiness(victim: TypedRow<'victims'>): boolean {
  const [who, name] = [victim.text('who'), victim.text('name')]
  if (!NOBODYS_RELATION.includes(victim.text('relationship')) || TITLED.test(`${name} `)) return false
  const singleName = !/\s/.test(name.replace(/\s*&\s*/g, '&'))
  return COMPANY.test(name) || (singleName && BUSINESS.test(who) && !PERSON.test(who))
}

/** A name in the printed column where the restricted one holds none: "Peter Dunmore, a baker", "Mrs Hill". */
const nameInWho = (who: string): string =>
  /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)+(?=, ?(?:an?|the|his|her|their|aged|\d))/u.exec(who)?.[0] ??
  new RegExp(`^${TITLE} \\p{L}.*`, 'iu').exec(who)?.[0] ??
  ''

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

function namesOf(entered: string, defendant: Defendant): readonly VictimDetail[] {
  const own = plainName(defendant.name).toLowerCase().split(' ')
  const places = oneSpelling(defendant.court).toLowerCase().split(' ')
  return entered.split(/\n|;| \/ | and | & /).flatMap((one): VictimDetail[] => {
    const parts = plainName(one).split(' ')
    const [first = '', surname = ''] = [parts[0], parts.at(-1)]
    if (surname === '') return []
    const shared = own.at(-1) === surname.toLowerCase()
    // A surname shared with the defendant gives nobody away, so there the first name does, or the title.
    const telling = shared
      ? [...(parts.length === 1 ? [] : [partOfName(first, own)]), otherTitle(surname, defendant.sex)]
      : [partOfName(surname, [...own, ...places])]
    if (parts.length === 1) return telling
    const names = new Set([parts.join(' '), `${first} ${surname}`])
    return [...[...names].map((name) => wholeWords('name', name)), ...telling]
  })
}

/** "Mrs Hill" where the defendant is Mr Hill. */
const otherTitle = (surname: string, sex: string): VictimDetail => ({
  is: 'name',
  words: surname.toLowerCase(),
  patterns:
    sex === 'male' || sex === 'female'
      ? [whole(`${sex === 'male' ? '(?:mrs|ms|miss)' : 'mr'}\\.? ${escaped(surname)}`, 'i')]
      : [],
})

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

/** What is no secret: the defendant's own name and address, and the name of the court. */
export type Defendant = {
  readonly name: string
  readonly sex: string
  readonly address: string
  readonly court: string
}

/** What would give a victim away in a text that the defendant sees. A business is nobody to keep safe by its name. */
export const detailsOf = (victim: TypedRow<'victims'>, defendant: Defendant): readonly VictimDetail[] => [
  ...(isBusiness(victim) ? [] : namesOf(victim.text('name') || nameInWho(victim.text('who')), defendant)),
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
