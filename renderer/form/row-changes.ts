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
