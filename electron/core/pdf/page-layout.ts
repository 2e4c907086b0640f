import { must } from '../../../shared/lib/must.ts'
import { MeasuredText } from './measured-text.ts'
import {
  type Inline,
  type LaidNode,
  type LaidOut,
  type LaidRow,
  LayoutBuilder,
  type Line,
  type Page,
  type ToLayOut,
} from './pdfmake-parts.ts'
import { isRightToLeft } from './typesetting.ts'
import { WordsLost } from './words-lost.ts'

/** The room a heading asks for, in points: itself and two lines of what it heads. */
const ROOM: Record<number, number> = { 1: 80, 2: 52, 3: 46 }
/** The headline level of a mark beside a text: its table goes where the text goes. */
export const MARK = 0
type LaidLine = {
  readonly text: string
  /** What keeps the line on one page with others, the outermost first. */
  readonly keptBy: readonly LaidNode[]
  readonly head: Head | null
}
/** What stays with the text after it: the nodes that begin a new page together where it does. */
type Head = readonly LaidNode[]

/**
 * pdfmake's layout, which leaves out without a word whatever it keeps together and cannot fit on a page. Here
 * what is kept together and does not fit is let go; a heading goes to the page of what it heads; no line of a
 * paragraph stands alone at the end or the beginning of a page. Throws `WordsLost` where a word of the document
 * would still not be on the paper.
 */
export class PageLayout extends LayoutBuilder {
  #lines: LaidLine[] = []
  #inContent = true
  #kept: LaidNode[] = []
  #head: Head | null = null
  #table: LaidNode | null = null
  #paragraph: { readonly lines: Line[]; readonly count: number } | null = null

  /** The document as it was laid out last. */
  get root(): LaidNode {
    return must(this.linearNodeList[0], 'a document is laid out')
  }

  override layoutDocument(...given: ToLayOut): readonly Page[] {
    const words = withoutSpace(textOf(given[0]))
    const pages = super.layoutDocument(...given)
    if (withoutSpace(this.#lines.map(({ text }) => text).join('')) !== words) {
      throw new WordsLost('some of its words')
    }
    return pages
  }

  override tryLayoutDocument(...given: ToLayOut): LaidOut {
    this.docMeasure.textInlines = new MeasuredText(given[1])
    for (;;) {
      this.#lines = []
      this.#inContent = true
      const laid = super.tryLayoutDocument(...given)
      if (!this.#letGo(laid.pages) && !this.#moveHeadings(laid.pages)) return laid
      for (const node of laid.linearNodeList) node.resetXY()
    }
  }

  override addHeadersAndFooters(...given: unknown[]): void {
    this.#inContent = false
    super.addHeadersAndFooters(...given)
  }

  override processNode(node: LaidNode, ...more: unknown[]): void {
    const keeps = isKeeping(node)
    const before = this.#head
    if (keeps) this.#kept.push(node)
    if (node.headlineLevel !== undefined) {
      this.#head = [node.headlineLevel === MARK ? (this.#table ?? node) : node]
      const { availableHeight } = this.writer.context()
      const wanting = availableHeight < (ROOM[node.headlineLevel] ?? 0)
      if (wanting && this.writer.transactionLevel === 0) this.#endPage()
    }
    super.processNode(node, ...more)
    this.#head = before
    if (keeps) this.#kept.pop()
  }

  override processRow(row: LaidRow): unknown {
    const before = this.#head
    const outer = this.#table
    this.#head = headOf(row) ?? before
    this.#table = row.tableNode ?? outer
    const laid = super.processRow(row)
    this.#head = before
    this.#table = outer
    return laid
  }

  /** What comes next finds no room left, and begins the next page. */
  #endPage(): void {
    const context = this.writer.context()
    if (context.y > context.pageMargins.top) context.moveDown(context.availableHeight)
  }

  override processCanvas(node: LaidNode): void {
    for (const vector of node.canvas ?? []) vector.of = node
    super.processCanvas(node)
  }

  override processLeaf(node: LaidNode): void {
    const lines: Line[] = []
    for (let line = this.#lineOf(node); line !== null; line = this.#lineOf(node)) lines.push(line)
    this.#paragraph = { lines, count: lines.length }
    super.processLeaf(node)
    this.#paragraph = null
  }

  override buildNextLine(): Line | null {
    if (this.#paragraph === null) return null
    const { lines, count } = this.#paragraph
    const { availableHeight } = this.writer.context()
    let height = 0
    const fit = lines.findIndex((line) => {
      height += line.getHeight()
      return height > availableHeight
    })
    const alone =
      lines.length === count ? fit === 1 || (fit === 2 && count === 3) : fit === 1 && lines.length === 2
    if (count > 1 && alone) this.#endPage()
    return lines.shift() ?? null
  }

  #lineOf(node: LaidNode): Line | null {
    unglue(node, this.writer.context().availableWidth)
    const line = super.buildNextLine(node)
    if (line !== null) inReadingOrder(line.inlines)
    if (line !== null && this.#inContent) {
      Object.assign(line, { number: this.#lines.length, of: node })
      const text = line.inlines.map((inline) => inline.text).join('')
      this.#lines.push({ text, keptBy: [...this.#kept], head: this.#head })
    }
    return line
  }

  /** Whether something was let go since lines of it are on no page. */
  #letGo(pages: readonly Page[]): boolean {
    const placed = new Set(placedLines(pages).keys())
    const lost = this.#lines.filter(({ text }, number) => text.trim() !== '' && !placed.has(number))
    const [alone] = lost.filter(({ keptBy }) => keptBy.length === 0)
    if (alone !== undefined) throw new WordsLost(`“${alone.text.trim()}”`)
    // The outermost alone: a long table that need not stay with its heading still repeats its own head.
    for (const keeper of new Set(lost.map(({ keptBy: [outermost] }) => outermost)))
      if (keeper !== undefined) letGo(keeper)
    return lost.length > 0
  }

  /** Whether a heading was left behind by what it heads, and now goes on to its page. */
  #moveHeadings(pages: readonly Page[]): boolean {
    const placed = placedLines(pages)
    const runs: { head: Head | null; pages: (number | undefined)[] }[] = []
    for (const [number, { head, text }] of this.#lines.entries()) {
      if (text.trim() === '') continue
      if (runs.length === 0 || runs.at(-1)?.head !== head) runs.push({ head, pages: [] })
      runs.at(-1)?.pages.push(placed.get(number))
    }
    const behind = runs.flatMap(({ head, pages: on }, index) => {
      const next = runs[index + 1]
      const left = head !== null && next !== undefined && !on.includes(next.pages[0])
      return left && !isMoved(head) ? [{ head, heads: next.head }] : []
    })
    for (const { head, heads } of behind) {
      for (const node of head) node.pageBreak = 'before'
      // What it heads follows it by itself now; a page of its own would leave the heading alone again.
      if (heads !== null && isMoved(heads)) for (const node of heads) delete node.pageBreak
    }
    return behind.length > 0
  }
}

/** A table's head stays with its first row, a row with the one that goes on below it. */
function headOf({ cells, tableNode, tableBody, rowIndex = 0 }: LaidRow): Head | null {
  if (tableNode?.table === undefined) return null
  if (rowIndex < (tableNode.table.headerRows ?? 0)) return [tableNode]
  const next = tableBody?.[rowIndex + 1]?.[0]
  return cells.length > 1 && next?.colSpan === cells.length ? cells : null
}

const isMoved = (head: Head): boolean => head.every(({ pageBreak }) => pageBreak === 'before')

const isKeeping = (node: LaidNode): boolean =>
  node.unbreakable === true || node.table?.dontBreakRows === true || (node.table?.headerRows ?? 0) > 0

function letGo(node: LaidNode): void {
  const { table } = node
  if (node.unbreakable === true) node.unbreakable = false
  else if (table?.dontBreakRows === true) table.dontBreakRows = false
  else if (table !== undefined) table.headerRows = 0
}

/** The page that each line of the content first stands on, by the line's number; what lies beyond the paper is on none. */
function placedLines(pages: readonly Page[]): Map<number, number> {
  const placed = new Map<number, number>()
  for (const [page, { items, pageSize }] of pages.entries()) {
    for (const { type, item } of items) {
      if (type !== 'line' || item.number === undefined || placed.has(item.number)) continue
      const onPaper =
        item.x + item.getWidth() <= pageSize.width && item.y + item.getHeight() <= pageSize.height
      if (onPaper) placed.set(item.number, page)
    }
  }
  return placed
}

/** Runs that make one word stand on one line, except where the word is longer than the line. */
function unglue({ _inlines: inlines = [] }: LaidNode, room: number): void {
  let width = 0
  for (const [index, inline] of inlines.entries()) {
    width += inline.width
    if (inline.noNewLine !== true) break
    if (width + (inlines[index + 1]?.width ?? 0) > room) inline.noNewLine = false
  }
}

/** pdfmake sets all words from left to right: those of Arabic and Hebrew that follow each other change places. */
function inReadingOrder(inlines: readonly Inline[]): void {
  for (let first = 0; first < inlines.length; first += 1) {
    const others = inlines.slice(first).findIndex(({ text }) => !isRightToLeft(text))
    const words = inlines.slice(first, others === -1 ? undefined : first + others)
    const [leftmost] = words
    if (leftmost === undefined) continue
    // The space after the last word, which now stands first from the left, belongs before what follows.
    let right = words.reduce((sum, { width }) => sum + width, leftmost.x) - (words.at(-1)?.trailingCut ?? 0)
    for (const word of words) {
      right -= word.width
      word.x = right
    }
    first += words.length
  }
}

const withoutSpace = (text: string): string => text.replace(/\s+/gu, '')

/** The text of content as it was written, in the order in which it is laid out. */
function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (Array.isArray(content)) return content.map(textOf).join('')
  if (typeof content !== 'object' || content === null) return ''
  const { text, stack, columns, ul, ol, table } = {
    text: '',
    stack: '',
    columns: '',
    ul: '',
    ol: '',
    table: {},
    ...content,
  }
  const body = typeof table === 'object' && table !== null && 'body' in table ? table.body : ''
  return [text, stack, columns, ul, ol, body].map(textOf).join('')
}
