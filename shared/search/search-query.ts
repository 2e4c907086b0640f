import { foldName } from '../lib/fold-name.ts'
import { readCrn, readPnc } from '../lib/identifiers.ts'
import { oneLine } from '../lib/one-line.ts'
import { readTypedDate } from '../lib/typed-dates.ts'

/** A word that begins one of the case's, or a number or date of which the case has one spelling. */
export type SearchTerm = { readonly begins: string } | { readonly oneOf: readonly string[] }

/** What is searched for: every term of it. Empty where nothing is. */
export type SearchQuery = readonly SearchTerm[]

const MOST_TERMS = 12
/** "24 th May 1981", "x 12 34 56". */
const LONGEST_NUMBER = 4

/** A date as a word of a case. Nobody can type the first sign of it, so no word that is typed begins one. */
const dateWord = (sign: string, date: string): string => sign + date.replaceAll('-', '')
export const bornWord = (date: string): string => dateWord('\ue000', date)
export const heardWord = (date: string): string => dateWord('\ue001', date)
/** A PNC number as one word: "19970284716z". */
export const pncWord = (number: string): string => foldName(number).replace(' ', '')

/**
 * What somebody types to find a case: names in any order and spelling, a CRN, PNC number or date however it is
 * written, words, or several of these.
 */
export function readSearch(typed: string): SearchQuery {
  const words = oneLine(typed).split(' ')
  const terms: SearchTerm[] = []
  for (let at = 0; at < words.length && terms.length < MOST_TERMS; ) {
    const { term, length } = numberAt(words, at) ?? { term: null, length: 1 }
    if (term !== null) terms.push(term)
    else terms.push(...wordsOf(words[at] ?? ''))
    at += length
  }
  return terms.slice(0, MOST_TERMS)
}

const wordsOf = (typed: string): SearchTerm[] =>
  foldName(typed)
    .split(' ')
    .filter((word) => word !== '')
    .map((begins) => ({ begins }))

function numberAt(words: readonly string[], at: number): { term: SearchTerm; length: number } | null {
  for (let length = Math.min(LONGEST_NUMBER, words.length - at); length > 0; length -= 1) {
    const term = readNumber(words.slice(at, at + length).join(' '))
    if (term !== null) return { term, length }
  }
  return null
}

function readNumber(typed: string): SearchTerm | null {
  const text = typed.replace(/,$/, '')
  const date = readTypedDate(text)
  if (date !== null) return { oneOf: [bornWord(date), heardWord(date)] }
  const crn = readCrn(text)
  if (crn !== null) return { oneOf: [foldName(crn)] }
  const pnc = readPnc(text)
  return pnc === null ? null : { oneOf: [pncWord(pnc.number)] }
}
