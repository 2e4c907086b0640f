import type { ReactNode } from 'react'
import { assertNever } from '../../shared/lib/assert-never.ts'
import type { CellShown, DocumentEntry, Shown } from '../../shared/report/document.schema.ts'
import { plainText } from '../../shared/report/rich-text.ts'
import { type Card, cardsOf, OUTSTANDING } from '../../shared/report/table-layout.ts'
import { inOrder } from './in-order.ts'
import { RichTextView } from './RichTextView.tsx'

type TableShown = Extract<Shown, { as: 'table' }>
const NONE: ReadonlySet<number> = new Set()

/** One question with its answer as shown when it was signed. `outstanding`: rows of the checks still out. */
export function EntryView(props: { entry: DocumentEntry; outstanding: ReadonlySet<number> }) {
  const { entry } = props
  const line = entry.shown.as === 'text' ? ' entry--line' : ''
  return (
    <div className={`entry${line}${entry.restricted ? ' entry--restricted' : ''}`}>
      <h3>
        {entry.label}
        {entry.restricted ? <span className="entry__restricted"> RESTRICTED</span> : null}
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
        <ul className="govuk-list govuk-list--bullet">
          {shown.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'richText':
      return <RichTextView richText={shown.richText} />
    case 'table': {
      const cards = cardsOf(shown, outstanding)
      return cards === null ? tableView(shown) : inOrder(cards.map(cardView))
    }
    default:
      return assertNever(shown, 'kind of answer shown')
  }
}

const tableView = (table: TableShown): ReactNode => (
  <table className="grid">
    <thead>
      <tr>
        {table.columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{inOrder(table.rows.map(rowView))}</tbody>
  </table>
)

const rowView = (cells: readonly CellShown[]): ReactNode => <tr>{inOrder(cells.map(tableCellView))}</tr>
const tableCellView = (cell: CellShown): ReactNode => <td>{cellView(cell)}</td>

const cardView = (card: Card): ReactNode => (
  <section className="card">
    <h4>
      {cellView(card.title)}
      {card.outstanding ? <span className="card__outstanding">{OUTSTANDING}</span> : null}
    </h4>
    <dl className="card__facts">{inOrder([...card.short, ...card.long].map(factView))}</dl>
  </section>
)

const factView = ({ label, cell }: Card['short'][number]): ReactNode => (
  <div className={cell.restricted ? 'restricted' : undefined}>
    <dt>{label}</dt>
    <dd>{cellView(cell)}</dd>
  </div>
)

const cellView = (cell: CellShown): ReactNode => (
  <>
    {cell.restricted && cell.text !== '' ? <span className="entry__restricted">RESTRICTED </span> : null}
    {cell.text}
  </>
)
