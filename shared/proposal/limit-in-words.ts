import { longDate, readDate } from '../lib/dates.ts'
import { must } from '../lib/must.ts'
import { nameOf } from './rule.ts'
import type { LimitRow, ProposalTables } from './tables.ts'

const NAMES_OF_ORDERS: ReadonlyMap<string, string> = new Map([
  ['CO', 'Community order'],
  ['SSO', 'Suspended sentence order'],
  ['DEF', 'Deferral'],
  ['DISCH', 'Conditional discharge'],
])

/** Whether the row limits an order as a whole, and no requirement of it. */
export const isOfOrder = ({ requirement }: LimitRow): boolean => NAMES_OF_ORDERS.has(requirement)

/** "Curfew, hours in a day". */
export const limitNamed = (row: LimitRow, tables: ProposalTables): string =>
  `${NAMES_OF_ORDERS.get(row.requirement) ?? nameOf(tables, row.requirement)}, ${row.limit}`

/** "16 hours a day", "1 hour a day", "24 months". */
export const amountSpoken = (value: number, unit: string): string => {
  const units = unit.replace('/', ' a ')
  return `${value} ${value === 1 ? units.replace(/s(?= |$)/, '') : units}`
}

/** The whole row: "Curfew, hours in a day: at least 2, at most 16 hours a day; from 1 February 2015 until 27 June 2022." */
export function limitSpoken(row: LimitRow, tables: ProposalTables): string {
  const { min, max, unit } = row
  const bounds =
    min !== null && max !== null
      ? `at least ${min}, at most ${amountSpoken(max, unit)}`
      : min !== null
        ? `at least ${amountSpoken(min, unit)}`
        : `at most ${amountSpoken(max ?? 0, unit)}`
  return `${limitNamed(row, tables)}: ${bounds}${row.to === null ? '' : `; ${datesSpoken(row)}`}.`
}

/** "from 1 February 2015 until 27 June 2022". */
export const datesSpoken = ({ from, to }: Pick<LimitRow, 'from' | 'to'>): string =>
  [...(from === null ? [] : [`from ${spoken(from)}`]), ...(to === null ? [] : [`until ${spoken(to)}`])].join(
    ' ',
  )

const spoken = (date: string): string => longDate(must(readDate(date), 'the table is read with its dates'))
