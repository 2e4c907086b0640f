import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { cellAsked } from '../../shared/form/condition.ts'
import type { Column, OptionLists, RowAct } from '../../shared/form/definition.ts'
import { actsOf, afterAct } from '../../shared/form/row-acts.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import { courtTime } from '../../shared/lib/dates.ts'
import { type Answers, type CellAnswer, isAnswered, type Row } from '../../shared/record/answers.ts'
import { now } from '../client/now.ts'
import { Button } from '../controls/Button.tsx'
import { namesOf, type Offence, type SearchOffences } from '../controls/input-props.ts'
import { pressed } from '../keys/key-name.ts'
import { ActRow } from './ActRow.tsx'
import { withOffence } from './offence-chosen.ts'
import { RowCard } from './RowCard.tsx'
import type { RowProps } from './RowCells.tsx'
import { moved, withCell, withOneEach } from './row-changes.ts'
import { cellInWords, rowSummary } from './row-summary.ts'
import { titleOf } from './row-title.ts'

type Props = {
  readonly id: string
  readonly name: string
  readonly rowName: string
  readonly columns: readonly Column[]
  readonly acts: readonly RowAct[]
  /** Who presses, for what an act fills in. */
  readonly officer: string
  /** Answers by which columns are asked. */
  readonly around: Answers
  /** The tick that stands for the empty table, while it is empty. */
  readonly none?: ReactNode
  readonly addTogether: { readonly label: string; readonly rows: readonly Row['cells'][] } | undefined
  readonly lists: OptionLists
  readonly rows: readonly Row[]
  readonly onChange: (rows: Row[]) => void
  readonly readOnly: boolean
  readonly labelledBy: string
  readonly describedBy: string | undefined
  readonly searchOffences: SearchOffences
  readonly problems: readonly AnswerProblem[]
}

/** A table an officer fills row by row: each row is a card that folds to its summary. A removed row can be restored. */
export function RowsInput({ id, name, rowName, columns, acts, lists, rows, readOnly, ...props }: Props) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(rows.length === 1 && acts.length === 0 ? [rows[0]?.id ?? ''] : []),
  )
  const [entering, setEntering] = useState<ReadonlySet<string>>(() => new Set())
  const [removed, setRemoved] = useState<{ row: Row; index: number; words: string } | null>(null)
  /** Not offered again once it was restored in another way. */
  const gone = removed === null || rows.some(({ id: row }) => row === removed.row.id) ? null : removed
  const [focus, setFocus] = useState<string | null>(null)
  const box = useRef<HTMLFieldSetElement>(null)

  useEffect(() => {
    if (focus === null) return
    box.current?.querySelector<HTMLElement>(focus)?.focus()
    setFocus(null)
  }, [focus])

  const give = (next: readonly Row[], chosen?: string): void =>
    props.onChange(withOneEach(columns, next, chosen))
  /** Unfolded it goes on at the first field that is still to be filled in. */
  const unfold = (row: Row, unfolded: boolean): void => {
    const next = new Set(open)
    if (unfolded) next.add(row.id)
    else next.delete(row.id)
    setOpen(next)
    const missing = columns.find(
      (column) => column.required && cellAsked(column, row) && !isAnswered(row.cells[column.id]),
    )
    if (unfolded && missing !== undefined && !readOnly)
      setFocus(`[data-row="${row.id}"] [data-cell="${missing.id}"] :is(input, textarea, select)`)
  }
  const add = (given: readonly Row['cells'][]): void => {
    const added = given.map((cells) => ({ id: crypto.randomUUID(), cells }))
    setRemoved(null)
    setOpen(new Set([...open, ...added.map((row) => row.id)]))
    give([...rows, ...added])
    setFocus(`[data-row="${added[0]?.id}"] .q-cell :is(input, textarea, select)`)
  }
  const addByKey = (event: KeyboardEvent<HTMLElement>): void => {
    const key = pressed(event, 'addRow')
    if (readOnly || event.defaultPrevented || key === null) return
    if (!addsRow(event.currentTarget, event.target, key === 'Ctrl+Enter')) return
    event.preventDefault()
    add([{}])
  }
  const remove = (row: Row, index: number): void => {
    const summary = rowSummary(columns, row, lists)
    setRemoved({ row, index, words: summary === '' ? `${rowName} ${index + 1}` : summary })
    give(rows.filter((each) => each.id !== row.id))
    setFocus('.q-removed button')
  }
  const undo = (): void => {
    if (gone === null) return
    give(rows.toSpliced(gone.index, 0, gone.row), gone.row.id)
    setRemoved(null)
    setFocus(`[data-row="${gone.row.id}"] .q-row-name`)
  }
  const change = (row: Row, cells: Record<string, CellAnswer | null>): void => {
    setRemoved(null)
    give(withCell(rows, row.id, cells), row.id)
  }
  const when = () => ({ now: courtTime(now()), me: props.officer })
  /** Not on the button that comes in the place of the one pressed: a second press of Enter would be its. */
  const press = (row: Row, act: RowAct): void => {
    setRemoved(null)
    setEntering(new Set([...entering, row.id]))
    props.onChange(rows.map((each) => (each.id === row.id ? afterAct(act, columns, each, when()) : each)))
    const at = rows.indexOf(row)
    const also = [...rows.slice(at + 1), ...rows.slice(0, at)].find((each) => actsOf([act], each).length > 0)
    const [first] = act.to ?? []
    setFocus(
      first !== undefined
        ? `[data-row="${row.id}"] [data-cell="${first}"] :is(input, textarea, select)`
        : also === undefined
          ? `[data-row="${row.id}"] .q-row-name`
          : `[data-row="${also.id}"] [data-act="${act.label}"]`,
    )
  }
  const pressInAll = (act: RowAct): void => {
    setRemoved(null)
    props.onChange(rows.map((row) => afterAct(act, columns, row, when())))
    setFocus('.q-row-name')
  }
  const chooseOffence = (row: Row, column: Column, offence: Offence): void => {
    setRemoved(null)
    props.onChange(withOffence(rows, row.id, column, offence))
  }

  const state = columns.find((column) => column.id === acts[0]?.when.column)
  const inAll = acts.filter(
    (act) =>
      !readOnly && act.inAll !== undefined && rows.filter((row) => actsOf([act], row).length > 0).length > 1,
  )
  const partsOf = (row: Row, index: number): RowProps => ({
    id: `${id}-${row.id}`,
    name: `${name}.${row.id}`,
    table: name,
    title: titleOf({ rowName, columns, acts }, lists, row, index),
    row,
    columns,
    lists,
    around: props.around,
    alone: rows.length === 1,
    open: open.has(row.id),
    onOpen: (unfolded) => unfold(row, unfolded),
    onCells: (cells) => change(row, cells),
    onChooseOffence: (column, offence) => chooseOffence(row, column, offence),
    onRemove: () => remove(row, index),
    onUp: index === 0 ? null : () => props.onChange(moved(rows, index, -1)),
    onDown: index === rows.length - 1 ? null : () => props.onChange(moved(rows, index, 1)),
    readOnly,
    searchOffences: props.searchOffences,
    problems: props.problems.filter((problem) => problem.row === row.id),
  })

  return (
    <fieldset ref={box} {...namesOf({ id, ...props })} className="q-rows" onKeyDown={addByKey}>
      {inAll.length === 0 ? null : (
        <div className="buttons">
          {inAll.map((act) => (
            <Button key={act.label} kind="second" small onClick={() => pressInAll(act)}>
              {act.inAll}
            </Button>
          ))}
        </div>
      )}
      {rows.map((row, index) =>
        state === undefined ? (
          <RowCard key={row.id} {...partsOf(row, index)} />
        ) : (
          <ActRow
            key={row.id}
            {...partsOf(row, index)}
            acts={acts}
            state={cellInWords(state, row.cells[state.id], lists)}
            entering={entering.has(row.id)}
            today={courtTime(now()).slice(0, 10)}
            onAct={(act) => press(row, act)}
          />
        ),
      )}
      {rows.length === 0 && gone === null ? (props.none ?? <p className="q-none">None entered.</p>) : null}
      <p role="status" className={gone === null ? 'q-removed q-removed--none' : 'q-removed'}>
        {gone === null ? null : (
          <>
            Removed: {gone.words}.{' '}
            <Button kind="quiet" onClick={undo}>
              Undo
            </Button>
          </>
        )}
      </p>
      {readOnly ? null : (
        <div className="buttons">
          <Button kind="second" small onClick={() => add([{}])}>
            {`Add ${/^[aeiou]/i.test(rowName) ? 'an' : 'a'} ${rowName}`}
          </Button>
          {props.addTogether === undefined ? null : (
            <Button kind="second" small onClick={() => add(props.addTogether?.rows ?? [])}>
              {props.addTogether.label}
            </Button>
          )}
        </div>
      )}
    </fieldset>
  )
}

/** Whether the key adds a row here: held with Ctrl in any field of a row, alone where nothing is left to fill in. */
function addsRow(table: HTMLElement, target: EventTarget, held: boolean): boolean {
  if (!(target instanceof HTMLElement) || !target.matches('input, select, textarea')) return false
  const rows = [...table.querySelectorAll('.q-row')]
  if (held) return rows.some((row) => row.contains(target))
  const fields = [...(rows.at(-1)?.querySelectorAll('.q-cells:not([hidden]) > .q-cell') ?? [])]
  return !target.matches('textarea') && fields.at(-1)?.contains(target) === true
}
