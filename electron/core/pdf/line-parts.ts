import type { Inline, Line } from './pdfmake-parts.ts'
import { isReordered } from './reordered.ts'

/** The line with these of its words alone, as high as it was. */
const withWords = (line: Line, inlines: readonly Inline[]): Line =>
  Object.assign(line.clone(), {
    inlines,
    getHeight: () => line.getHeight(),
    getAscenderHeight: () => line.getAscenderHeight(),
  })

export const textOf = ({ inlines }: Line): string => inlines.map(({ text }) => text).join('')

/** The line in stretches of words that belong to one element each: what runs in, another language or writing, the rest. */
export function stretches(line: Line): Line[] {
  const parts: [Inline, ...Inline[]][] = []
  for (const inline of line.inlines) {
    const last = parts.at(-1)
    if (last !== undefined && belongTogether(last[0], inline)) last.push(inline)
    else parts.push([inline])
  }
  return parts.length === 1 ? [line] : parts.map((inlines) => withWords(line, inlines))
}

const belongTogether = (one: Inline, other: Inline): boolean =>
  one.tag === other.tag &&
  one.lang === other.lang &&
  (one.run === other.run || (one.lang === undefined && isReordered(one.text) === isReordered(other.text)))

/** The line with the words of one run that follow each other as one string: pdfmake draws each by itself. */
export function drawnTogether(line: Line): Line {
  const strings: Inline[] = []
  for (const inline of line.inlines) {
    const last = strings.at(-1)
    if (last !== undefined && touch(last, inline)) {
      strings[strings.length - 1] = {
        ...last,
        text: last.text + inline.text,
        width: last.width + inline.width,
      }
    } else strings.push(inline)
  }
  return withWords(line, strings)
}

/** Less than can be seen, in points. */
const NOTHING = 0.01

const touch = (one: Inline, other: Inline): boolean =>
  one.run === other.run && one.characterSpacing === 0 && Math.abs(one.x + one.width - other.x) < NOTHING
