import { cellAsked } from '../../shared/form/condition.ts'
import type { Column, OptionLists } from '../../shared/form/definition.ts'
import type { AnswerProblem } from '../../shared/form/validate.ts'
import type { CellAnswer, Row } from '../../shared/record/answers.ts'
import type { Offence, SearchOffences } from '../controls/input-props.ts'
import { LabelledCell } from './LabelledCell.tsx'
import { rowSummary } from './row-summary.ts'

type Props = {
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

export function RowCard({ id, name, title, row, columns, lists, open, readOnly, problems, ...props }: Props) {
  const summary = rowSummary(columns, row, lists)
  return (
    <div className="q-row" data-row={row.id}>
      <div className="q-row-head">
        <button
          type="button"
          className="q-row-name"
          aria-expanded={open}
          aria-controls={`${id}-cells`}
          onClick={() => props.onOpen(!open)}
        >
          <b>{title}</b>
          {open ? null : (
            <span className="q-row-summary" title={summary}>
              {summary === '' ? 'Nothing entered' : summary}
            </span>
          )}
          {open || problems.length === 0 ? null : (
            <span className="q-row-wrong">{`${problems.length} to put right`}</span>
          )}
        </button>
        {readOnly ? null : (
          <span className="q-row-tools">
            <RowTool label={`Move ${title} up`} shown="↑" onUse={props.onUp} />
            <RowTool label={`Move ${title} down`} shown="↓" onUse={props.onDown} />
            <RowTool label={`Remove ${title}`} shown="Remove" onUse={props.onRemove} />
          </span>
        )}
      </div>
      <div id={`${id}-cells`} className="q-cells" hidden={!open}>
        {open
          ? columns
              .filter((column) => cellAsked(column, row))
              .map((column) => (
                <LabelledCell
                  key={column.id}
                  id={`${id}-${column.id}`}
                  name={`${name}.${column.id}`}
                  column={column}
                  lists={lists}
                  answer={row.cells[column.id]}
                  onChange={(answer) => props.onCells({ [column.id]: answer })}
                  onChooseOffence={(offence) => props.onChooseOffence(column, offence)}
                  problems={problems.filter((problem) => problem.column === column.id)}
                  readOnly={readOnly}
                  searchOffences={props.searchOffences}
                />
              ))
          : null}
      </div>
    </div>
  )
}

function RowTool({ label, shown, onUse }: { label: string; shown: string; onUse: (() => void) | null }) {
  return (
    <button
      type="button"
      className="link link--quiet"
      aria-label={label}
      title={label}
      aria-disabled={onUse === null}
      onClick={() => onUse?.()}
    >
      {shown}
    </button>
  )
}
