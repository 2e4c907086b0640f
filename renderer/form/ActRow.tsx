import type { KeyboardEvent } from 'react'
import type { RowAct } from '../../shared/form/definition.ts'
import { actsOf, askedNext } from '../../shared/form/row-acts.ts'
import { isAnswered } from '../../shared/record/answers.ts'
import { signPressed } from '../keys/key-name.ts'
import { ContactLine } from './ContactLine.tsx'
import { RowCells, type RowProps, RowTools } from './RowCells.tsx'
import { RowFrame } from './RowFrame.tsx'
import { timesAndAnswers } from './row-summary.ts'

type Props = RowProps & {
  readonly acts: readonly RowAct[]
  /** How far the row has come, in words. */
  readonly state: string
  /** An act of this row was pressed since the page was opened: what to say next stays, filled or not. */
  readonly entering: boolean
  readonly today: string
  readonly onAct: (act: RowAct) => void
}

/** A row that goes on by buttons: how far it has come, what can be done next, and its other fields folded away. */
export function ActRow(props: Props) {
  const { row, columns, readOnly } = props
  const offered = readOnly ? [] : actsOf(props.acts, row)
  const [first, ...others] = askedNext(props.acts, row)
  const asksNext = !readOnly && first !== undefined && (props.entering || !isAnswered(row.cells[first]))
  const next = asksNext
    ? [first, ...others].flatMap((one) => columns.filter((column) => column.id === one))
    : []
  const beside = columns.filter((column) => !next.includes(column))
  const onKeyDown = (event: KeyboardEvent) => pressByKey(event, offered, props.onAct)
  return (
    <RowFrame
      {...props}
      onKeyDown={onKeyDown}
      state={<span className="q-row-state">{props.state}</span>}
      folded={
        <span className="q-row-summary">{timesAndAnswers(beside, row, first, props.today, props.lists)}</span>
      }
      beside={
        offered.length === 0 ? null : (
          <span className="q-row-acts">
            {offered.map((act) => (
              <button
                key={act.label}
                type="button"
                data-act={act.label}
                className="btn btn--2 btn--small"
                aria-label={`${act.label}: ${props.title}`}
                aria-keyshortcuts={act.key?.toUpperCase()}
                title={act.key === undefined ? undefined : `${act.label} (${act.key.toUpperCase()})`}
                onKeyDown={onKeyDown}
                onClick={({ detail }) => {
                  if (detail <= 1) props.onAct(act)
                }}
              >
                {act.label}
              </button>
            ))}
          </span>
        )
      }
      next={
        <>
          <ContactLine {...props} />
          {props.open || next.length === 0 ? null : (
            <div className="q-cells q-cells--next">
              <RowCells {...props} columns={next} all />
            </div>
          )}
        </>
      }
    >
      <RowCells {...props} />
      {readOnly ? null : <RowTools {...props} />}
    </RowFrame>
  )
}

/**
 * The second press of a double click, or a key held down, would fall on the button that has come in the place of the
 * first: "Nothing known" where "Asked now" stood.
 */
function pressByKey(event: KeyboardEvent, offered: readonly RowAct[], onAct: (act: RowAct) => void): void {
  if (event.repeat) {
    event.preventDefault()
    return
  }
  const sign = signPressed(event)
  const act = offered.find(({ key }) => key === sign)
  if (sign === null || act === undefined) return
  event.preventDefault()
  onAct(act)
}
