import { drawnTogether, stretches, textOf } from './line-parts.ts'
import {
  type Bookmark,
  type Line,
  type Page,
  PageRenderer,
  type PdfDocument,
  type StructureElement,
  type Vector,
} from './pdfmake-parts.ts'
import { isReordered } from './reordered.ts'
import type { Structure } from './structure.ts'

/**
 * Draws laid-out pages so that each word belongs to an element of the structure, and all else is an artifact: heads
 * and feet, rules, fills, bullets, the watermark, and a table's head where it stands again.
 */
export class TaggedRenderer extends PageRenderer {
  readonly #document: PdfDocument
  readonly #structure: Structure
  readonly #lines = new Set<number>()
  readonly #headings = new Set<StructureElement>()
  readonly #passages = new Map<StructureElement, Map<number, StructureElement>>()
  readonly #boxes = new Map<StructureElement, Box>()
  /** The open bookmarks, the document's own first: each hangs from the one before it. */
  #bookmarks: readonly Bookmark[]

  constructor(document: PdfDocument, structure: Structure) {
    super(document)
    this.#document = document
    this.#structure = structure
    this.#bookmarks = [document.outline]
  }

  override renderPages(pages: readonly Page[]): void {
    for (const { items } of pages) this.#numbersFirst(items)
    super.renderPages(pages)
  }

  /** pdfmake draws the number of an item after its first line; whoever reads the page without its tags finds it before. */
  #numbersFirst(items: Page['items']): void {
    for (const [index, number] of items.entries()) {
      const line = items[index - 1]
      if (line?.type !== 'line' || number.type !== 'line' || number.item.of !== undefined) continue
      if (this.#structure.placeOf(number.item) !== null) items.splice(index - 1, 2, number, line)
    }
  }

  override renderLine(line: Line, x: number, y: number): void {
    const place = this.#structure.placeOf(line)
    if (place === null || this.#isRepeated(line)) {
      this.#artifact('Pagination', () => super.renderLine(drawnTogether(line), x, y))
      return
    }
    for (const stretch of stretches(line)) {
      const [{ tag, lang, run = 0 } = {}] = stretch.inlines
      const element = tag === undefined || place.label === null ? place.own : place.label
      this.#bookmark(element, x, y)
      const passage = lang === undefined ? element : this.#passage(element, lang, run)
      this.#belonging(this.#asRead(textOf(stretch), passage), () =>
        super.renderLine(drawnTogether(stretch), x, y),
      )
    }
  }

  /** What is drawn in another order than it is read in says how it is read. */
  #asRead(text: string, element: StructureElement): StructureElement {
    if (!isReordered(text)) return element
    const said = this.#document.struct('Span', { actual: text })
    element.add(said)
    return said
  }

  /** A table's head on a further page is a copy of lines that were drawn. */
  #isRepeated({ number }: Line): boolean {
    if (number === undefined) return false
    const repeated = this.#lines.has(number)
    this.#lines.add(number)
    return repeated
  }

  /** Words of another language are of one passage over all its lines. */
  #passage(parent: StructureElement, lang: string, run: number): StructureElement {
    const passages = this.#passages.get(parent) ?? new Map<number, StructureElement>()
    this.#passages.set(parent, passages)
    const passage = passages.get(run) ?? this.#document.struct('Span', { lang })
    if (!passages.has(run)) parent.add(passage)
    passages.set(run, passage)
    return passage
  }

  override renderVector(vector: Vector): void {
    const figure = this.#structure.figureOf(vector)
    if (figure === null) this.#artifact('Layout', () => super.renderVector(vector))
    else {
      this.#belonging(figure, () => super.renderVector(vector))
      this.#reach(figure, vector)
    }
  }

  override renderWatermark(page: Page): void {
    this.#artifact('Background', () => super.renderWatermark(page))
  }

  #belonging(element: StructureElement, draw: () => void): void {
    element.add(this.#document.markStructureContent(element.dictionary.data.S))
    draw()
    this.#document.endMarkedContent()
  }

  #artifact(type: 'Pagination' | 'Layout' | 'Background', draw: () => void): void {
    this.#document.markContent('Artifact', { type })
    draw()
    this.#document.endMarkedContent()
  }

  /** A heading is found in the list of bookmarks at the height at which it stands. */
  #bookmark(element: StructureElement, x: number, y: number): void {
    const heading = this.#structure.headingOf(element)
    if (heading === null || this.#headings.has(element)) return
    this.#headings.add(element)
    const { width } = this.#document.page
    const above = this.#bookmarks.slice(0, heading.depth)
    const at = { top: y, left: width - x, expanded: heading.depth === 1 }
    const bookmark = above.at(-1)?.addItem(heading.text, at)
    if (bookmark !== undefined) this.#bookmarks = [...above, bookmark]
  }

  /** The area of a figure is that of all its strokes. */
  #reach(figure: StructureElement, { x, y, w, h }: Vector): void {
    const { height } = this.#document.page
    const stroke: Box = [x, height - y - h, x + w, height - y]
    const before = this.#boxes.get(figure) ?? stroke
    const box: Box = [
      Math.min(before[0], stroke[0]),
      Math.min(before[1], stroke[1]),
      Math.max(before[2], stroke[2]),
      Math.max(before[3], stroke[3]),
    ]
    this.#boxes.set(figure, box)
    figure.dictionary.data['A'] = { O: 'Layout', Placement: 'Block', BBox: box }
  }
}

type Box = readonly [left: number, bottom: number, right: number, top: number]
