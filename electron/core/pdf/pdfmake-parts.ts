import { createRequire } from 'node:module'
import type {
  Content,
  CustomTableLayout,
  Style,
  StyleDictionary,
  TDocumentDefinitions,
} from 'pdfmake/interfaces'

/**
 * The classes that pdfmake 0.3.11 itself is made of, as far as they are used here. They are no public interface:
 * the version is held exactly, and what is said here of them is read from its source.
 */
export type Inline = {
  readonly text: string
  readonly width: number
  readonly trailingCut: number
  x: number
  noNewLine?: boolean
}
export type Line = {
  readonly inlines: readonly Inline[]
  readonly x: number
  readonly y: number
  getHeight(): number
  getWidth(): number
  /** Our own: which line of the document it is. It survives pdfmake's copies, so a repeated head is told by it. */
  number?: number
}
/** A node of the document as it is laid out; what it was written as stands on it still. */
export type LaidNode = {
  readonly text?: unknown
  readonly style?: unknown
  readonly headlineLevel?: number
  readonly colSpan?: number
  pageBreak?: 'before'
  unbreakable?: boolean
  readonly table?: { dontBreakRows?: boolean; headerRows?: number }
  readonly _inlines?: Inline[]
  resetXY(): void
}
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
export type Page = {
  readonly items: readonly { readonly type: string; readonly item: Line }[]
  readonly pageSize: { readonly width: number; readonly height: number }
}
export type LaidOut = { readonly pages: readonly Page[]; readonly linearNodeList: readonly LaidNode[] }

/** The document of pdfkit that pages are drawn into. */
export type PdfDocument = {
  text(text: string, x: number, y: number, options: unknown): unknown
  markContent(tag: 'Span', options: { actual: string }): void
  endMarkedContent(): void
  addContent(operator: string): unknown
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
  readonly writer: { readonly transactionLevel: number; context(): Context }
  readonly docMeasure: { textInlines: Inlines }
  registerTableLayouts(layouts: Record<string, CustomTableLayout>): void
  layoutDocument(...given: ToLayOut): readonly Page[]
  tryLayoutDocument(...given: ToLayOut): LaidOut
  addHeadersAndFooters(...given: unknown[]): void
  processNode(node: LaidNode, ...more: unknown[]): void
  processRow(row: LaidRow): unknown
  processLeaf(node: LaidNode): void
  buildNextLine(node: LaidNode): Line | null
}
type Measured = { minWidth: number }
type Inlines = { buildInlines(text: unknown, styles: unknown): Measured }
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
export const PageRenderer: new (document: PdfDocument) => { renderPages(pages: readonly Page[]): void } =
  require('pdfmake/js/Renderer').default
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
