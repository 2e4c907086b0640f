import { type Inline, type Measured, type Text, TextInlines } from './pdfmake-parts.ts'

/** No word makes its column wider than this, in points: a longer one is broken. */
const WIDEST_WORD = 60
/** What a word does not share with the others of its run. */
const OWN: ReadonlySet<string> = new Set([
  'text',
  'width',
  'leadingCut',
  'trailingCut',
  'lineEnd',
  'noNewLine',
])
const lookOf = (word: Inline): object =>
  Object.fromEntries(Object.entries(word).filter(([name]) => !OWN.has(name)))

/**
 * Measures the words of texts. pdfmake looks up two dozen styles for each word; here it does so once a run. A text
 * that is laid out again, since something had to be let go, is not measured again. A web address or the like asks for
 * no more room than there is: pdfmake would let its column run off the paper.
 */
export class MeasuredText extends TextInlines {
  readonly #measured = new WeakMap<object, Measured>()

  override buildInlines(text: Text, styles: unknown): Measured {
    if (!Array.isArray(text)) return this.#build(text, styles)
    const before = this.#measured.get(text)
    if (before !== undefined) return { ...before, items: [...before.items] }
    for (const [index, run] of text.entries()) run.run = index
    const measured = this.#build(text, styles)
    // A word that a line breaks loses its end.
    const whole = measured.items.every(({ width }) => width <= WIDEST_WORD)
    if (whole) this.#measured.set(text, { ...measured, items: [...measured.items] })
    return measured
  }

  #build(text: Text, styles: unknown): Measured {
    const measured = super.buildInlines(text, styles)
    return { ...measured, minWidth: Math.min(measured.minWidth, WIDEST_WORD) }
  }

  override measure(words: Inline[], styles: unknown): Inline[] {
    const looks = new Map<number | undefined, object>()
    for (const word of words) {
      const look = looks.get(word.run)
      if (look === undefined) {
        super.measure([word], styles)
        looks.set(word.run, lookOf(word))
      } else {
        Object.assign(word, look, { width: 0, leadingCut: 0, trailingCut: 0 })
        word.width = this.widthOfText(word.text, word)
        word.leadingCut = this.#widthOfMatch(/^\s+/u, word)
        word.trailingCut = this.#widthOfMatch(/\s+$/u, word)
      }
    }
    return words
  }

  #widthOfMatch(space: RegExp, word: Inline): number {
    const [found] = space.exec(word.text) ?? []
    return found === undefined ? 0 : this.widthOfText(found, word)
  }
}
