import type { Content, ContentStack, ContentTable, ContentText, TableCell } from 'pdfmake/interfaces'
import { REPLACED } from '../../../shared/report/copies.ts'
import type { DocumentEntry, DocumentSection } from '../../../shared/report/document.schema.ts'
import { INK, plain, rule, TEXT_WIDTH } from './page-style.ts'
import { restrictedFrame } from './restricted-frame.ts'
import { richTextPiece } from './rich-text-blocks.ts'
import { tableBlocks } from './table-blocks.ts'
import { bodyParagraphs, paragraphs, type Typesetter, WHOLE_PARAGRAPH } from './typesetting.ts'

/** An answer up to this length is a fact: it stands in the grid, beside others. */
const FACT = 70
/** Items up to this length stand three abreast. */
const SHORT_ITEM = 48

/**
 * A stretch of a section. `kept`: its first block is short and must neither be split nor leave the
 * heading before it. Text that may run on is not kept; its heading looks after itself (definition.ts).
 */
export type Piece = { readonly blocks: Content[]; readonly kept: boolean }

/** A section's title with the rule above it. */
const sectionTitle = (title: string, set: Typesetter): ContentStack => ({
  stack: [rule(TEXT_WIDTH, 0.75, INK.rule), { ...set.line(title, 'section'), marginTop: 6 }],
  margin: [0, 10, 0, 5],
})

/**
 * Pieces under a title, which stays with the first of them. Only a heading outside every kept block may carry
 * a headlineLevel: a page break asked for within one makes pdfmake leave the block out.
 */
export function titled(title: string, pieces: readonly Piece[], set: Typesetter): Content[] {
  const heading = sectionTitle(title, set)
  return pieces.flatMap((piece, index): Content[] => {
    const [first, ...rest] = piece.blocks
    if (first === undefined) return []
    if (piece.kept) return [{ unbreakable: true, stack: index === 0 ? [heading, first] : [first] }, ...rest]
    return [...(index === 0 ? [{ ...heading, headlineLevel: 1 }] : []), first, ...rest]
  })
}

export type SectionPrinting = {
  /** What stands between the section's title and its first answer. */
  readonly opening: readonly Piece[]
  /** The rows of the checks ledger to say so of. */
  readonly outstanding: ReadonlySet<number>
}

/** A section as it prints. */
export function sectionBlocks(
  section: DocumentSection,
  { opening, outstanding }: SectionPrinting,
  set: Typesetter,
): Content[] {
  const pieces: Piece[] = [...opening]
  let facts: DocumentEntry[] = []
  const closeFacts = (): void => {
    if (facts.length > 0) pieces.push(factPiece(facts, set))
    facts = []
  }
  for (const entry of section.entries) {
    if (isFact(entry)) facts.push(entry)
    else {
      closeFacts()
      const piece = entryPiece(entry, entry.question === 'checks' ? outstanding : none, set)
      if (piece !== null) pieces.push(piece)
    }
  }
  closeFacts()
  return titled(section.title, pieces, set)
}

const none: ReadonlySet<number> = new Set()

const isFact = (entry: DocumentEntry): boolean =>
  entry.shown.as === 'text' &&
  !isFramed(entry) &&
  entry.shown.text !== '' &&
  entry.shown.text.length <= FACT &&
  !entry.shown.text.includes('\n')

/** The court's copy holds only the note that a passage is given separately: nothing to frame. */
const isFramed = ({ restricted, shown }: DocumentEntry): boolean =>
  restricted && !(shown.as === 'text' && shown.text === REPLACED)

const factText = (entry: DocumentEntry): string => (entry.shown.as === 'text' ? entry.shown.text : '')

function factPiece(facts: readonly DocumentEntry[], set: Typesetter): Piece {
  return facts.length >= 3
    ? { blocks: [factGrid(facts, set)], kept: facts.length <= 18 }
    : { blocks: [{ stack: factLines(facts, set), marginBottom: 6 }], kept: facts.length <= 12 }
}

const COLUMNS = 4
/** A fact whose label and answer keep to this is one column wide; others are two. */
const NARROW_FACT = 40

/** Short facts side by side, each under its label. */
function factGrid(facts: readonly DocumentEntry[], set: Typesetter): ContentTable {
  const rows: { fact: DocumentEntry; span: number }[][] = []
  let room = 0
  for (const fact of facts) {
    const span = Math.max(fact.label.length, factText(fact).length) <= NARROW_FACT ? 1 : 2
    if (span > room) {
      rows.push([])
      room = COLUMNS
    }
    rows.at(-1)?.push({ fact, span })
    room -= span
  }
  const body = rows.map((row) =>
    filled(row.flatMap(({ fact, span }) => [factCell(fact, span, set), ...(span === 2 ? [{}] : [])])),
  )
  return {
    table: { widths: Array.from({ length: COLUMNS }, () => '*'), body },
    layout: plain,
    margin: [0, 0, 0, 5],
  }
}

const factCell = (fact: DocumentEntry, colSpan: number, set: Typesetter): TableCell => ({
  stack: [set.line(fact.label, 'label'), set.line(factText(fact), 'value')],
  colSpan,
})

const filled = (cells: readonly TableCell[]): TableCell[] =>
  Array.from({ length: COLUMNS }, (_, column) => cells[column] ?? '')

/** Short items three abreast, as the tick grids of the field are. */
function threeAbreast(cells: readonly Content[]): ContentTable {
  const body = Array.from({ length: Math.ceil(cells.length / 3) }, (_, row) =>
    [0, 1, 2].map((column) => cells[row * 3 + column] ?? ''),
  )
  return { table: { widths: ['*', '*', '*'], body }, layout: plain, margin: [0, 0, 0, 5] }
}

/** Questions with their short answers, one to a line. */
const factLines = (facts: readonly DocumentEntry[], set: Typesetter): Content[] =>
  facts.map((fact) => ({
    text: [
      ...set.runs(fact.label, { color: INK.quiet }),
      { text: '   ' },
      ...set.runs(factText(fact), { bold: true }),
    ],
    preserveLeadingSpaces: true,
    marginBottom: 2.5,
  }))

/** An answer that needs room, under its label; null where nothing was answered. */
function entryPiece(entry: DocumentEntry, outstanding: ReadonlySet<number>, set: Typesetter): Piece | null {
  const { blocks, kept } = answerPiece(entry, outstanding, set)
  const [first, ...rest] = blocks
  if (first === undefined) return null
  const label: ContentText = { ...set.line(entry.label, 'question'), margin: [0, 5, 0, 3] }
  // Nothing inside a frame or a kept block may ask for a page break: pdfmake would lose the block.
  if (isFramed(entry)) return { blocks: [restrictedFrame([label, ...blocks])], kept: false }
  return kept
    ? { blocks: [{ stack: [label, first] }, ...rest], kept: true }
    : { blocks: [{ ...label, headlineLevel: 2 }, first, ...rest], kept: false }
}

function answerPiece(entry: DocumentEntry, outstanding: ReadonlySet<number>, set: Typesetter): Piece {
  const { shown } = entry
  switch (shown.as) {
    case 'text':
      return {
        blocks:
          shown.text === ''
            ? []
            : isFramed(entry)
              ? paragraphs(set.runs(shown.text), { style: 'body' })
              : bodyParagraphs(set.runs(shown.text)),
        kept: shown.text.length <= WHOLE_PARAGRAPH,
      }
    case 'list':
      return listPiece(shown.items, set)
    case 'richText':
      return richTextPiece(shown.richText, set)
    case 'table':
      return tableBlocks(shown, outstanding, set)
  }
}

function listPiece(items: readonly string[], set: Typesetter): Piece {
  if (items.length === 0) return { blocks: [], kept: false }
  if (items.length >= 3 && items.length <= 36 && items.every((item) => item.length <= SHORT_ITEM)) {
    return { blocks: [threeAbreast(items.map((item) => ({ ul: [set.line(item, 'cell')] })))], kept: true }
  }
  const ul = items.map((item) => ({ stack: paragraphs(set.runs(item)), marginBottom: 1.5 }))
  return { blocks: [{ ul, margin: [0, 0, 0, 6] }], kept: false }
}
