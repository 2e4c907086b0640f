import type { ListBlock } from './rich-text.ts'

function letters(number: number): string {
  const last = String.fromCodePoint(97 + ((number - 1) % 26))
  return number > 26 ? letters(Math.floor((number - 1) / 26)) + last : last
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(number: number): string {
  const largest = ROMAN.find(([value]) => value <= number)
  return largest === undefined ? '' : largest[1] + roman(number - largest[0])
}

export type NumeralKind = 'decimal' | 'lower-alpha' | 'lower-roman'
const KINDS: readonly NumeralKind[] = ['decimal', 'lower-alpha', 'lower-roman']

/**
 * How an item is numbered in a list this deep: in figures, then letters, then Roman, then figures again, as Word and
 * the screen do. Nought and numbers over 3,999 are written in figures.
 */
export const numeralKind = (depth: number, number: number): NumeralKind =>
  number < 1 || number > 3999 ? 'decimal' : (KINDS[depth % KINDS.length] ?? 'decimal')

/** The number of an item as it is written in a list this deep. */
export function numeral(depth: number, number: number): string {
  const kind = numeralKind(depth, number)
  if (kind === 'decimal') return String(number)
  return kind === 'lower-alpha' ? letters(number) : roman(number)
}

/** What stands before an item of a numbered list: "3.", "b.". `index` counts from 0 within the block. */
export const itemLabel = (list: ListBlock, index: number): string =>
  `${numeral(list.depth ?? 0, (list.start ?? 1) + index)}.`
