import { assertNever } from '../lib/assert-never.ts'
import { itemLabel } from '../record/list-labels.ts'
import { spansText } from '../record/rich-text.ts'
import type { CellShown, Copy, ReportDocument } from './document.schema.ts'
import type { LaidAnswer, LaidBody, LaidNode, LaidReport, RichTextPart } from './laid-report.ts'
import { layOut, RESTRICTED, type SigningShown } from './layout.ts'
import type { LaidBlock } from './said-by.ts'
import { type ScoreWords, scoreAtAGlance } from './score-words.ts'
import { COMMON, type Fact, type LaidRow, OUTSTANDING, type TableLayout } from './table-layout.ts'

/**
 * A copy of the document as plain text, word for word what it says on paper, white space apart (columns are parted by
 * tabs). `whole` is the document as it was signed; without `signing` nothing is said of its completion.
 */
export function documentText(whole: ReportDocument, copy: Copy, signing: SigningShown | null = null): string {
  return laidText(layOut(whole, copy, { signing }))
}

/** What is laid out, as plain text. */
export function laidText({ title, under, heading, lives, sections }: LaidReport): string {
  return [
    textLines([title, under, ...heading.flatMap(({ label, lines }) => [label, ...lines]), lives ?? '']),
    ...sections.map((section) =>
      [section.title, ...section.nodes.map(nodeText)].filter((text) => text !== '').join('\n\n'),
    ),
  ].join('\n\n')
}

function nodeText(node: LaidNode): string {
  switch (node.is) {
    case 'band':
      return `${node.label}\n${node.text}`
    case 'scores':
      return [node.heads.join('\t'), ...node.scores.map(scoreText), node.note].join('\n')
    case 'glance':
      return textLines([shortAnswers(null, node.levels), ...node.scores.flatMap(glanceText), node.note])
    case 'abreast':
      return textLines(node.parts.flatMap(({ title, strong, lines }) => [title, strong, ...lines]))
    case 'levels':
      return shortAnswers(null, node.facts)
    case 'facts':
      return shortAnswers(node.title, node.facts)
    case 'answer':
      return answerText(node)
    case 'points':
      return textLines([
        node.title ?? '',
        ...node.points.map(({ lead, text }, at) =>
          `${node.numbered ? `${at + 1}. ` : ''}${lead} ${text}`.trimEnd(),
        ),
      ])
    case 'finding': {
      const { says, acknowledged, source } = node.finding
      return textLines([says, acknowledged?.reason ?? '', source])
    }
    case 'lines':
      return textLines([node.title ?? '', ...node.lines])
    case 'proof':
      return textLines([node.title, ...node.lines])
    case 'signatures':
      return textLines([node.heads.join('\t'), ...node.rows.map((row) => row.join('\t')), node.note ?? ''])
    default:
      return assertNever(node, 'node of a laid-out report')
  }
}

const textLines = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n')

const scoreText = ({ name, about, figures, notes, band, limits }: ScoreWords): string =>
  textLines([
    name,
    ...about,
    ...figures.map(({ figure, what }) => `${figure} ${what}`),
    ...notes,
    band,
    limits,
  ])

function glanceText(score: ScoreWords): string[] {
  const { figure, lines } = scoreAtAGlance(score)
  return [figure, score.name, score.band, ...lines]
}

const shortAnswers = (
  title: string | null,
  facts: readonly { readonly label: string; readonly text: string }[],
): string => textLines([title ?? '', ...facts.map(({ label, text }) => `${label}: ${text}`)])

const answerText = ({ label, restricted, body }: LaidAnswer): string =>
  textLines([restricted ? RESTRICTED : '', label, bodyText(body)])

function bodyText(body: LaidBody): string {
  switch (body.is) {
    case 'text':
      return body.text
    case 'list':
      return body.items.join('\n')
    case 'richText':
      return body.parts.map(partText).join('\n')
    case 'row':
      return factsText(body.facts, body.outstanding)
    case 'table':
      return tableText(body)
    default:
      return assertNever(body, 'body of an answer')
  }
}

const partText = ({ restricted, blocks }: RichTextPart): string =>
  [...(restricted ? [RESTRICTED] : []), ...blocks.map(blockText)].join('\n')

const tableText = ({ columns, rows, common }: TableLayout): string =>
  [
    columns.join('\t'),
    ...rows.flatMap((row) => [
      subjectAndCells(row),
      ...(row.below.length === 0 ? [] : [factsText(row.below, false)]),
    ]),
    ...(common.length === 0 ? [] : [`${COMMON}: ${factsText(common, false)}`]),
  ].join('\n')

const subjectAndCells = ({ cells, outstanding }: LaidRow): string =>
  cells.map((cell, index) => `${cellText(cell)}${index === 0 && outstanding ? OUTSTANDING : ''}`).join('\t')

const factsText = (facts: readonly Fact[], outstanding: boolean): string =>
  facts
    .map(
      ({ label, cell }, index) =>
        `${label === '' ? '' : `${label}: `}${cellText(cell)}${index === 0 && outstanding ? OUTSTANDING : ''}`,
    )
    .join('  \u{B7}  ')

const cellText = (cell: CellShown): string =>
  cell.restricted && cell.text !== '' ? `${RESTRICTED} ${cell.text}` : cell.text

function blockText(block: LaidBlock): string {
  if (block.type !== 'list') return spansText(block.text)
  return block.items
    .map(
      (item, index) =>
        '\u{2003}'.repeat(block.depth ?? 0) +
        (block.ordered ? `${itemLabel(block, index)} ${spansText(item)}` : spansText(item)),
    )
    .join('\n')
}
