import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import { REPLACED } from './copies.ts'
import type { CellShown, ReportDocument, TableShown } from './document.schema.ts'

/** Without a label: what a row is about, where it stands alone. */
export type Fact = { readonly label: string; readonly cell: CellShown }
/** A table as it stands on a page: columns to compare down, the rest of each row below it as labelled facts. */
export type TableLayout = {
  /** The first is what each row is about; none where a single row stands as facts alone. */
  readonly columns: readonly string[]
  readonly rows: readonly LaidRow[]
  /** What holds alike for every row, said once. */
  readonly common: readonly Fact[]
}
export type LaidRow = {
  /** One to each column. */
  readonly cells: readonly CellShown[]
  readonly outstanding: boolean
  readonly below: readonly Fact[]
}

/** A table up to this wide keeps its columns whatever they hold. */
const NARROW_TABLE = 3
/** A column holds nothing longer, in characters; a longer text stands below its row. */
const LONGEST_CELL = 62
/** What the columns may need between them, in characters of a cell: the width of an A4 page. */
const ROOM = 96
/** Between two columns. */
const GAP = 2
/** Cells of a wide table run over this many lines at most. */
const LINES = 3

/** Said of a check that had no answer when the report was completed. */
export const OUTSTANDING = ': outstanding at the date of this report'
export const COMMON = 'The same for all'

/**
 * How a table stands on paper, on the page and in plain text, one rule for all: what every row shares is said
 * once, short columns that most rows fill stand as columns while the page has room, and the rest of a row
 * stands below it. `outstanding` are the rows to say so of.
 */
export function tableLayout(table: TableShown, outstanding: ReadonlySet<number>): TableLayout {
  const title = titleColumn(table)
  const factAt = (row: readonly CellShown[], column: number): Fact => ({
    label: table.columns[column] ?? '',
    cell: row[column] ?? NOTHING,
  })
  const [only, ...further] = table.rows
  if (only !== undefined && further.length === 0) return singleRow(only, title, outstanding.has(0), factAt)
  const others = table.columns.map((_, column) => column).filter((column) => column !== title)
  const common = table.columns.length > NARROW_TABLE ? others.filter((column) => isCommon(table, column)) : []
  const rest = others.filter((column) => !common.includes(column))
  const beside = rest.length < NARROW_TABLE ? rest : fitting(table, title, rest)
  return {
    columns: [title, ...beside].map((column) => table.columns[column] ?? ''),
    rows: table.rows.map((row, index) => ({
      cells: [title, ...beside].map((column) => row[column] ?? NOTHING),
      outstanding: outstanding.has(index),
      below: said(rest.filter((column) => !beside.includes(column)).map((column) => factAt(row, column))),
    })),
    common: said(common.map((column) => factAt(table.rows[0] ?? [], column))),
  }
}

const singleRow = (
  row: readonly CellShown[],
  title: number,
  outstanding: boolean,
  factAt: (row: readonly CellShown[], column: number) => Fact,
): TableLayout => ({
  columns: [],
  rows: [
    {
      cells: [],
      outstanding,
      below: [
        { label: '', cell: row[title] ?? NOTHING },
        ...said([...row.keys()].filter((column) => column !== title).map((column) => factAt(row, column))),
      ],
    },
  ],
  common: [],
})

const NOTHING: CellShown = { text: '', restricted: false }
const isShort = (text: string): boolean => text.length <= LONGEST_CELL && !text.includes('\n')
/** What there is to say, in the order of its columns; last and once, what is given separately. */
function said(facts: readonly Fact[]): Fact[] {
  const apart = facts.filter(({ cell }) => cell.text === REPLACED)
  return [
    ...facts.filter(({ cell }) => cell.text !== '' && cell.text !== REPLACED),
    ...apart.slice(0, 1).map(({ cell }) => ({ label: apart.map(({ label }) => label).join('; '), cell })),
  ]
}
const cellsOf = (table: TableShown, column: number): CellShown[] =>
  table.rows.map((row) => row[column] ?? NOTHING)

function isCommon(table: TableShown, column: number): boolean {
  const [first = NOTHING, ...others] = cellsOf(table, column)
  return (
    first.text !== '' &&
    !first.restricted &&
    isShort(first.text) &&
    others.every((cell) => cell.text === first.text && !cell.restricted)
  )
}

/** Columns in order, as long as there is room: short ones that at least half of the rows fill. */
function fitting(table: TableShown, title: number, columns: readonly number[]): readonly number[] {
  let room = ROOM - need(table, title)
  return columns.filter((column) => {
    const cells = cellsOf(table, column)
    const filled = cells.filter(({ text }) => text !== '').length
    const needs = need(table, column) + GAP
    if (filled * 2 < cells.length || !cells.every(({ text }) => isShort(text)) || needs > room) return false
    room -= needs
    return true
  })
}

function need(table: TableShown, column: number): number {
  const texts = [table.columns[column] ?? '', ...cellsOf(table, column).map(({ text }) => text)]
  const longestWord = Math.max(...texts.flatMap((text) => text.split(/\s+/u)).map((word) => word.length))
  const longest = Math.max(...texts.map((text) => Math.min(text.length, LONGEST_CELL)))
  return Math.max(longestWord, Math.ceil(longest / LINES) + 2)
}

/** The first column that says something of its own, not yes or no: what the row is about. */
function titleColumn(table: TableShown): number {
  const column = table.columns.findIndex((_, index) =>
    table.rows.some((row) => !['', 'Yes', 'No'].includes(row[index]?.text ?? '')),
  )
  return Math.max(column, 0)
}

/**
 * The rows of the checks ledger that had no answer when the report was completed. Asked of the whole
 * document: some copies carry no codes.
 */
export function outstandingChecks(document: ReportDocument): ReadonlySet<number> {
  const answer = document.sections
    .flatMap((section) => section.entries)
    .find((entry) => entry.question === 'checks')?.answer
  if (typeof answer !== 'object' || answer === null || !('rows' in answer)) return new Set()
  return new Set(
    answer.rows.flatMap((row, index) => {
      const { status } = row.cells
      return typeof status === 'string' && OUTSTANDING_STATUSES.includes(status.trim()) ? [index] : []
    }),
  )
}
