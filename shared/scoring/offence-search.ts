import { z } from 'zod'
import { readHomeOfficeCode } from '../lib/identifiers.ts'
import { type CjsTable, cjsTable, codeOfCjs } from './cjs-codes.ts'
import type { OffenceEntry } from './offence-table.ts'

/** What officers type and what it means, as templates/reference/offence-synonyms.json holds it. */
export const offenceSynonymsSchema = z.strictObject({
  about: z.strictObject({ title: z.string(), source: z.string(), note: z.string() }),
  /** Any of the words typed leads to the codes, the likeliest first. */
  phrases: z.array(
    z.strictObject({
      words: z.array(z.string().min(1)).min(1),
      codes: z.array(z.string().regex(/^\d{5}$/, 'must be a Home Office code of five digits')).min(1),
    }),
  ),
  /** Single words that stand for each other anywhere. */
  equivalents: z.array(z.array(z.string().regex(/^[a-z0-9]+$/)).min(2)),
  /** CJS codes of each Home Office code: "TH68005,010,010A TH96003" for TH68005, TH68010, TH68010A and TH96003. */
  cjsCodes: z.record(z.string().regex(/^\d{5}$/), z.string()),
})
export type OffenceSynonyms = z.infer<typeof offenceSynonymsSchema>

type Posting = { readonly entry: number; readonly weight: number }
type Phrase = { readonly tokens: readonly string[]; readonly entries: readonly number[] }

/** Built once from the table; searching it changes nothing. */
export type OffenceIndex = {
  readonly entries: readonly OffenceEntry[]
  /** Every word of the table, sorted, so that what begins with a typed word lies together. */
  readonly words: readonly string[]
  readonly postings: ReadonlyMap<string, readonly Posting[]>
  readonly phrases: readonly Phrase[]
  readonly equivalents: ReadonlyMap<string, readonly string[]>
  /** The place of each Home Office code among the entries. */
  readonly places: ReadonlyMap<string, number>
  readonly cjs: CjsTable
  /** What counts against an entry whatever is typed: long titles, headings, codes out of use or without a score. */
  readonly handicaps: readonly number[]
}

const UNSAID = new Set(['a', 'an', 'and', 'at', 'by', 'etc', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])

/** Words as compared: lower case, "a.b.h" as "abh", "s.20", "s 20" and "section 20" alike "s20", small words left out. */
export function searchWords(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\b[a-z](?:[./][a-z])+\b/g, (letters) => letters.replace(/[./]/g, ''))
    .replace(/\b(?:ss?|sec|section|sections)[.\s]*(\d+[a-z]?)\b/g, 's$1')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !UNSAID.has(word))
}

const TITLE = 10
const CLASS = 4
const CODE = 60
/** A word only begun, or one that merely stands for the typed one, says less than the word itself. */
const BEGUN = 0.6
const PLURAL = 0.95
const EQUIVALENT = 0.7
const WHOLE_PHRASE = 200
const PART_OF_PHRASE = 90
const NEXT_CODE = 20
const OPENS_TITLE = 4

/** What the codes of other systems were carried over as: never what an officer means by a word. */
const CARRIED_OVER = 'migrated data'

/** What counts against each entry. A code ending in 00 is a heading where its class has other codes. */
function handicapsOf(entries: readonly OffenceEntry[]): number[] {
  const inClass = new Map<string, number>()
  for (const { code } of entries) inClass.set(code.slice(0, 3), (inClass.get(code.slice(0, 3)) ?? 0) + 1)
  return entries.map((entry) => {
    const heading = entry.code.endsWith('00') && (inClass.get(entry.code.slice(0, 3)) ?? 0) > 1
    const useless = !entry.current || entry.classTitle.includes(CARRIED_OVER)
    const unscored = entry.ogrs3Group === null || entry.snsvGroup === null
    const long = Math.min(8, searchWords(entry.title).length * 0.5)
    return long + (heading ? 3 : 0) + (useless ? 12 : 0) + (unscored ? 4 : 0)
  })
}

/** Builds the index: some 3,000 offences in a few hundredths of a second. Codes no entry has are left out. */
export function offenceIndex(entries: readonly OffenceEntry[], synonyms: OffenceSynonyms): OffenceIndex {
  const postings = new Map<string, Posting[]>()
  const post = (word: string, entry: number, weight: number) => {
    const list = postings.get(word)
    if (list === undefined) postings.set(word, [{ entry, weight }])
    else if (list.at(-1)?.entry !== entry) list.push({ entry, weight })
  }
  const at = new Map(entries.map((entry, index) => [entry.code, index]))
  for (const [index, entry] of entries.entries()) {
    post(entry.code, index, CODE)
    searchWords(entry.title).forEach((word, place) => {
      post(word, index, TITLE + (place === 0 ? OPENS_TITLE : 0))
    })
    for (const word of searchWords(entry.classTitle)) post(word, index, CLASS)
  }
  const equivalents = new Map<string, string[]>()
  for (const group of synonyms.equivalents)
    for (const word of group)
      equivalents.set(word, [...(equivalents.get(word) ?? []), ...group.filter((other) => other !== word)])
  return {
    entries,
    words: [...postings.keys()].sort(),
    postings,
    phrases: synonyms.phrases.flatMap(({ words, codes }) => {
      const meant = codes.flatMap((code) => at.get(code) ?? [])
      return words.map((phrase) => ({ tokens: searchWords(phrase), entries: meant }))
    }),
    equivalents,
    places: at,
    cjs: cjsTable(synonyms.cjsCodes),
    handicaps: handicapsOf(entries),
  }
}

/** The place of the first word that does not sort before the typed one. */
function firstFrom(words: readonly string[], typed: string): number {
  let [low, high] = [0, words.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((words[middle] ?? '') < typed) low = middle + 1
    else high = middle
  }
  return low
}

/** The best match of one typed word in each entry that has any. */
function matches(index: OffenceIndex, typed: string): Map<number, number> {
  const best = new Map<number, number>()
  const count = (word: string, share: number) => {
    for (const { entry, weight } of index.postings.get(word) ?? [])
      if (weight * share > (best.get(entry) ?? 0)) best.set(entry, weight * share)
  }
  for (let place = firstFrom(index.words, typed); place < index.words.length; place++) {
    const word = index.words[place] ?? ''
    if (!word.startsWith(typed)) break
    count(word, word === typed ? 1 : word === `${typed}s` ? PLURAL : BEGUN)
  }
  for (const word of index.equivalents.get(typed) ?? []) count(word, EQUIVALENT)
  return best
}

/** Whether the typed words are the phrase or the beginning of it, the last word perhaps only begun. */
function phraseScore(tokens: readonly string[], typed: readonly string[]): number {
  if (typed.length > tokens.length) return 0
  const last = typed.length - 1
  const fits = typed.every((word, place) => {
    const token = tokens[place] ?? ''
    return place === last ? token.startsWith(word) : token === word
  })
  if (!fits) return 0
  return typed.length === tokens.length && typed[last] === tokens[last]
    ? WHOLE_PHRASE
    : PART_OF_PHRASE * (typed.join('').length / tokens.join('').length)
}

/** The Home Office code that the text is a spelling of, or that the CJS code in it belongs to; null where it is neither. */
const codeTyped = ({ cjs }: OffenceIndex, text: string): string | null =>
  codeOfCjs(cjs, text) ?? readHomeOfficeCode(text)

/**
 * The offences meant by what an officer has typed, best first, at most `limit`. Every typed word must be
 * found in an entry; where none has all of them, those with the most, and none where that is a smaller share than
 * `least`. Nothing typed finds nothing.
 */
export function searchOffences(index: OffenceIndex, text: string, limit = 20, least = 0): OffenceEntry[] {
  const exact = index.entries[index.places.get(codeTyped(index, text) ?? '') ?? -1]
  const typed = [...new Set(searchWords(exact === undefined ? text : exact.code))]
  if (typed.length === 0) return []
  const found = new Map<number, number>()
  for (const phrase of index.phrases) {
    const score = phraseScore(phrase.tokens, typed)
    if (score === 0) continue
    phrase.entries.forEach((entry, place) => {
      found.set(entry, Math.max(found.get(entry) ?? 0, score - place * NEXT_CODE))
    })
  }
  const words = new Map<number, { count: number; weight: number }>()
  for (const word of typed)
    for (const [entry, weight] of matches(index, word)) {
      const sofar = words.get(entry)
      if (sofar === undefined) words.set(entry, { count: 1, weight })
      else {
        sofar.count += 1
        sofar.weight += weight
      }
    }
  let most = found.size > 0 ? typed.length : 0
  for (const { count } of words.values()) most = Math.max(most, count)
  if (most < typed.length * least) return []
  for (const [entry, { count, weight }] of words)
    if (count === most) found.set(entry, (found.get(entry) ?? 0) + weight)
  const ranked = [...found]
    .map(([entry, score]) => ({ entry, score: score - (index.handicaps[entry] ?? 0) }))
    .sort((one, other) => other.score - one.score || one.entry - other.entry)
  return ranked.slice(0, limit).flatMap(({ entry }) => index.entries[entry] ?? [])
}
