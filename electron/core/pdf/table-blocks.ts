import type { Content, TableCell } from 'pdfmake/interfaces'
import type { CellShown, Shown } from '../../../shared/report/document.schema.ts'
import { INK, ruled } from './page-style.ts'
import { paragraphs, type Run, type Typesetter } from './typesetting.ts'

type TableShown = Extract<Shown, { as: 'table' }>

/** More columns than this are squeezed on A4: the rows print as cards. */
const WIDEST_TABLE = 4
/** A value longer than this takes a line of its own on a card. */
const SHORT = 48
/** Cards up to this length are kept on one page. */
const KEPT_WHOLE = 900

export function tableBlocks(table: TableShown, set: Typesetter): Content[] {
  if (table.rows.length === 0) return []
  return table.columns.length > WIDEST_TABLE
    ? table.rows.map((row, index) => card(table.columns, row, index === table.rows.length - 1, titleColumn(table), set))
    : [narrowTable(table, set)]
}

function narrowTable(table: TableShown, set: Typesetter): Content {
  const longest = table.columns.map((label, column) =>
    Math.max(label.length, ...table.rows.map((row) => row[column]?.text.length ?? 0)),
  )
  const head = table.columns.map((label): TableCell => set.line(label, 'columnHead'))
  const body = table.rows.map((row) => row.map((cell): TableCell => cellBlock(cell, set)))
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: table.rows.every((row) => row.every((cell) => cell.text.length < KEPT_WHOLE)),
      widths: longest.map((length) => (length <= 16 ? 'auto' : '*')),
      body: [head, ...body],
    },
    layout: ruled,
    margin: [0, 0, 0, 8],
  }
}

function cellBlock(cell: CellShown, set: Typesetter): Content {
  const text = paragraphs(set.runs(cell.text, restrictedLook(cell)), { style: 'cell' })
  return cell.restricted && cell.text !== '' ? { stack: [restrictedWord, ...text] } : { stack: text }
}

const restrictedWord: Content = { text: 'RESTRICTED', style: 'restrictedWord' }
const restrictedLook = (cell: CellShown): { background?: string } =>
  cell.restricted ? { background: INK.restrictedWash } : {}

/** The first column that says something of its own, not yes or no: what the card is about. */
function titleColumn(table: TableShown): number {
  const column = table.columns.findIndex((_, index) =>
    table.rows.some((row) => !['', 'Yes', 'No'].includes(row[index]?.text ?? '')),
  )
  return Math.max(column, 0)
}

/** One row of a wide table: its subject in bold, the short facts in a line, the long ones below, each with its label. */
function card(
  labels: readonly string[],
  row: readonly CellShown[],
  last: boolean,
  title: number,
  set: Typesetter,
): Content {
  const facts = labels
    .map((label, index) => ({ label, cell: row[index] ?? { text: '', restricted: false }, index }))
    .filter((fact) => fact.cell.text !== '' && fact.index !== title)
  const isShort = (text: string): boolean => text.length <= SHORT && !text.includes('\n')
  const short = facts.filter((fact) => isShort(fact.cell.text))
  const long = facts.filter((fact) => !isShort(fact.cell.text))
  const length = row.reduce((sum, cell) => sum + cell.text.length, 0)
  return {
    unbreakable: length < KEPT_WHOLE,
    stack: [
      { stack: paragraphs(titleRuns(row[title], set), { bold: true }), marginBottom: 1.5 },
      ...(short.length === 0
        ? []
        : [{ text: short.flatMap((fact, index) => factRuns(fact, index < short.length - 1, set)), style: 'cell' }]),
      ...long.map((fact): Content => ({ stack: paragraphs(factRuns(fact, false, set), { style: 'cell' }) })),
      last
        ? { text: '', marginBottom: 4 }
        : {
            canvas: [{ type: 'line', x1: 0, y1: 0, x2: 467, y2: 0, lineWidth: 0.5, lineColor: INK.rule }],
            margin: [0, 4, 0, 5],
          },
    ],
  }
}

const titleRuns = (cell: CellShown | undefined, set: Typesetter): Run[] =>
  cell === undefined ? [] : set.runs(cell.text, restrictedLook(cell))

function factRuns(fact: { label: string; cell: CellShown }, more: boolean, set: Typesetter): Run[] {
  return [
    ...set.runs(`${fact.label}: `, { color: INK.quiet }),
    ...(fact.cell.restricted ? [{ text: 'RESTRICTED ', bold: true, color: INK.restricted }] : []),
    ...set.runs(fact.cell.text, restrictedLook(fact.cell)),
    ...(more ? [{ text: '  \u{B7}  ', color: INK.quiet }] : []),
  ]
}
