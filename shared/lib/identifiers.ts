/**
 * Readers of the numbers by which courts, police and probation know people and offences. Each takes every
 * spelling met in public papers and gives the one that is kept; null where the text is no such number.
 */
const compact = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

/** A case reference number of nDelius: "x 123 456" as "X123456". */
export const readCrn = (typed: string): string | null =>
  /^(?:CRN)?([A-Z]\d{6})$/.exec(compact(typed))?.[1] ?? null

/** A number with a check letter: as it is kept, and the letter that its figures ask for. */
export type Lettered = { readonly number: string; readonly letter: string; readonly letterDue: string }

/** Of PNC and CRO numbers: the remainder of the two figures of the year and the serial number by 23. */
const LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY'
const letterOf = (year: string, serial: string): string => LETTERS[Number(year + serial) % 23] ?? ''

/** Short years of fifty and more are of the last century. */
const century = (year: string): string =>
  year.length === 4 ? year : `${Number(year) >= 50 ? '19' : '20'}${year}`

/** A Police National Computer number: "97/284716z", "1997/0284716Z" and "19970284716Z" as "1997/0284716Z". */
export function readPnc(typed: string): Lettered | null {
  const text = typed
    .toUpperCase()
    .replace(/^\s*PNC\W*/, '')
    .replace(/\s/g, '')
  const [, year = '', serial = '', letter = ''] =
    /^((?:19|20)?\d{2})[/.-](\d{1,7})[/.-]?([A-Z])$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{7})([A-Z])$/.exec(text) ??
    /^(\d{2})(\d{7})([A-Z])$/.exec(text) ??
    []
  if (letter === '') return null
  const padded = serial.padStart(7, '0')
  return {
    number: `${century(year)}/${padded}${letter}`,
    letter,
    letterDue: letterOf(year.slice(-2), padded),
  }
}

/** A Criminal Records Office number: "123456/01a" as "123456/01A", "SF39/12345A" as it is. */
export function readCro(typed: string): Lettered | null {
  const text = typed
    .toUpperCase()
    .replace(/^\s*CRO\W*/, '')
    .replace(/\s/g, '')
  const file = /^SF(\d{2})\/?(\d{1,6})([A-Z])$/.exec(text)
  const [, first = '', second = '', letter = ''] = file ?? /^(\d{1,6})\/(\d{2})([A-Z])$/.exec(text) ?? []
  if (letter === '') return null
  return file === null
    ? {
        number: `${first.padStart(6, '0')}/${second}${letter}`,
        letter,
        letterDue: letterOf(second, first.padStart(6, '0')),
      }
    : { number: `SF${first}/${second}${letter}`, letter, letterDue: letterOf(first, second) }
}

/** A Home Office offence code: "046/00", "46/0", "046.00" and "4600" as "04600"; a class alone ("46") is none. */
export function readHomeOfficeCode(typed: string): string | null {
  const text = typed
    .toUpperCase()
    .replace(/^\s*(?:HO|HOC)\W*/, '')
    .trim()
  const parts = /^(\d{1,3})\s*[/.\- ]\s*(\d{1,2})$/.exec(text)
  if (parts !== null) return `${(parts[1] ?? '').padStart(3, '0')}${(parts[2] ?? '').padStart(2, '0')}`
  // Four figures that begin with nought are five still being typed.
  return /^(?:[1-9]\d{3}|\d{5})$/.test(text) ? text.padStart(5, '0') : null
}

/** A CJS offence code: "th 68010", "TH68/010" as "TH68010"; the letter of an inchoate offence stays. */
export const readCjsCode = (typed: string): string | null =>
  /^(?:CJS)?([A-Z]{2}\d{5}[A-Z]?)$/.exec(compact(typed))?.[1] ?? null
