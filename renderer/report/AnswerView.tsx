import type { ReactNode } from 'react'
import type { CellShown } from '../../shared/document/document.schema.ts'
import type { LaidAnswer, LaidBody } from '../../shared/document/laid-report.ts'
import { RESTRICTED } from '../../shared/document/layout.ts'
import {
  COMMON,
  type Fact,
  type LaidRow,
  OUTSTANDING,
  type TableLayout,
} from '../../shared/document/table-layout.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { inOrder } from '../parts/in-order.ts'
import { RichTextView } from '../parts/RichTextView.tsx'
import { columnHead } from './ScoresTable.tsx'

/** One question with its answer as shown when it was signed. */
export const AnswerView = ({ label, restricted, body }: LaidAnswer) => (
  <div
    className={`entry${body.is === 'text' ? ' entry--line' : ''}${restricted ? ' entry--restricted' : ''}`}
  >
    {label === '' && !restricted ? null : (
      <h3>
        {label}
        {restricted ? <span className="entry__restricted"> {RESTRICTED}</span> : null}
      </h3>
    )}
    {bodyView(body)}
  </div>
)

function bodyView(body: LaidBody): ReactNode {
  switch (body.is) {
    case 'text':
      return <p className="entry__text">{body.text}</p>
    case 'list':
      return <ul className="bullets">{inOrder(body.items.map(itemView))}</ul>
    case 'richText':
      return <RichTextView parts={body.parts} />
    case 'row':
      return factsView(body.facts, body.outstanding)
    case 'table':
      return tableView(body)
    default:
      return assertNever(body, 'body of an answer')
  }
}

const itemView = (item: string): ReactNode => <li>{item}</li>

function tableView({ columns, rows, common }: TableLayout): ReactNode {
  return (
    <table className="grid">
      <thead>
        <tr>{inOrder(columns.map(columnHead))}</tr>
      </thead>
      <tbody>{inOrder(rows.flatMap((row) => rowViews(row, columns.length)))}</tbody>
      {common.length === 0 ? null : (
        <tfoot>
          <tr>
            <td colSpan={columns.length}>
              {COMMON}: {factsView(common)}
            </td>
          </tr>
        </tfoot>
      )}
    </table>
  )
}

/** A row, and the row below it that holds the rest of what it says. */
const rowViews = (row: LaidRow, columns: number): ReactNode[] => [
  cellsView(row),
  ...(row.below.length === 0 ? [] : [belowView(row, columns)]),
]

const cellsView = (row: LaidRow): ReactNode => (
  <tr className={row.below.length > 0 ? 'grid__row--on' : undefined}>
    {inOrder(row.cells.map((cell, column) => (column === 0 ? subjectView(cell, row) : otherView(cell))))}
  </tr>
)

const subjectView = (cell: CellShown, row: LaidRow): ReactNode => (
  <th scope="row">
    <strong>{cellView(cell)}</strong>
    {row.outstanding ? <span className="card__outstanding">{OUTSTANDING}</span> : null}
  </th>
)
const otherView = (cell: CellShown): ReactNode => <td>{cellView(cell)}</td>

const belowView = (row: LaidRow, columns: number): ReactNode => (
  <tr>
    <td colSpan={columns}>{factsView(row.below)}</td>
  </tr>
)

const factsView = (facts: readonly Fact[], outstanding = false): ReactNode => (
  <dl className="card__facts">
    {inOrder(facts.map((fact, index) => factView(fact, index === 0 && outstanding)))}
  </dl>
)

const factView = ({ label, cell }: Fact, outstanding: boolean): ReactNode => (
  <div className={cell.restricted ? 'restricted' : undefined}>
    {label === '' ? null : <dt>{label}</dt>}
    <dd>
      {cellView(cell)}
      {outstanding ? <span className="card__outstanding">{OUTSTANDING}</span> : null}
    </dd>
  </div>
)

const cellView = (cell: CellShown): ReactNode => (
  <>
    {cell.restricted && cell.text !== '' ? <span className="entry__restricted">{RESTRICTED} </span> : null}
    {cell.text}
  </>
)
