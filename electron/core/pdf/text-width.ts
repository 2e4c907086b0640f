/** Widths of Arimo's regular letters in thousandths of the size: as Helvetica's, which it is made to match. */
const WIDTHS: readonly (readonly [letters: string, width: number])[] = [
  ["ijl'’|", 222],
  [' ft.,:;!/()[]I\u{A0}', 278],
  ['r-', 333],
  ['ckszxyvJ', 500],
  ['FTLZ', 611],
  ['ABEKPSVXY&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['mM%', 860],
  ['W', 944],
]
const OTHER = 556
const widths = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (letter): [string, number] => [letter, width])),
)

/** About how wide the text runs on one line, in points: to divide a page by, not to set type with. */
export const widthOf = (text: string, size: number): number =>
  (size / 1000) * Array.from(text).reduce((sum, letter) => sum + (widths.get(letter) ?? OTHER), 0)
