import { OffenceOffer } from './OffenceOffer.tsx'
import { codeless } from './offence-chosen.ts'
import { RowCells, type RowProps, RowTools } from './RowCells.tsx'
import { RowFrame } from './RowFrame.tsx'
import { rowSummary } from './row-summary.ts'

/** A row as a card that folds to its summary. */
export function RowCard(props: RowProps) {
  const { columns, row } = props
  const code = props.open || props.readOnly ? undefined : codeless(columns, row)
  const summary = rowSummary(columns, row, props.lists)
  return (
    <RowFrame
      {...props}
      folded={
        <span className="q-row-summary" title={summary}>
          {summary === '' ? 'Nothing entered' : summary}
        </span>
      }
      beside={props.readOnly ? null : <RowTools {...props} />}
      next={
        code === undefined ? null : (
          <OffenceOffer
            row={row}
            searchOffences={props.searchOffences}
            onChoose={(offence) => props.onChooseOffence(code, offence)}
          />
        )
      }
    >
      <RowCells {...props} />
    </RowFrame>
  )
}
