import { daysBefore, type IsoDate } from '../../../shared/lib/dates.ts'
import { shortDay } from '../../parts/day-words.ts'
import { ORDERS, type Order } from './day-groups.ts'

const ORDER_WORDS: Readonly<Record<Order, string>> = {
  courtroom: 'By courtroom',
  time: 'By time',
  state: 'By state',
  officer: 'By officer',
}

/** The days beside this one, and how its cases are ordered; `order` null where there are none. */
export function DayTurn(props: {
  day: IsoDate
  order: Order | null
  onOrder: (order: Order) => void
  onDay: (day: IsoDate) => void
}) {
  const { day, onDay } = props
  const before = daysBefore(day, 1)
  const after = daysBefore(day, -1)
  return (
    <nav className="day__turn" aria-label="Other days and order">
      <button type="button" className="link" onClick={() => onDay(before)}>
        <span className="shape shape--left" aria-hidden="true" />
        {shortDay(before)}
      </button>
      <button type="button" className="link" onClick={() => onDay(after)}>
        {shortDay(after)}
        <span className="shape shape--left turn" aria-hidden="true" />
      </button>
      {props.order === null ? null : (
        <select
          autoComplete="off"
          className="input select day__order"
          aria-label="Order"
          value={props.order}
          onChange={(event) => {
            const order = ORDERS.find((one) => one === event.target.value)
            if (order !== undefined) props.onOrder(order)
          }}
        >
          {ORDERS.map((order) => (
            <option key={order} value={order}>
              {ORDER_WORDS[order]}
            </option>
          ))}
        </select>
      )}
    </nav>
  )
}
