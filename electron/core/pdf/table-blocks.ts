import type { Content, TableCell } from 'pdfmake/interfaces'
import type { CellShown } from '../../../shared/document/document.schema.ts'
import {
  COMMON,
  type Fact,
  type LaidRow,
  OUTSTANDING,
  type TableLayout,
} from '../../../shared/document/table-layout.ts'
import { columnWidths } from './column-widths.ts'
import { INK, laidRows } from './page-style.ts'
import { type Look, paragraphs, type Run, type Typesetter } from './typesetting.ts'

const SHORT_LABEL = 30
/** What is shorter than this, in characters, is kept on one page. */
const KEPT_WHOLE = 900

/** The facts of a table's only row, one after the other. */
export const rowRuns = (facts: readonly Fact[], outstanding: boolean, set: Typesetter): Run[] =>
  factsRuns(facts, { set, quiet: {} }, outstanding)

/** A table as the layout has it; a short one is kept with its heading. */
export const tableBlock = (table: TableLayout, set: Typesetter): { blocks: Content[]; kept: boolean } => ({
  blocks: [laidOut(table, set)],
  kept: lengthOf(table) < KEPT_WHOLE,
})

const lengthOf = ({ rows, common }: TableLayout): number =>
  [
    ...rows.flatMap((row) => [...row.cells, ...row.below.map(({ cell }) => cell)]),
    ...common.map(({ cell }) => cell),
  ].reduce((sum, { text }) => sum + text.length, 0)

function laidOut({ columns, rows, common }: TableLayout, set: Typesetter): Content {
  const across = (runs: Run[]): TableCell[] => [
    { stack: paragraphs(runs, { style: 'facts' }), colSpan: columns.length },
    ...columns.slice(1).map(() => ({})),
  ]
  const under = new Set<number>()
  const body: TableCell[][] = [columns.map((label): TableCell => set.line(label, 'columnHead'))]
  for (const row of rows) {
    body.push(row.cells.map((cell, column) => ({ stack: cellBlock(cell, column, row, set) })))
    if (row.below.length > 0) {
      under.add(body.length)
      body.push(across(factsRuns(row.below, { set, quiet: QUIET })))
    }
  }
  if (common.length > 0) {
    body.push(across([...set.runs(`${COMMON}: `, QUIET), ...factsRuns(common, { set, quiet: QUIET })]))
  }
  return {
    tag: 'Table',
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: columnWidths([columns, ...rows.map(({ cells }) => cells.map(({ text }) => text))]),
      body,
    },
    layout: laidRows(under),
    margin: [0, 0, 0, 6],
  }
}

function cellBlock(cell: CellShown, column: number, { outstanding }: LaidRow, set: Typesetter): Content[] {
  const said = column === 0 && outstanding ? set.runs(OUTSTANDING, { color: INK.restricted }) : []
  const text = paragraphs([...set.runs(cell.text, restrictedLook(cell)), ...said], {
    style: 'cell',
    bold: column === 0,
  })
  return cell.restricted && cell.text !== '' ? [restrictedWord(), ...text] : text
}

/** Made anew for each cell: pdfmake lays a node out once. */
const restrictedWord = (): Content => ({ text: 'RESTRICTED', style: 'restrictedWord' })
const restrictedLook = (cell: CellShown): { background?: string } =>
  cell.restricted ? { background: INK.restrictedWash } : {}

const QUIET = { color: INK.quiet }
/** `quiet`: how labels look beside what they label. */
type FactSet = { readonly set: Typesetter; readonly quiet: Look }

const factsRuns = (facts: readonly Fact[], look: FactSet, outstanding = false): Run[] =>
  facts.flatMap((fact, index) => [
    ...factRuns(fact, look),
    ...(index === 0 && outstanding ? look.set.runs(OUTSTANDING, { color: INK.restricted }) : []),
    ...(index < facts.length - 1 ? look.set.runs(BETWEEN) : []),
  ])

function factRuns({ label, cell }: Fact, { set, quiet }: FactSet): Run[] {
  // A label stays in one piece, with the first word of its value.
  const whole = label.length <= SHORT_LABEL ? label.replaceAll(' ', '\u{A0}') : label
  return [
    ...(label === '' ? [] : set.runs(`${whole}:\u{A0}`, quiet)),
    ...(cell.restricted ? [{ text: 'RESTRICTED ', bold: true, color: INK.restricted }] : []),
    ...set.runs(cell.text, restrictedLook(cell)),
  ]
}

const BETWEEN = '\u{A0}\u{A0}\u{B7}  '
