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
import { bodyParagraphs, paragraphs, type Run, type Typesetter, WHOLE_PARAGRAPH } from './typesetting.ts'

/** Text up to this length, in characters, begins on the line of its label. */
const RUN_IN = 620
/** Items up to this length stand three abreast. */
const SHORT_ITEM = 48

/**
 * A stretch of a section. `kept`: its first block is short and must neither be split nor leave the
 * heading before it. Text that may run on is not kept; its heading looks after itself (definition.ts).
 */
export type Piece = { readonly blocks: Content[]; readonly kept: boolean }

/** A section's title with the rule above it. */
const sectionTitle = (title: string, set: Typesetter): ContentStack => ({
  stack: [rule(TEXT_WIDTH, 0.75, INK.rule), { ...set.line(title, 'section'), marginTop: 4 }],
  margin: [0, 6, 0, 2],
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
  const heading: ContentText = { ...set.line(label, 'question'), margin: [0, 4, 0, 2] }
  // Nothing inside a frame or a kept block may ask for a page break: pdfmake would lose the block.
  if (isFramed(entry)) return { blocks: [restrictedFrame([heading, ...blocks])], kept: false }
  return kept
    ? { blocks: [{ stack: [heading, first] }, ...rest], kept: true }
    : { blocks: [{ ...heading, headlineLevel: 2 }, first, ...rest], kept: false }
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
    return { blocks: bodyParagraphs([...head(), ...set.runs(text)]), kept: false }
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
  return { blocks: [{ ul, margin: [0, 0, 0, 4] }], kept: false }
}
