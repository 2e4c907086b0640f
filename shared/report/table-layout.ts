import type { CellShown, ReportDocument, Shown } from './document.schema.ts'

type TableShown = Extract<Shown, { as: 'table' }>
export type CardFact = { readonly label: string; readonly cell: CellShown }
/** One row of a wide table: what it is about, its short facts, then the long ones, each with its label. */
export type Card = {
  readonly title: CellShown
  readonly outstanding: boolean
  readonly short: readonly CardFact[]
  readonly long: readonly CardFact[]
}

/** More columns than this are squeezed on A4: the rows stand as cards. */
const WIDEST_TABLE = 4
/** A value longer than this takes a line of its own on a card. */
const SHORT = 62

/** Said of a check that had no answer when the report was completed. */
export const OUTSTANDING = ': outstanding at the date of this report'

/**
 * How a table stands on paper and in plain text, one rule for both: as cards where it is wide or some of its
 * rows are `outstanding`, otherwise (null) as a table.
 */
export function cardsOf(table: TableShown, outstanding: ReadonlySet<number>): readonly Card[] | null {
  if (table.columns.length <= WIDEST_TABLE && outstanding.size === 0) return null
  const title = titleColumn(table)
  return table.rows.map((row, index) => {
    const facts = table.columns
      .map((label, column) => ({ label, cell: row[column] ?? NOTHING, column }))
      .filter((fact) => fact.cell.text !== '' && fact.column !== title)
    return {
      title: row[title] ?? NOTHING,
      outstanding: outstanding.has(index),
      short: facts.filter((fact) => isShort(fact.cell.text)),
      long: facts.filter((fact) => !isShort(fact.cell.text)),
    }
  })
}

const NOTHING: CellShown = { text: '', restricted: false }
const isShort = (text: string): boolean => text.length <= SHORT && !text.includes('\n')

/** The first column that says something of its own, not yes or no: what the card is about. */
function titleColumn(table: TableShown): number {
  const column = table.columns.findIndex((_, index) =>
    table.rows.some((row) => !['', 'Yes', 'No'].includes(row[index]?.text ?? '')),
  )
  return Math.max(column, 0)
}

/** Codes of the list "checkStatuses" that leave a check without an answer. */
const UNANSWERED = ['requested', 'pending']

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
      return typeof status === 'string' && UNANSWERED.includes(status) ? [index] : []
    }),
  )
}
