import { ALSO_RECORDED, type DocumentEntry, type ReportDocument } from '../document/document.schema.ts'

/** A row of a table as it was signed: `cell` gives what was entered in a column, by code; `says` the row in the words shown. */
type SignedRow = { cell(column: string): string; readonly says: string }

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
  const { shown } = entry
  return answer.rows.map(({ cells }, index) => ({
    cell: (column) => {
      const typed = cells[column]
      return typeof typed === 'string' ? typed.trim() : ''
    },
    says:
      shown.as === 'table'
        ? (shown.rows[index] ?? [])
            .flatMap(({ text }, column) => (text === '' ? [] : [`${shown.columns[column] ?? ''}: ${text}`]))
            .join('; ')
        : '',
  }))
}
