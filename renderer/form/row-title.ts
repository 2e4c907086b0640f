import type { Column, OptionLists, RowAct } from '../../shared/form/definition.ts'
import type { Row } from '../../shared/record/answers.ts'
import { cellInWords } from './row-summary.ts'

type Table = {
  readonly rowName: string
  readonly columns: readonly Column[]
  readonly acts: readonly RowAct[]
}

/** "Offence 2"; where rows go on by buttons, what the row is about: "Child safeguarding". */
export function titleOf(
  { rowName, columns, acts }: Table,
  lists: OptionLists,
  row: Row,
  index: number,
): string {
  const [first] = acts.length === 0 ? [] : columns
  const about = first === undefined ? '' : cellInWords(first, row.cells[first.id], lists)
  return about === '' ? `${rowName.charAt(0).toUpperCase()}${rowName.slice(1)} ${index + 1}` : about
}
