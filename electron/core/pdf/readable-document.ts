import { inXml, UA_IDENTIFICATION } from './archive-metadata.ts'
import { type DocumentFont, keepWords } from './kept-words.ts'
import { PdfDocument } from './pdfmake-parts.ts'
import { isRearranged } from './reordered.ts'

/** The document as whoever searches, copies or reads it aloud finds it: with the letters of each word as they were written. */
export class ReadableDocument extends PdfDocument {
  #said: string | null = null

  override text(text: string, x: number, y: number, options: unknown): this {
    this.#said = isRearranged(text) ? text : null
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

  override provideFont(family: string, bold: boolean, italics: boolean): DocumentFont {
    const font = super.provideFont(family, bold, italics)
    keepWords(font)
    return font
  }

  override _addInfo(): void {
    const { info } = this
    this.info = inXml(info)
    super._addInfo()
    this.info = info
    this.appendXML(UA_IDENTIFICATION)
  }
}
