import { createRequire } from 'node:module'
import type {
  CanvasElement,
  Content,
  CustomTableLayout,
  Style,
  StyleDictionary,
  TDocumentDefinitions,
} from 'pdfmake/interfaces'
import type { NumeralKind } from '../../../shared/record/list-labels.ts'
import type { DocumentFont } from './kept-words.ts'
import type { Tag } from './tags.ts'

/**
 * The classes that pdfmake 0.3.11 itself is made of, as far as they are used here. They are no public interface:
 * the version is held exactly, and what is said here of them is read from its source.
 */
export type Inline = {
  readonly text: string
  width: number
  leadingCut: number
  trailingCut: number
  readonly characterSpacing: number
  x: number
  noNewLine?: boolean
  /** Our own: which run of its text the word is of, from 0. */
  readonly run?: number
  readonly tag?: Tag
  readonly lang?: string
}
export type Line = {
  readonly inlines: readonly Inline[]
  readonly x: number
  readonly y: number
  getHeight(): number
  getAscenderHeight(): number
  getWidth(): number
  clone(): Line
  /** Our own: which line of the document it is. It survives pdfmake's copies, so a repeated head is told by it. */
  number?: number
  /** Our own: the text it is a line of. */
  of?: LaidNode
}
export type Vector = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  /** Our own: the drawing it is a stroke of. */
  of?: LaidNode
}
/** A node of the document as it is laid out; what it was written as stands on it still. */
export type LaidNode = {
  readonly text?: string | readonly { readonly text: string; readonly tag?: Tag }[]
  readonly style?: unknown
  readonly tag?: Tag
  readonly alt?: string
  readonly headlineLevel?: number
  readonly colSpan?: number
  pageBreak?: 'before'
  unbreakable?: boolean
  readonly stack?: readonly LaidNode[]
  readonly columns?: readonly LaidNode[]
  readonly ul?: readonly LaidNode[]
  readonly ol?: readonly LaidNode[]
  /** Of a numbered list. */
  readonly type?: NumeralKind
  readonly canvas?: readonly Vector[]
  readonly table?: {
    dontBreakRows?: boolean
    headerRows?: number
    readonly body: readonly (readonly LaidCell[])[]
  }
  readonly _inlines?: Inline[]
  readonly listMarker?: { readonly _inlines?: readonly Inline[] }
  resetXY(): void
}
/** `_span`: the cell before it reaches over it. */
export type LaidCell = LaidNode & { readonly _span?: boolean }
export type LaidRow = {
  readonly cells: readonly LaidNode[]
  readonly tableNode?: LaidNode
  readonly tableBody?: readonly (readonly LaidNode[])[]
  readonly rowIndex?: number
}
type Context = {
  readonly availableHeight: number
  readonly availableWidth: number
  readonly y: number
  readonly pageMargins: { readonly top: number }
  moveDown(by: number): void
}
export type PageItem =
  | { readonly type: 'line'; readonly item: Line }
  | { readonly type: 'vector'; readonly item: Vector }
export type Page = {
  readonly items: PageItem[]
  readonly pageSize: { readonly width: number; readonly height: number }
}
export type LaidOut = { readonly pages: readonly Page[]; readonly linearNodeList: readonly LaidNode[] }

/** A stretch of a page that belongs to an element. */
export type MarkedContent = { readonly refs: readonly unknown[] }
export type StructureElement = {
  readonly dictionary: { readonly data: Record<string, unknown> & { readonly S: string } }
  add(child: StructureElement | MarkedContent): unknown
}
export type Bookmark = {
  addItem(
    title: string,
    at: { readonly top: number; readonly left: number; readonly expanded: boolean },
  ): Bookmark
}
/** The document of pdfkit that pages are drawn into. */
export type PdfDocument = {
  readonly page: { readonly width: number; readonly height: number }
  readonly outline: Bookmark
  info: Record<string, unknown>
  text(text: string, x: number, y: number, options: unknown): unknown
  struct(
    type: string,
    options?: { readonly alt?: string; readonly lang?: string; readonly actual?: string },
  ): StructureElement
  addStructure(element: StructureElement): unknown
  markContent(tag: 'Span' | 'Artifact', options: { readonly actual?: string; readonly type?: string }): void
  markStructureContent(tag: string): MarkedContent
  endMarkedContent(): void
  addContent(operator: string): unknown
  provideFont(family: string, bold: boolean, italics: boolean): DocumentFont
  appendXML(xml: string): void
  file(
    bytes: Uint8Array,
    about: {
      readonly name: string
      readonly type: string
      readonly description: string
      readonly relationship: 'Source'
      readonly creationDate: Date
      readonly modifiedDate: Date
    },
  ): unknown
  _addInfo(): void
  on(event: 'data', listener: (chunk: Uint8Array) => void): void
  on(event: 'end', listener: () => void): void
  on(event: 'error', listener: (error: Error) => void): void
  end(): void
}
export type ToLayOut = [
  content: Content,
  document: PdfDocument,
  styles: StyleDictionary,
  defaultStyle: Style,
  background: undefined,
  header: TDocumentDefinitions['header'],
  footer: TDocumentDefinitions['footer'],
  watermark: TDocumentDefinitions['watermark'],
]

type Builder = {
  readonly linearNodeList: readonly LaidNode[]
  readonly writer: { readonly transactionLevel: number; context(): Context }
  readonly docMeasure: { textInlines: Inlines }
  registerTableLayouts(layouts: Record<string, CustomTableLayout>): void
  layoutDocument(...given: ToLayOut): readonly Page[]
  tryLayoutDocument(...given: ToLayOut): LaidOut
  addHeadersAndFooters(...given: unknown[]): void
  processNode(node: LaidNode, ...more: unknown[]): void
  processRow(row: LaidRow): unknown
  processLeaf(node: LaidNode): void
  processCanvas(node: LaidNode): void
  buildNextLine(node: LaidNode): Line | null
}
export type Measured = { readonly items: Inline[]; readonly minWidth: number }
/** A text, or its runs. */
export type Text = string | { readonly text: string; run?: number }[]
type Inlines = {
  buildInlines(text: Text, styles: unknown): Measured
  measure(words: Inline[], styles: unknown): Inline[]
  widthOfText(text: string, look: Inline): number
}
type Size = { readonly width: number; readonly height: number }
type Margins = {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const require = createRequire(import.meta.url)

export const LayoutBuilder: new (size: Size, margins: Margins, svg: unknown) => Builder =
  require('pdfmake/js/LayoutBuilder').default
export const TextInlines: new (document: PdfDocument) => Inlines = require('pdfmake/js/TextInlines').default
type Renderer = {
  renderPages(pages: readonly Page[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: Vector): void
  renderWatermark(page: Page): void
}
export const PageRenderer: new (document: PdfDocument) => Renderer = require('pdfmake/js/Renderer').default
export const PdfDocument: new (
  fonts: unknown,
  images: unknown,
  patterns: unknown,
  attachments: unknown,
  options: unknown,
  files: { existsSync(name: string): boolean; readFileSync(name: string): Uint8Array },
  localAccess: (path: string) => boolean,
) => PdfDocument = require('pdfmake/js/PDFDocument').default
export const tableLayouts: Record<string, CustomTableLayout> = require('pdfmake/js/tableLayouts').tableLayouts

type Code = { readonly qr: string; readonly fit: number; readonly eccLevel: 'M'; readonly foreground: string }
/** A code as the squares that draw it: pdfmake measures it into strokes of a canvas. */
export const measureCode: (code: Code) => { readonly _canvas: CanvasElement[]; readonly _width: number } =
  require('pdfmake/js/qrEnc').default.measure
