import { type IsoDate, longDate, readDate } from '../lib/dates.ts'
import { type Term, termSpoken } from '../lib/term.ts'
import { fillIn } from '../lib/words.ts'
import { outlasts } from './calendar.ts'
import type { OrderMeasure, ProposalFinding } from './finding.ts'
import { amountSpoken, isOfOrder, limitNamed } from './limit-in-words.ts'
import type { OrderKind, Requirement } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { nameOf } from './rule.ts'
import { type AvailabilityRow, appliesOn, type LimitRow, type ProposalTables } from './tables.ts'

const ORDERS: ReadonlyMap<OrderKind, string> = new Map([
  ['community', 'CO'],
  ['suspended', 'SSO'],
  ['deferral', 'DEF'],
  ['discharge', 'DISCH'],
])

/** One amount that the row measures, where the proposal gives it. */
type Measured = { readonly value: number } | { readonly term: Term }

/**
 * The limits in force on the date of conviction, row by row: each amount below the least or above the most.
 * A term is compared by the calendar from the date of conviction.
 */
export function limitFindings(input: ProposeInput, tables: ProposalTables): readonly ProposalFinding[] {
  return tables.limits.limits
    .filter((row) => appliesOn(row, input.convictionDate) && appliesToAge(row, input.age))
    .flatMap((row) =>
      measure(row, input).flatMap((measured) => {
        const breach =
          'term' in measured
            ? termAgainst(row, measured.term, input.convictionDate)
            : amountAgainst(row, measured.value)
        return breach === null
          ? []
          : [
              {
                rule: row.id,
                severity: row.severity,
                requirement: isOfOrder(row) ? null : row.requirement,
                measure: isOfOrder(row) ? orderMeasure(row) : null,
                says: breachSpoken(row, breach, tables),
                source: row.source,
                confidence: row.confidence,
              },
            ]
      }),
    )
}

const orderMeasure = ({ measure }: LimitRow): OrderMeasure | null => {
  if (measure === 'orderMonths') return 'months'
  return measure === 'custodialTerm' || measure === 'operationalMonths' ? measure : null
}

const appliesToAge = ({ ages }: LimitRow, age: number | null): boolean =>
  ages === null || (age !== null && age >= ages[0] && age <= ages[1])

/** Hours and days of one kind are taken together; months, and the hours of a curfew, each by themselves. */
function measure(row: LimitRow, input: ProposeInput): readonly Measured[] {
  const { order } = input
  const ofOrder = ORDERS.get(order.kind) === row.requirement
  const given = (value: number | null | undefined): readonly Measured[] => (value == null ? [] : [{ value }])
  switch (row.measure) {
    case null:
      return []
    case 'orderMonths':
      return ofOrder ? given(order.months) : []
    case 'operationalMonths':
      return ofOrder ? given(order.operationalMonths) : []
    case 'custodialTerm':
      return ofOrder && order.custodialTerm != null ? [{ term: order.custodialTerm }] : []
    case 'age':
      return input.requirements.some(({ code }) => code === row.requirement) ? given(input.age) : []
    case 'hours':
    case 'days': {
      const each = amounts(input.requirements, row.requirement, row.measure)
      return each.length === 0 ? [] : [{ value: each.reduce((sum, one) => sum + one, 0) }]
    }
    case 'months':
    case 'hoursADay':
    case 'hoursAWeek':
      return amounts(input.requirements, row.requirement, row.measure).map((value) => ({ value }))
  }
}

function amounts(
  requirements: readonly Requirement[],
  code: string,
  unit: 'hours' | 'days' | 'months' | 'hoursADay' | 'hoursAWeek',
): readonly number[] {
  return requirements.flatMap((requirement) => {
    if (requirement.code !== code) return []
    const amount = Object.entries(requirement).find(([key]) => key === unit)?.[1]
    return typeof amount === 'number' ? [amount] : []
  })
}

/** What was proposed, and which end of the row it passes. */
type Breach = { readonly amount: string; readonly passes: 'least' | 'most' }

function amountAgainst({ unit, min, max }: LimitRow, value: number): Breach | null {
  const amount = amountSpoken(value, unit)
  if (min !== null && value < min) return { amount, passes: 'least' }
  return max !== null && value > max ? { amount, passes: 'most' } : null
}

function termAgainst({ unit, min, max }: LimitRow, term: Term, convicted: IsoDate): Breach | null {
  const bound = (amount: number) => (unit === 'months' ? { months: amount } : { days: amount })
  const amount = termSpoken(term)
  if (min !== null && outlasts(convicted, bound(min), term)) return { amount, passes: 'least' }
  return max !== null && outlasts(convicted, term, bound(max)) ? { amount, passes: 'most' } : null
}

function breachSpoken(row: LimitRow, { amount, passes }: Breach, tables: ProposalTables): string {
  const [min, max] = [String(row.min), String(row.max)]
  if (row.says !== undefined) return fillIn(row.says, { amount, min, max })
  const unit = row.measure === 'custodialTerm' ? ` ${row.unit}` : ''
  return `${limitNamed(row, tables)}: ${amount}, and the ${passes} is ${passes === 'least' ? min : max}${unit}.`
}

/** Requirements that the law, on the date of offence or conviction, does not have or no longer has. */
export function availabilityFindings(
  input: ProposeInput,
  tables: ProposalTables,
): readonly ProposalFinding[] {
  return tables.limits.availability.flatMap((row) => {
    const date = row.by === 'offence' ? input.offenceDate : input.convictionDate
    const proposed = input.requirements.some(({ code }) => code === row.requirement)
    if (date === null || !proposed || appliesOn(row, date)) return []
    const name = nameOf(tables, row.requirement)
    return [
      {
        rule: row.id,
        severity: 'block' as const,
        requirement: row.requirement,
        measure: null,
        says: `${name}: not available ${row.area === null ? '' : `in ${row.area} `}for ${row.by === 'offence' ? 'an offence' : 'a conviction'} on ${longDate(date)}${since(row, date)}.`,
        source: row.source,
        confidence: row.confidence,
      },
    ]
  })
}

function since(row: AvailabilityRow, date: string): string {
  const from = row.from === null ? null : readDate(row.from)
  return from !== null && date < from ? `; only from ${longDate(from)}` : ''
}
