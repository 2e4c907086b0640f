import { type CellAnswer, isAnswered, type Row } from '../record/answers.ts'
import type { Column, RowAct } from './definition.ts'

/** Who pressed, and when by the court's clock: "2016-10-11T09:20". */
export type Pressed = { readonly now: string; readonly me: string }

type InColumn = RowAct['when']

const holds = (row: Row, { column, oneOf }: InColumn): boolean => oneOf.includes(codeIn(row.cells[column]))
const codeIn = (cell: CellAnswer | undefined): string => (typeof cell === 'string' ? cell.trim() : '')

/** The acts that a row offers as it stands. */
export const actsOf = (acts: readonly RowAct[], row: Row): readonly RowAct[] =>
  acts.filter((act) => holds(row, act.when) && (act.onlyFor === undefined || holds(row, act.onlyFor)))

/** The row after the press; as it was where the act is not offered. */
export function afterAct(act: RowAct, columns: readonly Column[], row: Row, pressed: Pressed): Row {
  if (actsOf([act], row).length === 0) return row
  const cells = Object.entries(act.sets).flatMap(([id, value]) => {
    const column = columns.find((each) => each.id === id)
    const filled = column === undefined ? null : fills(column, value)
    if (filled === null) return [[id, value]]
    return isAnswered(row.cells[id]) ? [] : [[id, pressed[filled]]]
  })
  return { ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } }
}

/** Whether the value is a word for what only the press knows. */
export function fills({ kind }: Column, value: string): keyof Pressed | null {
  if (kind === 'dateTime' && value === 'now') return 'now'
  return kind === 'text' && value === 'me' ? 'me' : null
}

/** The columns to say next in a row: of the acts that lead to where it stands. */
export function askedNext(acts: readonly RowAct[], row: Row): readonly string[] {
  const led = acts.find(({ when, onlyFor, sets }) => {
    const reached = sets[when.column]
    return (
      reached !== undefined &&
      reached === codeIn(row.cells[when.column]) &&
      (onlyFor === undefined || holds(row, onlyFor))
    )
  })
  return led?.to ?? []
}
