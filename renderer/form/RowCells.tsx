import { useEffect, useState } from 'react'
import { cellAsked, cellsOnDemand } from '../../shared/form/condition.ts'
import type { Column, OptionLists } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import { type Answers, type CellAnswer, isAnswered, type Row } from '../../shared/record/answers.ts'
import type { Offence, SearchOffences } from '../controls/input-props.ts'
import { useOneStop } from '../controls/one-stop.ts'
import { AlsoLinks } from './AlsoLinks.tsx'
import { textIn } from './answer-kinds.ts'
import { LabelledCell } from './LabelledCell.tsx'

export type RowProps = {
  readonly id: string
  readonly name: string
  /** The name of the table, which what is one in all its rows shares. */
  readonly table: string
  readonly title: string
  readonly row: Row
  readonly columns: readonly Column[]
  readonly lists: OptionLists
  /** Answers by which columns are asked. */
  readonly around: Answers
  /** The only row of its table. */
  readonly alone: boolean
  readonly open: boolean
  readonly onOpen: (open: boolean) => void
  readonly onCells: (cells: Record<string, CellAnswer | null>) => void
  readonly onChooseOffence: (column: Column, offence: Offence) => void
  readonly onRemove: () => void
  /** null where it is first or last already. */
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  readonly readOnly: boolean
  readonly searchOffences: SearchOffences
  readonly problems: readonly AnswerProblem[]
}

type CellsProps = Pick<
  RowProps,
  | 'id'
  | 'name'
  | 'table'
  | 'row'
  | 'columns'
  | 'lists'
  | 'around'
  | 'alone'
  | 'problems'
  | 'readOnly'
  | 'searchOffences'
> &
  Pick<RowProps, 'onCells' | 'onChooseOffence'> & {
    /** All of these columns are to be said now. */
    readonly all?: true
  }

/** The fields of a row that are asked in it, and the links to those on demand. */
export function RowCells({ id, name, table, row, columns, problems, readOnly, ...props }: CellsProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [focus, setFocus] = useState<string | null>(null)
  useEffect(() => {
    if (focus === null) return
    document
      .querySelector<HTMLElement>(
        `[data-row="${row.id}"] [data-cell="${focus}"] :is(input, textarea, select)`,
      )
      ?.focus()
    setFocus(null)
  }, [focus, row.id])

  const given = new Set(
    columns.flatMap((column) => Object.values('gives' in column ? (column.gives ?? {}) : {})),
  )
  const hasFault = ({ id: column }: Column) => problems.some((problem) => problem.column === column)
  /** The search gave it: words to read, until somebody would reword them. */
  const isRead = (column: Column): boolean =>
    given.has(column.id) && isAnswered(row.cells[column.id]) && !opened.has(column.id) && !hasFault(column)
  const isShown = (column: Column): boolean =>
    (props.all === true || cellAsked(column, row, props.around) || opened.has(column.id)) &&
    !('in' in column && column.in === 'thread') &&
    !(props.alone && isOne(column))
  const shown = columns.filter(isShown)
  const links = [...cellsOnDemand(columns, row, props.around)]
    .map(([link, hidden]) => ({ link, hidden: hidden.filter((column) => !shown.includes(column)) }))
    .filter(({ hidden }) => hidden.length > 0)
  const open = (opening: readonly Column[]): void => {
    setOpened(new Set([...opened, ...opening.map((column) => column.id)]))
    setFocus(opening[0]?.id ?? null)
  }
  return (
    <>
      {shown.map((column) =>
        isRead(column) ? (
          <GivenCell
            key={column.id}
            column={column}
            words={textIn(row.cells[column.id])}
            onOpen={readOnly ? null : () => open([column])}
          />
        ) : (
          <LabelledCell
            key={column.id}
            id={`${id}-${column.id}`}
            name={isOne(column) ? `${table}.${column.id}` : `${name}.${column.id}`}
            column={column}
            lists={props.lists}
            answer={row.cells[column.id]}
            onChange={(answer) => {
              if (given.has(column.id)) setOpened(new Set([...opened, column.id]))
              props.onCells({ [column.id]: answer })
            }}
            onChooseOffence={(offence) => props.onChooseOffence(column, offence)}
            row={row}
            problems={problems.filter((problem) => problem.column === column.id)}
            readOnly={readOnly}
            searchOffences={props.searchOffences}
          />
        ),
      )}
      {links.length === 0 || readOnly ? null : (
        <AlsoLinks
          links={links.map(({ link }) => link)}
          onOpen={(link) => open(links.find((one) => one.link === link)?.hidden ?? [])}
        />
      )}
    </>
  )
}

const isOne = (column: Column): boolean => 'as' in column && column.as === 'one'

function GivenCell(props: { column: Column; words: string; onOpen: (() => void) | null }) {
  const { column, words, onOpen } = props
  return (
    <p className="q-cell q-cell--given" data-cell={column.id}>
      <span className="q-cell-label">{column.label}</span>
      <span>
        {words}{' '}
        {onOpen === null ? null : (
          <button type="button" className="link" onClick={onOpen}>
            Reword<span className="vh"> {column.label.toLowerCase()}</span>
          </button>
        )}
      </span>
    </p>
  )
}

/** What is done with a row as a whole: one stop for Tab, so that a table of five rows has not fifteen more. */
export function RowTools({
  title,
  onUp,
  onDown,
  onRemove,
}: Pick<RowProps, 'title' | 'onUp' | 'onDown' | 'onRemove'>) {
  const stop = useOneStop(3)
  return (
    <span className="q-row-tools" role="toolbar" aria-label={`Move or remove ${title}`} {...stop.group}>
      <RowTool label={`Move ${title} up`} shown="↑" onUse={onUp} tabIndex={stop.tabIndex(0)} />
      <RowTool label={`Move ${title} down`} shown="↓" onUse={onDown} tabIndex={stop.tabIndex(1)} />
      <RowTool label={`Remove ${title}`} shown="Remove" onUse={onRemove} tabIndex={stop.tabIndex(2)} />
    </span>
  )
}

function RowTool(props: { label: string; shown: string; onUse: (() => void) | null; tabIndex: 0 | -1 }) {
  const { label, onUse } = props
  return (
    <button
      type="button"
      className="link link--quiet"
      aria-label={label}
      title={label}
      aria-disabled={onUse === null}
      tabIndex={props.tabIndex}
      onClick={() => onUse?.()}
    >
      {props.shown}
    </button>
  )
}

/** How many entries of a folded row are to be put right. */
export function RowWrong({ problems }: Pick<RowProps, 'problems'>) {
  return problems.length === 0 ? null : (
    <span className="q-row-wrong">{`${problems.length} to put right`}</span>
  )
}
