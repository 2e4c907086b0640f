import type { ReactNode } from 'react'
import type { CellShown, DocumentEntry, Shown } from '../../shared/document/document.schema.ts'
import { isFramed } from '../../shared/document/section-parts.ts'
import {
  COMMON,
  type Fact,
  type LaidRow,
  OUTSTANDING,
  tableLayout,
} from '../../shared/document/table-layout.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { plainText } from '../../shared/record/rich-text.ts'
import { inOrder } from '../parts/in-order.ts'
import { RichTextView } from '../parts/RichTextView.tsx'

type TableShown = Extract<Shown, { as: 'table' }>
const NONE: ReadonlySet<number> = new Set()

/** One question with its answer as shown when it was signed. `outstanding`: rows of the checks still out. */
export function EntryView(props: { entry: DocumentEntry; outstanding: ReadonlySet<number> }) {
  const { entry } = props
  const line = entry.shown.as === 'text' ? ' entry--line' : ''
  return (
    <div className={`entry${line}${isFramed(entry) ? ' entry--restricted' : ''}`}>
      <h3>
        {entry.label}
        {isFramed(entry) ? <span className="entry__restricted"> RESTRICTED</span> : null}
      </h3>
      {isBlank(entry.shown) ? (
        <p className="hint">Not answered</p>
      ) : (
        shownView(entry.shown, entry.question === 'checks' ? props.outstanding : NONE)
      )}
    </div>
  )
}

function isBlank(shown: Shown): boolean {
  switch (shown.as) {
    case 'text':
      return shown.text === ''
    case 'list':
      return shown.items.length === 0
    case 'richText':
      return plainText(shown.richText).trim() === ''
    case 'table':
      return shown.rows.length === 0
  }
}

function shownView(shown: Shown, outstanding: ReadonlySet<number>): ReactNode {
  switch (shown.as) {
    case 'text':
      return <p className="entry__text">{shown.text}</p>
    case 'list':
      return (
        <ul className="bullets">
          {shown.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'richText':
      return <RichTextView richText={shown.richText} />
    case 'table':
      return tableView(shown, outstanding)
    default:
      return assertNever(shown, 'kind of answer shown')
  }
}

function tableView(table: TableShown, outstanding: ReadonlySet<number>): ReactNode {
  const { columns, rows, common } = tableLayout(table, outstanding)
  if (columns.length === 0) return inOrder(rows.map((row) => factsView(row.below, row.outstanding)))
  return (
    <table className="grid">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
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
    {cell.restricted && cell.text !== '' ? <span className="entry__restricted">RESTRICTED </span> : null}
    {cell.text}
  </>
)
