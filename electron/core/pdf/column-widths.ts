import { COLUMN_GAP, styles, TEXT_WIDTH } from './page-style.ts'
import { widthOf } from './text-width.ts'

const SIZE = styles['cell']?.fontSize ?? 9.5
/** No word makes its column wider than this, in points: a longer one is broken. */
const LONGEST_WORD = 110
/** What a column of short texts is given before the long ones share the rest, in points. */
const COMFORT = 90
/** A text that runs over two lines needs half its width and a word, if it is not long anyway. */
const ONE_WORD = 14
const LONGEST_HALF = 90
/** Bold letters and the rounding of a guess. */
const SLACK = 1.08

/** Widths in points for columns of these texts, row by row, that fill the page: first their words, then texts of two lines, then short ones whole, then the rest. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''))
  const whole = TEXT_WIDTH - COLUMN_GAP * (columns.length - 1)
  const words = columns.map((texts) =>
    Math.min(LONGEST_WORD, widest(texts.flatMap((text) => text.split(/\s+/u)))),
  )
  const texts = columns.map((cells) => widest(cells.flatMap((text) => text.split('\n'))))
  const halves = grown(
    words,
    least(
      words,
      texts.map((text) => Math.min(text / 2 + ONE_WORD, LONGEST_HALF)),
    ),
    whole,
  )
  const comfortable = grown(
    halves,
    least(
      halves,
      texts.map((text) => Math.min(text, COMFORT)),
    ),
    whole,
  )
  const widths = grown(comfortable, least(comfortable, texts), whole)
  const spare = whole - sum(widths)
  return widths.map((width) => width + spare * (width / sum(widths)))
}

const least = (widths: readonly number[], wanted: readonly number[]): number[] =>
  widths.map((width, column) => Math.max(width, wanted[column] ?? 0))

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const widest = (texts: readonly string[]): number =>
  Math.max(0, ...texts.map((text) => widthOf(text, SIZE))) * SLACK + 1

/** From `least` towards `wanted`, all alike, as far as the room goes. */
function grown(least: readonly number[], wanted: readonly number[], room: number): number[] {
  const asked = sum(wanted) - sum(least)
  const share = asked <= 0 ? 0 : Math.min(1, Math.max(0, (room - sum(least)) / asked))
  return least.map((width, column) => width + ((wanted[column] ?? width) - width) * share)
}
