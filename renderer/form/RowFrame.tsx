import type { KeyboardEventHandler, ReactNode } from 'react'
import { type RowProps, RowWrong } from './RowCells.tsx'

/** A row of a table: its name unfolds it; what it says while it is folded, and what is done with it, stand beside. */
export function RowFrame(
  props: Pick<RowProps, 'id' | 'title' | 'row' | 'open' | 'onOpen' | 'problems'> & {
    readonly state?: ReactNode
    readonly folded: ReactNode
    readonly beside: ReactNode
    /** Between the head and the fields. */
    readonly next?: ReactNode
    readonly onKeyDown?: KeyboardEventHandler
    /** The fields, while it is open. */
    readonly children: ReactNode
  },
) {
  const { id, open } = props
  return (
    <div className="q-row" data-row={props.row.id}>
      <div className="q-row-head">
        <button
          type="button"
          className="q-row-name"
          aria-expanded={open}
          aria-controls={`${id}-cells`}
          onClick={() => props.onOpen(!open)}
          onKeyDown={props.onKeyDown}
        >
          <b>{props.title}</b>
          {props.state}
          {open ? null : props.folded}
          {open ? null : <RowWrong problems={props.problems} />}
        </button>
        {props.beside}
      </div>
      {props.next}
      <div id={`${id}-cells`} className="q-cells" hidden={!open}>
        {open ? props.children : null}
      </div>
    </div>
  )
}
