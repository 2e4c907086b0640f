import { cellAsked } from '../../shared/form/condition.ts'
import type { AskedQuestion, Column, RowAct } from '../../shared/form/definition.ts'
import { actsOf, askedNext } from '../../shared/form/row-acts.ts'
import { isAnswered, type Row } from '../../shared/record/answers.ts'
import { type Keys, NO_KEYS, sumOf } from './keys-pressed.ts'

export type Table = Extract<AskedQuestion, { kind: 'rows' }>
type Cells = Row['cells']

/** The tools of an unfolded row: up, down, remove. */
const TOOLS = 1

/**
 * What a table costs whose rows go on by buttons. `standing`: what stands in a row before anything is entered, for
 * the rows that were not added. `keysOfCell`: of one field, given what stands in it already.
 */
export function keysOfActRows(
  table: Table & { readonly acts: readonly RowAct[] },
  rows: readonly Row[],
  standing: ReadonlyMap<Row, Cells>,
  keysOfCell: (column: Column, row: Row, filled: boolean) => Keys,
): Keys {
  const ways = new Map(rows.map((row) => [row, wayTo(table.acts, row)]))
  const inAll = [...standing.keys()].filter((row) => ways.get(row)?.[0]?.act.inAll !== undefined)
  const together = inAll.length > 1 ? inAll : []
  const ofRow = (row: Row): Keys => {
    const way = ways.get(row) ?? []
    const pressed = way.slice(together.includes(row) ? 1 : 0)
    const set = way.flatMap(({ act }) => Object.keys(act.sets))
    const stood = standing.get(row)
    const filled = ({ id }: Column) => set.includes(id) || stood?.[id] === row.cells[id]
    const shown = shownIn(table, row, stood, way)
    return sumOf([
      ...pressed.map(({ stops }) => ({ ...NO_KEYS, presses: 1, stops })),
      { ...NO_KEYS, presses: shown.unfolded && stood !== undefined ? 1 : 0, stops: shown.buttons },
      ...shown.columns.map((column) => keysOfCell(column, row, filled(column))),
    ])
  }
  const all = together.length > 0 ? 1 : 0
  return sumOf([{ ...NO_KEYS, presses: all, stops: all }, ...rows.map(ofRow)])
}

/**
 * What the window shows of a row once its way is gone: its name, the acts that are left, and what to say next; all
 * its fields with its tools where something else stands in it, or where it was added.
 */
export function shownIn(
  { acts = [], columns }: Table,
  row: Row,
  standing: Cells | undefined,
  way = wayTo(acts, row),
): { readonly unfolded: boolean; readonly buttons: number; readonly columns: readonly Column[] } {
  const next = askedNext(acts, row)
  const set = new Set(way.flatMap(({ act }) => Object.keys(act.sets)))
  const asked = columns.filter((column) => cellAsked(column, row))
  const unfolded =
    standing === undefined ||
    asked.some(
      ({ id }) =>
        isAnswered(row.cells[id]) && !next.includes(id) && !set.has(id) && standing[id] !== row.cells[id],
    )
  return {
    unfolded,
    buttons: 1 + actsOf(acts, row).length + (unfolded ? TOOLS : 0),
    columns: unfolded ? asked : columns.filter(({ id }) => next.includes(id)),
  }
}

/** An act pressed, and the buttons from the row's name to its own. */
type Step = { readonly act: RowAct; readonly stops: number }

/** The fewest acts from a row that stands at `from`, or is not begun, to where this one stands; none where none lead there. */
export function wayTo(acts: readonly RowAct[], row: Row, from = ''): readonly Step[] {
  const state = acts[0]?.when.column ?? ''
  const stepsFrom = (code: string): readonly Step[] =>
    actsOf(acts, { ...row, cells: { ...row.cells, [state]: code } }).map((act, at) => ({
      act,
      stops: at + 1,
    }))
  const led = (way: readonly Step[]): string => way.at(-1)?.act.sets[state] ?? from
  let ways: (readonly Step[])[] = [[]]
  for (const _ of acts) {
    ways = ways.flatMap((way) => stepsFrom(led(way)).map((step) => [...way, step]))
    const found = ways.find((way) => led(way) === row.cells[state])
    if (found !== undefined) return found
  }
  return []
}
