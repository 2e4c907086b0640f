import type { Column } from '../../shared/form/definition.ts'
import type { CellAnswer, Row } from '../../shared/record/answers.ts'

/** The rows with one cell of one row changed; null clears it. */
export function withCell(
  rows: readonly Row[],
  id: string,
  changes: Record<string, CellAnswer | null>,
): Row[] {
  return rows.map((row) => {
    if (row.id !== id) return row
    const cells = new Map(Object.entries(row.cells))
    for (const [column, answer] of Object.entries(changes)) {
      if (answer === null) cells.delete(column)
      else cells.set(column, answer)
    }
    return { ...row, cells: Object.fromEntries(cells) }
  })
}

/** The rows with the one at `index` moved by `by` places; unchanged where there is no such place. */
export function moved(rows: readonly Row[], index: number, by: number): Row[] {
  const row = rows[index]
  const to = index + by
  if (row === undefined || to < 0 || to >= rows.length) return [...rows]
  return rows.toSpliced(index, 1).toSpliced(to, 0, row)
}

/**
 * The rows with yes in exactly one of them, in each column that asks for one: `chosen` where it has it, else the first
 * that has it, else the first row.
 */
export function withOneEach(columns: readonly Column[], rows: readonly Row[], chosen?: string): Row[] {
  return columns
    .filter((column) => 'as' in column && column.as === 'one')
    .reduce((sum, { id }) => withOne(sum, id, chosen), [...rows])
}

function withOne(rows: readonly Row[], column: string, chosen: string | undefined): Row[] {
  const yes = rows.filter((row) => row.cells[column] === 'yes')
  const one = yes.find(({ id }) => id === chosen) ?? yes[0] ?? rows[0]
  return rows.flatMap((row) =>
    (row === one) === (row.cells[column] === 'yes')
      ? [row]
      : withCell([row], row.id, { [column]: row === one ? 'yes' : null }),
  )
}
