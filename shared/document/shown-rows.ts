import { REPLACED } from './copies.ts'
import type { DocumentEntry } from './document.schema.ts'

type ShownCell = { readonly id: string; readonly label: string; readonly text: string }
/** A row of a table in the words that a copy shows. */
export type ShownRow = {
  /** The words in a column, by its code; empty where the copy shows none, or gives them separately. */
  cell(id: string): string
  /** All else that is shown, but what stands in these columns. */
  others(known: readonly string[]): readonly ShownCell[]
  /** Whether something of the row is given separately. */
  readonly apart: boolean
}

/** The rows of a table; null where it is none, or a report signed before its columns were told by code. */
export function shownRows(entry: DocumentEntry | undefined): readonly ShownRow[] | null {
  if (entry?.shown.as !== 'table' || entry.shown.ids === undefined) return null
  const { columns, ids, rows } = entry.shown
  return rows.map((row) => {
    const cells = row.map(({ text }, at) => ({ id: ids[at] ?? '', label: columns[at] ?? '', text }))
    const open = cells.filter(({ text }) => text !== '' && text !== REPLACED)
    return {
      cell: (id) => open.find((one) => one.id === id)?.text ?? '',
      others: (known) => open.filter(({ id }) => !known.includes(id)),
      apart: cells.some(({ text }) => text === REPLACED),
    }
  })
}

/** What else a row shows, each by the name of its column. */
export const othersSaid = (row: ShownRow, known: readonly string[]): readonly string[] =>
  row.others(known).map(({ label, text }) => `${label}: ${text}`)
