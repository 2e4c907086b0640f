import type { Content, ContentStack, TableCell } from 'pdfmake/interfaces'
import type { CellShown, Shown } from '../../../shared/report/document.schema.ts'
import { type Card, type CardFact, cardsOf, OUTSTANDING } from '../../../shared/report/table-layout.ts'
import { INK, rule, ruled, TEXT_WIDTH } from './page-style.ts'
import type { Piece } from './section-blocks.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

type TableShown = Extract<Shown, { as: 'table' }>

/** A column of such short texts is as wide as they are; the others share the rest. */
const NARROW = 20
const SHORT_LABEL = 24
/** What is shorter than this, in characters, is kept on one page. */
const KEPT_WHOLE = 900

/** A table as a table where it is narrow, as cards where it is wide; `outstanding` are the rows to say so of. */
export function tableBlocks(table: TableShown, outstanding: ReadonlySet<number>, set: Typesetter): Piece {
  if (table.rows.length === 0) return { blocks: [], kept: false }
  const cards = cardsOf(table, outstanding)
  if (cards === null) {
    return { blocks: [narrowTable(table, set)], kept: lengthOf(table.rows.flat()) < KEPT_WHOLE }
  }
  return {
    blocks: cards.map((shown, index) => card(shown, index === cards.length - 1, set)),
    kept: lengthOf(table.rows[0] ?? []) < KEPT_WHOLE,
  }
}

const lengthOf = (cells: readonly CellShown[]): number =>
  cells.reduce((sum, cell) => sum + cell.text.length, 0)

function narrowTable(table: TableShown, set: Typesetter): Content {
  const longest = table.columns.map((label, column) =>
    Math.max(label.length, ...table.rows.map((row) => row[column]?.text.length ?? 0)),
  )
  const narrow = longest.map((length) => length <= NARROW)
  const head = table.columns.map(
    (label, column): TableCell => ({ ...set.line(label, 'columnHead'), noWrap: narrow[column] === true }),
  )
  const body = table.rows.map((row) =>
    row.map((cell, column): TableCell => ({ ...cellBlock(cell, set), noWrap: narrow[column] === true })),
  )
  return {
    table: {
      headerRows: 1,
      dontBreakRows: table.rows.every((row) => lengthOf(row) < KEPT_WHOLE),
      widths: narrow.map((fits) => (fits ? 'auto' : '*')),
      body: [head, ...body],
    },
    layout: ruled,
    margin: [0, 0, 0, 8],
  }
}

function cellBlock(cell: CellShown, set: Typesetter): ContentStack {
  const text = paragraphs(set.runs(cell.text, restrictedLook(cell)), { style: 'cell' })
  return cell.restricted && cell.text !== '' ? { stack: [restrictedWord, ...text] } : { stack: text }
}

const restrictedWord: Content = { text: 'RESTRICTED', style: 'restrictedWord' }
const restrictedLook = (cell: CellShown): { background?: string } =>
  cell.restricted ? { background: INK.restrictedWash } : {}

/** One row of a wide table: its subject in bold, the short facts in a line, the long ones below, each with its label. */
function card({ title, outstanding, short, long }: Card, last: boolean, set: Typesetter): Content {
  const subject = [
    ...set.runs(title.text, restrictedLook(title)),
    ...(outstanding ? set.runs(OUTSTANDING, { color: INK.restricted }) : []),
  ]
  const length = lengthOf([title, ...short.map(({ cell }) => cell), ...long.map(({ cell }) => cell)])
  return {
    unbreakable: length < KEPT_WHOLE,
    stack: [
      { stack: paragraphs(subject, { bold: true }), marginBottom: 1.5 },
      ...(short.length === 0
        ? []
        : [
            {
              text: short.flatMap((fact, index) => factRuns(fact, index < short.length - 1, set)),
              style: 'facts',
            },
          ]),
      ...long.map((fact): Content => ({ stack: paragraphs(factRuns(fact, false, set), { style: 'facts' }) })),
      ...(last ? [] : [{ stack: [rule(TEXT_WIDTH, 0.5, INK.rule)], marginTop: 4 }]),
    ],
    margin: [0, 0, 0, last ? 8 : 5],
  }
}

function factRuns(fact: CardFact, more: boolean, set: Typesetter): Run[] {
  return [
    // A label stays in one piece, with the first word of its value.
    ...set.runs(
      `${fact.label.length <= SHORT_LABEL ? fact.label.replaceAll(' ', '\u{A0}') : fact.label}:\u{A0}`,
      { color: INK.quiet },
    ),
    ...(fact.cell.restricted ? [{ text: 'RESTRICTED ', bold: true, color: INK.restricted }] : []),
    // The dot belongs to the value before it, so that no line begins with one.
    ...(fact.cell.restricted && more
      ? [...set.runs(fact.cell.text, restrictedLook(fact.cell)), ...set.runs(BETWEEN)]
      : set.runs(`${fact.cell.text}${more ? BETWEEN : ''}`, restrictedLook(fact.cell))),
  ]
}

const BETWEEN = '\u{A0}\u{A0}\u{B7}  '
