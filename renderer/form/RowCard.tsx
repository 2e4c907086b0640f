import { RowCells, type RowProps, RowTools } from './RowCells.tsx'
import { RowFrame } from './RowFrame.tsx'
import { rowSummary } from './row-summary.ts'

/** A row as a card that folds to its summary. */
export function RowCard(props: RowProps) {
  const summary = rowSummary(props.columns, props.row, props.lists)
  return (
    <RowFrame
      {...props}
      folded={
        <span className="q-row-summary" title={summary}>
          {summary === '' ? 'Nothing entered' : summary}
        </span>
      }
      beside={props.readOnly ? null : <RowTools {...props} />}
    >
      <RowCells {...props} />
    </RowFrame>
  )
}
