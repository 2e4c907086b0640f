import type { Column } from '../../shared/form/definition.ts'
import { isAnswered, type Row } from '../../shared/record/answers.ts'
import type { Offence } from '../controls/input-props.ts'
import { textIn } from './answer-kinds.ts'
import { withCell } from './row-changes.ts'

/** The words of the offence in a row of offences. */
export const titleIn = (row: Row): string => textIn(row.cells['title']).trim()

/** The column of the code in a row that has the words of an offence and no code. */
export const codeless = (columns: readonly Column[], row: Row): Column | undefined =>
  columns.find(({ id, kind }) => kind === 'offence' && titleIn(row) !== '' && !isAnswered(row.cells[id]))

/**
 * The rows with the offence chosen for one of them. Its words and CJS code go into empty cells alone: what stands there
 * is the court's or the officer's own. Rows of the same words that have no code get it too: it is chosen once.
 */
export function withOffence(
  rows: readonly Row[],
  id: string,
  { id: column, ...search }: Column,
  offence: Offence,
): Row[] {
  const chosen = rows.find((row) => row.id === id)
  const said = chosen === undefined ? '' : titleIn(chosen)
  const { code, title, cjsCode } = offence
  const gives: Partial<Record<string, string>> = ('gives' in search && search.gives) || {}
  const given = Object.entries({ title, cjsCode }).flatMap(([of, words]): [string, string][] => {
    const into = gives[of]
    return words === undefined || into === undefined || isAnswered(chosen?.cells[into]) ? [] : [[into, words]]
  })
  const also = rows.filter((row) => said !== '' && titleIn(row) === said && !isAnswered(row.cells[column]))
  return also.reduce<Row[]>(
    (sum, row) => withCell(sum, row.id, { [column]: code }),
    withCell(rows, id, { [column]: code, ...Object.fromEntries(given) }),
  )
}
