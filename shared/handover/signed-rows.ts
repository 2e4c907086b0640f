import { ALSO_RECORDED, type DocumentEntry, type ReportDocument } from '../document/document.schema.ts'

/**
 * What a row shows in a column that is not empty, in the words shown. `id`: the column's code, null in reports signed
 * before columns were told by code. `restricted`: the receiver's copy alone shows it.
 */
type SignedCell = {
  readonly id: string | null
  readonly label: string
  readonly text: string
  readonly restricted: boolean
}
/** A row of a table as it was signed: `cell` gives what was entered in a column, by code; `says` the row in one line. */
export type SignedRow = {
  readonly id: string
  cell(column: string): string
  readonly cells: readonly SignedCell[]
  readonly says: string
}

/** What was asked when the report was signed, by question. */
export const entriesAsked = ({ sections }: ReportDocument): ReadonlyMap<string, DocumentEntry> =>
  new Map(
    sections
      .filter(({ id }) => id !== ALSO_RECORDED)
      .flatMap(({ entries }) => entries.map((entry) => [entry.question, entry])),
  )

/** The rows of a table; none where it is no table, or nothing was entered. */
export function signedRows(entry: DocumentEntry | undefined): readonly SignedRow[] {
  const answer = entry?.answer ?? null
  if (entry === undefined || answer === null || typeof answer === 'string' || !('rows' in answer)) return []
  const table = entry.shown.as === 'table' ? entry.shown : null
  return answer.rows.map(({ id, cells: typed }, index) => {
    const cells = (table?.rows[index] ?? []).flatMap(({ text, restricted = false }, column) =>
      text === ''
        ? []
        : [
            {
              id: table?.ids?.[column] ?? null,
              label: table?.columns[column] ?? '',
              text,
              restricted: restricted || entry.restricted === true,
            },
          ],
    )
    return {
      id,
      cell: (column) => {
        const value = typed[column]
        return typeof value === 'string' ? value.trim() : ''
      },
      cells,
      says: cells.map(({ label, text }) => `${label}: ${text}`).join('; '),
    }
  })
}
