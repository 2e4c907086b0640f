import { cellAsked } from '../../shared/form/condition.ts'
import type { Column, OptionLists } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import type { CellAnswer, Row } from '../../shared/record/answers.ts'
import type { Offence, SearchOffences } from '../controls/input-props.ts'
import { useOneStop } from '../controls/one-stop.ts'
import { LabelledCell } from './LabelledCell.tsx'

export type RowProps = {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly row: Row
  readonly columns: readonly Column[]
  readonly lists: OptionLists
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
  'id' | 'name' | 'row' | 'columns' | 'lists' | 'problems' | 'readOnly' | 'searchOffences'
> &
  Pick<RowProps, 'onCells' | 'onChooseOffence'>

/** The fields of a row that are asked in it. */
export function RowCells({ id, name, row, columns, problems, ...props }: CellsProps) {
  return columns
    .filter((column) => cellAsked(column, row))
    .map((column) => (
      <LabelledCell
        key={column.id}
        id={`${id}-${column.id}`}
        name={`${name}.${column.id}`}
        column={column}
        lists={props.lists}
        answer={row.cells[column.id]}
        onChange={(answer) => props.onCells({ [column.id]: answer })}
        onChooseOffence={(offence) => props.onChooseOffence(column, offence)}
        row={row}
        problems={problems.filter((problem) => problem.column === column.id)}
        readOnly={props.readOnly}
        searchOffences={props.searchOffences}
      />
    ))
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
