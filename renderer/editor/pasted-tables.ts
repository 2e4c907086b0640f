import type { Block, Span } from '../../shared/record/rich-text.ts'
import { isLeftOut } from './left-out.ts'
import { type BlocksIn, isElement, type Place } from './pasted-place.ts'
import { stylesOf } from './pasted-styles.ts'

/** A table with larger cells than this is page layout: its cells are read as paragraphs, one after another [D]. */
const MOST_LINES = 6
const MOST_CHARACTERS = 400
/** Limits colspan and rowspan, which a page can set to any number. */
const WIDEST = 30

type Cell = { readonly blocks: Block[]; readonly line: Span[] | null }
/** Cells that span into the rows below, by column. */
type Spanned = Map<number, { readonly cell: Cell; rows: number }>

const EMPTY: Span[] = [{ text: '–' }]

/** A cell as one line, its own lines parted by " / "; null where it holds too much for one. */
function lineOf(blocks: readonly Block[]): Span[] | null {
  const lines = blocks.flatMap((block) => (block.type === 'list' ? block.items : [block.text]))
  const line = lines.flatMap((spans, index) => [
    ...(index === 0 ? [] : [{ text: ' / ' }]),
    ...spans.map((span) => ({ ...span, text: span.text.replaceAll('\n', ' / ') })),
  ])
  const length = line.reduce((sum, { text }) => sum + text.length, 0)
  return lines.length > MOST_LINES || length > MOST_CHARACTERS ? null : line
}

const spanOf = (cell: Element, name: 'rowspan' | 'colspan'): number =>
  Math.max(1, Math.min(WIDEST, Number(cell.getAttribute(name) ?? 1) || 1))

const isCell = (node: Node): node is HTMLElement => node.nodeName === 'TD' || node.nodeName === 'TH'

/**
 * A table as a paragraph for each row, its cells parted by " | ": an empty cell is written "–" and a spanned one
 * is repeated, so that no column shifts. A table used for page layout becomes its paragraphs.
 */
export function tableBlocks(table: Element, place: Place, blocksIn: BlocksIn): Block[] {
  const spanned: Spanned = new Map()
  return rowsOf(table, place).flatMap((row) => {
    if (row.nodeName !== 'TR') return blocksIn([row], place)
    const own = [...row.childNodes].filter(isCell).map((element) => {
      const blocks = blocksIn([element], place)
      return { element, cell: { blocks, line: lineOf(blocks) } }
    })
    const inRow = cellsOfRow(own, spanned)
    const told = own.filter(({ cell }) => cell.blocks.length > 0)
    const asLine = inRow.length > 1 && inRow.every(({ line }) => line !== null)
    if (told.length === 0) return []
    if (!asLine) return told.flatMap(({ cell }) => cell.blocks)
    const text = inRow.flatMap(({ line }, index) => [
      ...(index === 0 ? [] : [{ text: ' | ' }]),
      ...(line === null || line.length === 0 ? EMPTY : line),
    ])
    return [{ type: place.as, text }]
  })
}

/** Rows and captions, out of the parts that hold rows. */
function rowsOf(table: Element, place: Place): Node[] {
  return [...table.childNodes].flatMap((part) => {
    if (!isElement(part) || part.nodeName === 'CAPTION') return [part]
    if (isLeftOut(part, stylesOf(part, place.pasted.sheet), place.pasted.left)) return []
    return part.nodeName === 'TR' ? [part] : rowsOf(part, place)
  })
}

function cellsOfRow(own: readonly { element: Element; cell: Cell }[], spanned: Spanned): Cell[] {
  const [only, ...others] = own
  // A line across the whole table is said once.
  if (only !== undefined && others.length === 0 && spanned.size === 0) return [only.cell]
  const row: Cell[] = []
  const fromAbove = (): void => {
    for (let above = spanned.get(row.length); above !== undefined; above = spanned.get(row.length)) {
      above.rows -= 1
      if (above.rows === 0) spanned.delete(row.length)
      row.push(above.cell)
    }
  }
  for (const { element, cell } of own) {
    fromAbove()
    const rows = spanOf(element, 'rowspan') - 1
    for (let column = 0; column < spanOf(element, 'colspan'); column += 1) {
      if (rows > 0) spanned.set(row.length, { cell, rows })
      row.push(cell)
    }
  }
  fromAbove()
  return row
}
