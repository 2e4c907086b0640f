import type { KeyboardEvent } from 'react'
import type { RowAct } from '../../shared/form/definition.ts'
import { actsOf, askedNext } from '../../shared/form/row-acts.ts'
import { isAnswered } from '../../shared/record/answers.ts'
import { RowCells, type RowProps, RowTools, RowWrong } from './RowCells.tsx'
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
  const { id, title, row, columns, open, problems, readOnly } = props
  const offered = readOnly ? [] : actsOf(props.acts, row)
  const [first, ...others] = askedNext(props.acts, row)
  const asksNext = !readOnly && first !== undefined && (props.entering || !isAnswered(row.cells[first]))
  const next = asksNext
    ? [first, ...others].flatMap((one) => columns.filter((column) => column.id === one))
    : []
  const beside = columns.filter((column) => !next.includes(column))
  return (
    <div className="q-row" data-row={row.id}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside */}
      <div className="q-row-head" onKeyDown={(event) => pressByKey(event, offered, props.onAct)}>
        <button
          type="button"
          className="q-row-name"
          aria-expanded={open}
          aria-controls={`${id}-cells`}
          onClick={() => props.onOpen(!open)}
        >
          <b>{title}</b>
          <span className="q-row-state">{props.state}</span>
          {open ? null : (
            <span className="q-row-summary">{timesAndAnswers(beside, row, first, props.today)}</span>
          )}
          {open ? null : <RowWrong problems={problems} />}
        </button>
        {offered.length === 0 ? null : (
          <span className="q-row-acts">
            {offered.map((act) => (
              <button
                key={act.label}
                type="button"
                data-act={act.label}
                className="btn btn--2 btn--small"
                aria-label={`${act.label}: ${title}`}
                aria-keyshortcuts={act.key?.toUpperCase()}
                title={act.key === undefined ? undefined : `${act.label} (${act.key.toUpperCase()})`}
                onClick={({ detail }) => {
                  if (detail <= 1) props.onAct(act)
                }}
              >
                {act.label}
              </button>
            ))}
          </span>
        )}
      </div>
      {open || next.length === 0 ? null : (
        <div className="q-cells q-cells--next">
          <RowCells {...props} columns={next} />
        </div>
      )}
      <div id={`${id}-cells`} className="q-cells" hidden={!open}>
        {open ? (
          <>
            <RowCells {...props} />
            {readOnly ? null : <RowTools {...props} />}
          </>
        ) : null}
      </div>
    </div>
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
  if (event.ctrlKey || event.altKey || event.metaKey) return
  const act = offered.find(({ key }) => key === event.key.toLowerCase())
  if (act === undefined) return
  event.preventDefault()
  onAct(act)
}
