import { foldName } from '../lib/fold-name.ts'
import type { Case } from '../record/case.ts'
import { courtOf } from '../record/court.ts'
import { relationshipOf } from '../record/known-victim.ts'
import { isCommonWord } from './common-words.ts'

/** One thing that gives a victim away, as it is looked for in a text. */
type Detail = {
  readonly is: 'name' | 'telephone' | 'email' | 'postcode' | 'address' | 'contact'
  /** Its words folded and joined: "12 Orchard Rd." and "12, Orchard Road" are one. */
  readonly joined: string
  /** Counts after one of these titles ("Mrs Hill"); null where it counts anywhere. */
  readonly after: readonly string[] | null
  /** Counts with a capital within a sentence too: a common word, such as "Grace". */
  readonly capital: boolean
}

type Word = { readonly text: string; readonly folded: string; readonly start: number; readonly end: number }

const STREETS = new Map(
  Object.entries({ rd: 'road', st: 'street', ave: 'avenue', av: 'avenue', ln: 'lane', cl: 'close' }),
)
const TITLES = 'mr mrs ms miss mx dr prof sir lady rev pc dc ds sgt wpc'.split(' ')
/** Any of these shows that what stands under "Name" is no person's name: "not known", "three shops", "Kent Police". */
const NO_NAME = new Set(
  `not known unknown named unnamed disclosed given recorded stated identified na none nil withheld anonymous various the
  an his her their two three four five six several many both all shop shops store stores supermarket supermarkets
  police officers public company ltd limited plc council staff businesses`.split(/\s+/),
)
/** What leads to a name under "How they are reached": "Through Rainbow House", "At Dane Court". */
const LEADS_IN = new Set('at by via through the works work lives living now contact or and'.split(' '))

/** An apostrophe belongs to its word (O'Brien), unless it only makes a possessive (Kelly's). A soft hyphen is nothing. */
const WORD = /[\p{L}\p{M}\p{N}\u00AD]+(?:['’‘`´ʼ](?!s(?![\p{L}\p{N}]))[\p{L}\p{M}\p{N}\u00AD]+)*/gu
const PLAIN_WORD = /^[a-z\d]+$/i
const CAPITALISED = /\p{Lu}[\p{L}\p{M}'’]*(?:[ -]+\p{Lu}[\p{L}\p{M}'’]*)+/gu
const TELEPHONE = /\+?\(?\d[\d\s().-]{7,}\d/g
const EMAIL = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu
const POSTCODE = /\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b/gi
const ADDRESS_LINE =
  /(?<=\b\d{1,4}[a-z]?,? )(?:[\p{L}'’]+ ){1,3}(?:road|rd|street|st|avenue|ave|lane|ln|close|cl|way|drive|court)\b/giu

/** The words of a text, folded to be compared, with where each begins and ends. */
export const wordsIn = (text: string): readonly Word[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    // Most words are plain letters, of which thousands are read while the officer types.
    const folded = PLAIN_WORD.test(word)
      ? word.toLowerCase()
      : foldName(word.replaceAll('\u00AD', '')).replaceAll(' ', '')
    return folded === '' ? [] : [{ text: word, folded, start: index, end: index + word.length }]
  })

const joinedOf = (words: readonly Word[]): string =>
  words.map(({ folded }) => STREETS.get(folded) ?? folded).join('')
const joined = (text: string): string => joinedOf(wordsIn(text))
const anywhere = (is: Detail['is'], words: string): Detail => ({
  is,
  joined: words,
  after: null,
  capital: false,
})

/** The whole name, its first and last words in either order, and each word of it that tells by itself. */
function namesOf(entered: string, facts: Case): readonly Detail[] {
  const [own, court] = [facts.text('person.name'), courtOf(facts).name].map((text) =>
    wordsIn(text).map(({ folded }) => folded),
  )
  const sex = facts.text('person.sex')
  const theirs = sex === 'male' ? ['mrs', 'ms', 'miss'] : sex === 'female' ? ['mr'] : []
  return entered.split(/\n|;| \/ | and | & /).flatMap((one): readonly Detail[] => {
    const words = wordsIn(one)
      .map(({ folded }) => folded)
      .filter((word) => word.length > 1 && !TITLES.includes(word))
    if (words.some((word) => NO_NAME.has(word))) return []
    const [first = '', last = ''] = [words[0], words.at(-1)]
    const whole = words.length < 2 ? [] : [words.join(''), `${first}${last}`, `${last}${first}`]
    const parts = words.filter((word) => word.length > 2 || word === last)
    return [
      ...whole.map((name) => anywhere('name', name)),
      ...parts.map((word): Detail => {
        if (own?.includes(word)) return { is: 'name', joined: word, after: theirs, capital: false }
        if (court?.includes(word)) return { is: 'name', joined: word, after: TITLES, capital: false }
        return { is: 'name', joined: word, after: isCommonWord(word) ? TITLES : null, capital: true }
      }),
    ]
  })
}

const runsIn = (text: string): readonly string[] =>
  [...text.matchAll(CAPITALISED)].flatMap(([run]) => {
    const words = wordsIn(run)
    const kept = words.slice(words.findIndex(({ folded }) => !LEADS_IN.has(folded)))
    return kept.length < 2 ? [] : [run.slice(kept[0]?.start)]
  })

function contactsOf(contact: string): readonly Detail[] {
  const found = (pattern: RegExp) => [...contact.matchAll(pattern)].map(([match]) => match)
  const numbers = found(TELEPHONE).map((number) => number.replace(/\D/g, '').replace(/^(?:44)?0?/, ''))
  return [
    ...numbers.flatMap((rest) => ['0', '44', '440'].map((code) => anywhere('telephone', `${code}${rest}`))),
    ...found(EMAIL).map((email) => anywhere('email', joined(email))),
    ...found(POSTCODE).map((postcode) => anywhere('postcode', joined(postcode))),
    ...found(ADDRESS_LINE).map((line) => anywhere('address', joined(line))),
    ...runsIn(contact).map((run) => anywhere('contact', joined(run))),
  ]
}

/**
 * What would give a victim away in a text that the defendant sees; a name that stands in the open column, where the
 * restricted one has none. A business has no name to keep, and the defendant's own address is no secret.
 */
export function detailsOf(facts: Case): readonly Detail[] {
  const known = [facts.text('person.name'), facts.text('person.address'), courtOf(facts).name].map(joined)
  return facts.rows('victims').flatMap((victim) => {
    const who = victim.text('who')
    const name = victim.text('name') || (runsIn(who).find((run) => who.startsWith(run)) ?? '')
    const contacts = contactsOf(victim.text('contact'))
    return [
      ...(relationshipOf(facts, victim) === 'body' ? [] : namesOf(name, facts)),
      ...contacts.filter((detail) => !known.some((own) => own.includes(detail.joined))),
    ]
  })
}

const SENTENCE_START = /(?:^|[.!?:\n])[\s“"‘'(]*$/u
const startsCapital = ({ text }: Word): boolean => text.slice(0, 1) !== text.slice(0, 1).toLowerCase()

/** Where the detail stands from a word on: how many words it takes up; 0 where it does not stand there. */
function lengthAt(words: readonly Word[], at: number, detail: Detail, text: string): number {
  let [end, sofar] = [at, '']
  while (sofar.length < detail.joined.length && end < words.length) sofar = joinedOf(words.slice(at, ++end))
  const [word, before] = [words[at], words[at - 1]]
  if (sofar !== detail.joined || word === undefined) return 0
  if (detail.after === null || (before !== undefined && detail.after.includes(before.folded))) return end - at
  const named = detail.capital && startsCapital(word) && !SENTENCE_START.test(text.slice(0, word.start))
  return named ? end - at : 0
}

/** The details that stand in the text, as they are written there: each once, and none within a longer one. */
export function detailsIn(
  text: string,
  details: readonly Detail[],
): readonly { readonly is: Detail['is']; readonly quote: string }[] {
  const words = wordsIn(text)
  const all = joinedOf(words)
  const found = details
    .filter((detail) => detail.joined !== '' && all.includes(detail.joined))
    .flatMap((detail) =>
      words.map((_, at) => ({ is: detail.is, at, length: lengthAt(words, at, detail, text) })),
    )
    .filter(({ length }) => length > 0)
  const outermost = found.filter(
    (one) =>
      !found.some(
        (other) =>
          other.length > one.length && other.at <= one.at && one.at + one.length <= other.at + other.length,
      ),
  )
  const quoted = outermost.map(({ is, at, length }) => ({
    is,
    quote: text.slice(words[at]?.start, words[at + length - 1]?.end),
  }))
  return quoted.filter(({ quote }, at) => quoted.findIndex((one) => one.quote === quote) === at)
}
