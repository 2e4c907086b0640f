import type { Content, ContentStack, ContentTable, ContentText } from 'pdfmake/interfaces'
import type { DocumentEntry, DocumentSection } from '../../../shared/document/document.schema.ts'
import {
  isFramed,
  isTitledBy,
  oneLineAnswer,
  type SectionPart,
  sectionParts,
} from '../../../shared/document/section-parts.ts'
import { factBlocks, levelsBlock } from './facts-blocks.ts'
import { defaultStyle, INK, plain, rule, TEXT_WIDTH } from './page-style.ts'
import { restrictedFrame } from './restricted-frame.ts'
import { richTextPiece } from './rich-text-blocks.ts'
import { singleRowPiece, tableBlocks } from './table-blocks.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

/** Text up to this length, in characters, begins on the line of its label. */
const RUN_IN = 620
/** Items up to this length stand three abreast. */
const SHORT_ITEM = 48

/**
 * A stretch of a section. `kept`: its first block stands on one page with the heading before it, where a page
 * has the room (page-layout.ts).
 */
export type Piece = { readonly blocks: Content[]; readonly kept: boolean }

/** A section's title with the rule above it. */
const sectionTitle = (title: string, set: Typesetter): ContentStack => ({
  stack: [rule(TEXT_WIDTH, 0.75, INK.rule), { ...set.line(title, 'section'), marginTop: 4 }],
  margin: [0, 6, 0, 2],
})

/** Pieces under a title, which stays with the first of them. */
export function titled(title: string, pieces: readonly Piece[], set: Typesetter): Content[] {
  const heading: Content = { ...sectionTitle(title, set), headlineLevel: 1 }
  return pieces.flatMap((piece, index): Content[] => {
    const [first, ...rest] = piece.blocks
    if (first === undefined) return []
    const opening = index === 0 ? [heading, first] : [first]
    return piece.kept ? [{ unbreakable: true, stack: opening }, ...rest] : [...opening, ...rest]
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
  for (const part of sectionParts(section)) {
    if (part.as === 'levels') pieces.push({ blocks: [levelsBlock(part.facts, set)], kept: true })
    else if (part.as === 'facts') pieces.push(factPiece(part, set))
    else {
      const { entry } = part
      const rows = entry.question === 'checks' ? outstanding : none
      const label = isTitledBy(entry, section) ? '' : entry.label
      const piece = entryPiece(entry, label, rows, set)
      if (piece !== null) pieces.push(piece)
    }
  }
  return titled(section.title, pieces, set)
}

const none: ReadonlySet<number> = new Set()

function factPiece({ title, facts }: Extract<SectionPart, { as: 'facts' }>, set: Typesetter): Piece {
  const { block, kept } = factBlocks(facts, set)
  if (title === null) return { blocks: [block], kept }
  return { blocks: [{ stack: [{ ...set.line(title, 'factTitle'), marginTop: 2 }, block] }], kept: true }
}

/** Short items three abreast, as the tick grids of the field are. */
function threeAbreast(cells: readonly Content[]): ContentTable {
  const body = Array.from({ length: Math.ceil(cells.length / 3) }, (_, row) =>
    [0, 1, 2].map((column) => cells[row * 3 + column] ?? ''),
  )
  return { table: { widths: ['*', '*', '*'], body }, layout: plain, margin: [0, 0, 0, 4] }
}

/** An answer that needs room, with its label; null where nothing was answered. */
function entryPiece(
  entry: DocumentEntry,
  label: string,
  outstanding: ReadonlySet<number>,
  set: Typesetter,
): Piece | null {
  const runIn = runInPiece(entry, label, outstanding, set)
  if (runIn !== null) return runIn
  const { blocks, kept } = answerPiece(entry, outstanding, set)
  const [first, ...rest] = blocks
  if (first === undefined) return null
  if (label === '') return { blocks: isFramed(entry) ? [restrictedFrame(blocks)] : blocks, kept }
  const heading: ContentText = {
    ...set.line(label, 'question'),
    headlineLevel: 2,
    margin: [0, 4, 0, 2],
  }
  if (isFramed(entry)) return { blocks: [restrictedFrame([heading, ...blocks])], kept: false }
  return kept
    ? { blocks: [{ stack: [heading, first] }, ...rest], kept }
    : { blocks: [heading, ...blocks], kept }
}

/** An answer that begins on the line of its label; null where it needs lines of its own. */
function runInPiece(
  entry: DocumentEntry,
  label: string,
  outstanding: ReadonlySet<number>,
  set: Typesetter,
): Piece | null {
  const head = (): Run[] => (label === '' ? [] : set.runs(`${label}\u{A0}\u{A0} `, LABEL))
  const { shown } = entry
  if (isFramed(entry)) return null
  if (shown.as === 'table') return singleRowPiece(shown, outstanding, head(), set)
  const line = oneLineAnswer(entry)
  const text = line ?? (shown.as === 'text' ? shown.text : '')
  if (text !== '' && text.length <= RUN_IN) {
    return { blocks: paragraphs([...head(), ...set.runs(text)], { style: 'body' }), kept: false }
  }
  if (shown.as !== 'richText') return null
  const [first] = shown.richText.blocks
  if (first?.type !== 'paragraph' || first.text.some((span) => span.restricted === true)) return null
  // A label in bold before words in bold would run into them.
  if (first.text.find((span) => span.text.trim() !== '')?.bold === true) return null
  const { blocks } = richTextPiece(shown.richText, set, head())
  return blocks.length === 0 ? null : { blocks, kept: false }
}

const LABEL = { bold: true, fontSize: defaultStyle.fontSize }

function answerPiece(entry: DocumentEntry, outstanding: ReadonlySet<number>, set: Typesetter): Piece {
  const { shown } = entry
  switch (shown.as) {
    case 'text':
      return {
        blocks: shown.text === '' ? [] : paragraphs(set.runs(shown.text), { style: 'body' }),
        kept: false,
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
  return { blocks: [{ ul, margin: [0, 0, 0, 4] }], kept: false }
}
