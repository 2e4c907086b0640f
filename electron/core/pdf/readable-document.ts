import { PdfDocument } from './pdfmake-parts.ts'

/** Writing whose signs stand on paper in another order, or in other numbers, than they are read in. */
const REORDERED =
  /[\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u

/** The document as whoever searches, copies or reads it aloud finds it: with the letters of each word as they were written. */
export class ReadableDocument extends PdfDocument {
  #said: string | null = null

  override text(text: string, x: number, y: number, options: unknown): this {
    this.#said = REORDERED.test(text) ? text : null
    super.text(text, x, y, options)
    this.#said = null
    return this
  }

  /** The mark stands within the text's operators: outside them readers do not know where the words are. */
  override addContent(operator: string): this {
    if (this.#said !== null && operator === 'ET') this.endMarkedContent()
    super.addContent(operator)
    if (this.#said !== null && operator === 'BT') this.markContent('Span', { actual: this.#said })
    return this
  }
}
