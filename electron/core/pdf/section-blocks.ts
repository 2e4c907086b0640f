import type { Content, ContentStack } from 'pdfmake/interfaces'
import type { LaidAnswer, LaidBody, LaidNode, LaidSection } from '../../../shared/document/laid-report.ts'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { spansOf } from '../../../shared/record/rich-text.ts'
import { abreastBlock } from './abreast-block.ts'
import { factBlocks, levelsBlock } from './facts-blocks.ts'
import { glanceBlocks } from './glance-block.ts'
import { defaultStyle, INK, rule, sideRuled } from './page-style.ts'
import { proofBlock } from './proof-block.ts'
import { restrictedFrame } from './restricted-frame.ts'
import { richTextBlocks } from './rich-text-blocks.ts'
import { scoresBlock } from './scores-block.ts'
import { signaturesBlock } from './signatures-block.ts'
import { rowRuns, tableBlock } from './table-blocks.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

/**
 * A stretch of a section. `kept`: its first block stands on one page with the heading before it, where a page
 * has the room (page-layout.ts).
 */
type Piece = { readonly blocks: readonly Content[]; readonly kept: boolean }

/** A section as it prints: its title stays with the first of what it heads. */
export function sectionBlocks(section: LaidSection, set: Typesetter): Content[] {
  const heading: Content = { ...sectionTitle(section.title, set), headlineLevel: 1 }
  return piecesOf(section, set).flatMap(({ blocks: [first = '', ...rest], kept }, index): Content[] => {
    const opening = index === 0 && section.title !== '' ? [heading, first] : [first]
    return kept ? [{ unbreakable: true, stack: opening }, ...rest] : [...opening, ...rest]
  })
}

const sectionTitle = (title: string, set: Typesetter): ContentStack => ({
  stack: [rule(set.width, 0.75, INK.rule), { ...set.line(title, 'section'), tag: 'H2', marginTop: 3 }],
  margin: [0, 5, 0, 2],
})

/** Signatures stand on one page with who they are of. */
function piecesOf({ nodes }: LaidSection, set: Typesetter): Piece[] {
  const pieces = nodes.map((node) => pieceOf(node, set))
  return nodes.some(({ is }) => is === 'signatures')
    ? [{ blocks: [{ stack: pieces.flatMap(({ blocks }) => blocks) }], kept: true }]
    : pieces
}

function pieceOf(node: LaidNode, set: Typesetter): Piece {
  switch (node.is) {
    case 'band': {
      const text = [
        { ...set.line(node.label, 'bandLabel'), tag: 'H3', marginBottom: 2 } satisfies Content,
        set.line(node.text, 'bandText'),
      ]
      const look = { color: INK.accent, width: 3, gap: 12, fill: INK.band }
      return { blocks: [{ ...sideRuled(text, look), margin: [0, 2, 0, 5] }], kept: true }
    }
    case 'scores':
      return { blocks: [scoresBlock(node, set)], kept: true }
    case 'glance':
      return { blocks: glanceBlocks(node, set), kept: true }
    case 'abreast':
      return { blocks: [abreastBlock(node, set)], kept: true }
    case 'levels':
      return { blocks: [levelsBlock(node.facts, set)], kept: true }
    case 'facts': {
      const { block, kept } = factBlocks(node.facts, set)
      if (node.title === null) return { blocks: [block], kept }
      const title: Content = { ...set.line(node.title, 'factTitle'), tag: 'H3', marginTop: 2 }
      return { blocks: [{ stack: [title, block] }], kept: true }
    }
    case 'answer':
      return answerPiece(node, set)
    case 'points':
      return { blocks: [pointsBlock(node, set)], kept: true }
    case 'finding': {
      const { says, acknowledged, source } = node.finding
      const lines = [
        { ...set.line(says, 'value'), bold: true },
        set.line(acknowledged?.reason ?? '', 'value'),
        set.line(source, 'small'),
      ]
      return { blocks: [{ stack: lines, marginBottom: 3 }], kept: true }
    }
    case 'lines': {
      const lines = [
        ...(node.title === null
          ? []
          : [{ ...set.line(node.title, 'value'), tag: 'H3', bold: true } satisfies Content]),
        ...node.lines.map((line) => ({ ...set.line(line, 'value'), marginBottom: 1 })),
      ]
      return { blocks: [{ stack: lines, marginBottom: 3 }], kept: true }
    }
    case 'proof':
      return { blocks: [proofBlock(node, set)], kept: true }
    case 'signatures':
      return { blocks: [signaturesBlock(node, set)], kept: true }
    default:
      return assertNever(node, 'node of a laid-out report')
  }
}

/** An answer that needs room: it begins on the line of its label, unless it stands framed or is a list or table. */
function answerPiece({ label, restricted, body }: LaidAnswer, set: Typesetter): Piece {
  const runIn = !restricted && beginsOnALine(body)
  const { blocks, kept } = bodyPiece(
    body,
    runIn && label !== '' ? set.runs(`${label}\u{A0}\u{A0} `, LABEL) : [],
    set,
  )
  const heading: Content[] = runIn || label === '' ? [] : [headingOf(label, set)]
  if (restricted) return { blocks: [restrictedFrame([...heading, ...blocks])], kept: false }
  const [first = '', ...rest] = blocks
  return kept && heading.length > 0
    ? { blocks: [{ stack: [...heading, first] }, ...rest], kept }
    : { blocks: [...heading, ...blocks], kept }
}

const headingOf = (label: string, set: Typesetter): Content => ({
  ...set.line(label, 'question'),
  tag: 'H3',
  headlineLevel: 2,
  margin: [0, 4, 0, 2],
})

function pointsBlock(
  { title, numbered, points }: Extract<LaidNode, { is: 'points' }>,
  set: Typesetter,
): Content {
  const items = points.map(
    ({ lead, text }): Content => ({
      stack: paragraphs([...set.runs(`${lead} `, { bold: true }), ...set.runs(text)]),
      marginBottom: 1.5,
    }),
  )
  const list: Content = { ...(numbered ? { ol: items } : { ul: items }), margin: [0, 0, 0, 3] }
  return title === null ? list : { stack: [headingOf(title, set), list] }
}

const LABEL = { tag: 'H3', bold: true, fontSize: defaultStyle.fontSize } as const

function beginsOnALine(body: LaidBody): boolean {
  if (body.is !== 'richText') return body.is === 'text' || body.is === 'row'
  const [part] = body.parts
  const [first] = part?.blocks ?? []
  if (first?.type !== 'paragraph' || part?.restricted === true) return false
  // A label in bold before words in bold would run into them.
  return spansOf(first).find((span) => span.text.trim() !== '')?.bold !== true
}

function bodyPiece(body: LaidBody, label: readonly Run[], set: Typesetter): Piece {
  switch (body.is) {
    case 'text':
      return { blocks: paragraphs([...label, ...set.runs(body.text)], { style: 'body' }), kept: false }
    case 'list': {
      const ul = body.items.map((item) => ({ stack: paragraphs(set.runs(item)), marginBottom: 1.5 }))
      return { blocks: [{ ul, margin: [0, 0, 0, 4] }], kept: false }
    }
    case 'richText':
      return { blocks: richTextBlocks(body.parts, set, label), kept: false }
    case 'row': {
      const runs = [...label, ...rowRuns(body.facts, body.outstanding, set)]
      return { blocks: [{ stack: paragraphs(runs, { style: 'body' }) }], kept: false }
    }
    case 'table':
      return tableBlock(body, set)
    default:
      return assertNever(body, 'body of an answer')
  }
}
