import { RowCells, type RowProps, RowTools, RowWrong } from './RowCells.tsx'
import { rowSummary } from './row-summary.ts'

/** A row as a card that folds to its summary. */
export function RowCard(props: RowProps) {
  const { id, title, row, columns, lists, open, problems } = props
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
          {open ? null : <RowWrong problems={problems} />}
        </button>
        {props.readOnly ? null : <RowTools {...props} />}
      </div>
      <div id={`${id}-cells`} className="q-cells" hidden={!open}>
        {open ? <RowCells {...props} /> : null}
      </div>
    </div>
  )
}
