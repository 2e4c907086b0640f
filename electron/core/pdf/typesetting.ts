import type { ContentText, Style } from 'pdfmake/interfaces'

/** The name of the font that draws the character (fonts.ts), or null where none does. */
export type FaceFor = (codePoint: number) => string | null
const BODY = 'Arimo'

export type Look = Pick<
  Style,
  'bold' | 'italics' | 'decoration' | 'background' | 'color' | 'fontSize' | 'tag' | 'lang'
>
export type Run = Look & { text: string; font?: string }

/** Stands in print for a character that no font draws, or that would act on the text instead of showing. */
export const UNPRINTABLE = '\u{FFFD}'

/**
 * Characters that are instructions to a display and draw nothing: soft hyphen, joiners, marks of direction, selectors.
 * Within Arabic letters and those of India the joiners change what is drawn.
 */
const SILENT =
  /\u{34F}|[\u{AD}\u{61C}\u{200B}\u{200E}\u{200F}\u{2060}\u{FEFF}]|[\u{FE00}-\u{FE0F}]|(?<![\p{Lo}\p{M}])[\u{200C}\u{200D}]/gu
/** Controls, bidirectional overrides (they can make a name read as another) and halves of surrogate pairs. */
const ACTING = /[\p{Cc}\p{Cs}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu
const LINE_ENDS = /\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/gu

/** pdfmake measures the rest of an unbroken word again for every line of it, so a very long one is broken beforehand. */
const LONG_WORD = /\S{400,}/g
const brokenUp = (word: string): string => word.replace(/.{80}/gsu, '$&\n')

/** The text as it can be laid out: in composed form, nothing in it that acts, every line end a "\n". */
export function printable(text: string): string {
  return (
    text
      .normalize('NFC')
      .replace(LINE_ENDS, '\n')
      // A gap that shows, for what was typed or pasted in columns.
      .replace(/\t/g, '\u{A0}\u{A0}\u{A0} ')
      .replace(SILENT, '')
      .replace(ACTING, (character) => (character === '\n' ? character : UNPRINTABLE))
      .replace(/\u{202F}/gu, '\u{A0}')
      .replace(LONG_WORD, brokenUp)
  )
}

const isSpace = (character: string): boolean => /\s/u.test(character)
/** What goes the way of the letter before it: spaces, joiners. */
const FOLLOWS = /[ \n\u{A0}\u{200C}\u{200D}]/u
const MARK = /\p{M}/u
const FIRST_MARK = '\u{300}'
/** Text that is read from right to left: its words are put in that order line by line (page-layout.ts). */
const RIGHT_TO_LEFT = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u
export const isRightToLeft = (text: string): boolean => RIGHT_TO_LEFT.test(text)

/** The text in runs of one font and one direction each: a run is shaped by itself. */
export function runs(text: string, faceFor: FaceFor, look: Look = {}): Run[] {
  const made: { run: Run; face: string; rightToLeft: boolean }[] = []
  for (const character of printable(text)) {
    const last = made.at(-1)
    const found = faceFor(character.codePointAt(0) ?? 0)
    const face = found ?? BODY
    const rightToLeft =
      character >= FIRST_MARK &&
      (MARK.test(character) ? last?.rightToLeft === true : isRightToLeft(character))
    const fits =
      last !== undefined &&
      (FOLLOWS.test(character) || (face === last.face && rightToLeft === last.rightToLeft))
    const drawn = found === null && !isSpace(character) ? UNPRINTABLE : character
    if (fits) last.run.text += drawn
    else
      made.push({
        run: { ...look, text: drawn, ...(face === BODY ? {} : { font: face }) },
        face,
        rightToLeft,
      })
  }
  return made.map(({ run }) => run)
}

/** pdfmake copies the rest of a paragraph for every word of it: a very long one is laid out in pieces. */
const LONGEST_PARAGRAPH = 8000

/** The runs as paragraphs for pdfmake, nearly always one; a paragraph past the limit is cut at a space. */
export function paragraphs(text: readonly Run[], props: Omit<ContentText, 'text'> = {}): ContentText[] {
  const pieces: Run[][] = [[]]
  let length = 0
  for (const run of text) {
    let rest = run.text
    while (length + rest.length > LONGEST_PARAGRAPH) {
      const cut = rest.indexOf(' ', Math.max(LONGEST_PARAGRAPH - length, 0))
      if (cut === -1) break
      pieces.at(-1)?.push({ ...run, text: rest.slice(0, cut) })
      pieces.push([])
      rest = rest.slice(cut + 1)
      length = 0
    }
    pieces.at(-1)?.push({ ...run, text: rest })
    length += rest.length
  }
  return pieces.map((piece) => ({ ...props, text: piece }))
}

/** What the makers of blocks need to write text: the fonts' coverage already applied. */
export type Typesetter = {
  /** Of a line, in points. */
  readonly width: number
  runs(text: string, look?: Look): Run[]
  /** One paragraph of plain text in a named style. */
  line(text: string, style: string): ContentText
}

export function typesetter(faceFor: FaceFor, width: number): Typesetter {
  return {
    width,
    runs: (text, look) => runs(text, faceFor, look),
    line: (text, style) => ({ text: runs(text, faceFor), style }),
  }
}
