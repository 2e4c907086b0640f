import { isBlank } from '../lib/is-blank.ts'
import { counted } from '../lib/words.ts'
import { outlasts } from './calendar.ts'
import type { Requirement } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { has, nameOf, none, orderMonths, type ProposalRule } from './rule.ts'
import { appliesOn, type ProposalTables } from './tables.ts'

const tagged = (input: ProposeInput, tables: ProposalTables) =>
  has(input, 'EM')
    ? []
    : (['CURFEW', 'EXCL'] as const)
        .filter((code) => input.requirements.some((one) => one.code === code && one.monitoring == null))
        .map((code) => ({ requirement: code, fill: { requirement: nameOf(tables, code) } }))

/** How long the requirement runs by itself; days of activity and hours of work are amounts, not lengths. */
const lengths = (requirement: Requirement): readonly Length[] => [
  ...('months' in requirement && requirement.months != null ? [{ months: requirement.months }] : []),
  ...((requirement.code === 'FTP' || requirement.code === 'AAMR') && requirement.days != null
    ? [{ days: requirement.days }]
    : []),
]
type Length = { readonly months: number } | { readonly days: number }
const spoken = (length: Length): string =>
  'months' in length ? counted(length.months, 'month') : counted(length.days, 'day')

/** By the calendar from the conviction, as nothing else says when the order begins. */
const withinTheOrder = (input: ProposeInput, tables: ProposalTables) => {
  const order = orderMonths(input)
  if (order === null) return []
  return input.requirements.flatMap((requirement) =>
    lengths(requirement)
      .filter((length) => outlasts(input.convictionDate, length, { months: order }))
      .map((length) => ({
        requirement: requirement.code,
        fill: {
          requirement: nameOf(tables, requirement.code),
          length: spoken(length),
          order: counted(order, 'month'),
        },
      })),
  )
}

/** The amount without which the court cannot make the requirement. Where none is named it lasts as long as the order. */
function amountMissing(requirement: Requirement): string | null {
  switch (requirement.code) {
    case 'RAR':
      return requirement.days == null ? 'how many days' : null
    case 'AAMR':
      return none(requirement.days) ? 'how many days' : null
    case 'UPW':
    case 'ACR':
      return requirement.hours == null ? 'how many hours' : null
    case 'EXCL':
      return none(requirement.months) ? 'for how many months' : null
    case 'FTP':
      return requirement.days == null && none(requirement.months) ? 'for how many days' : null
    case 'CURFEW':
      return none(requirement.months) || requirement.hoursADay == null
        ? 'how many hours a day, and for how many months'
        : null
    case 'PROG':
      return null
    default:
      return requirement.months === 0 ? 'for how many months' : null
  }
}

const amountsGiven = (input: ProposeInput, tables: ProposalTables) =>
  input.requirements.flatMap((requirement) => {
    const what = amountMissing(requirement)
    return what === null
      ? []
      : [{ requirement: requirement.code, fill: { requirement: nameOf(tables, requirement.code), what } }]
  })

const UNITS: readonly string[] = ['months', 'days', 'hours']
const unitsInPart = (of: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(of).flatMap(([unit, amount]) =>
    UNITS.includes(unit) && typeof amount === 'number' && !Number.isInteger(amount) ? [unit] : [],
  )

/** The command line refuses parts of a unit; a report is kept with whatever an officer has typed. */
const wholeAmounts = ({ order, requirements }: ProposeInput, tables: ProposalTables) => [
  ...(
    [
      ['months', 'The length of the order', { months: order.months }],
      ['custodialTerm', 'The custodial term', order.custodialTerm ?? {}],
      ['operationalMonths', 'The operational period', { months: order.operationalMonths }],
    ] as const
  ).flatMap(([measure, requirement, of]) =>
    unitsInPart(of).map((unit) => ({ requirement: null, measure, fill: { requirement, unit } })),
  ),
  ...requirements.flatMap((requirement) =>
    [requirement, ...(requirement.code === 'RAR' ? (requirement.plan ?? []) : [])]
      .flatMap(unitsInPart)
      .map((unit) => ({
        requirement: requirement.code,
        fill: { requirement: nameOf(tables, requirement.code), unit },
      })),
  ),
]

/** These may name several places, times or activities (CJA 2003 ss.204, 205): only the very same is one too many. */
const MAY_DIFFER: readonly string[] = ['CURFEW', 'EXCL', 'RES', 'PAR', 'FTP', 'EM']
const sameness = (requirement: Requirement): string => {
  if (requirement.code === 'PROG') return `PROG ${requirement.programme ?? ''}`
  return MAY_DIFFER.includes(requirement.code) ? JSON.stringify(requirement) : requirement.code
}

const eachOnce = (input: ProposeInput, tables: ProposalTables) => {
  const kinds = input.requirements.map(sameness)
  return input.requirements
    .filter(
      (requirement, at) =>
        kinds.filter((kind) => kind === sameness(requirement)).length > 1 &&
        kinds.indexOf(sameness(requirement)) === at,
    )
    .map(({ code }) => ({ requirement: code, fill: { requirement: nameOf(tables, code) } }))
}

const NAMED_IN_DETAIL: ReadonlyMap<string, string> = new Map([
  ['EXCL', 'the place or area precisely, and whom it protects'],
  ['RES', 'the address'],
  ['PAR', 'the activity'],
])
const detailGiven = (input: ProposeInput, tables: ProposalTables) =>
  input.requirements.flatMap(({ code, detail }) => {
    const what = NAMED_IN_DETAIL.get(code)
    return what === undefined || !isBlank(detail ?? '')
      ? []
      : [{ requirement: code, fill: { requirement: nameOf(tables, code), what } }]
  })

/** A limit of hours in a week that the hours of each day would pass, where nobody said how many there are in a week. */
const weekOfCurfew = (input: ProposeInput, tables: ProposalTables) => {
  const most = tables.limits.limits.find(
    (row) => row.measure === 'hoursAWeek' && appliesOn(row, input.convictionDate),
  )?.max
  if (most == null) return []
  return input.requirements.flatMap((requirement) => {
    if (requirement.code !== 'CURFEW' || requirement.hoursAWeek != null) return []
    const week = (requirement.hoursADay ?? 0) * 7
    return week > most
      ? [{ requirement: requirement.code, fill: { week: String(week), most: String(most) } }]
      : []
  })
}

/** Rules about the amounts of requirements and how long they last. */
export const requirementRules: readonly ProposalRule[] = [
  { id: 'CO-6', find: tagged },
  { id: 'ORD-1', find: withinTheOrder },
  { id: 'ORD-2', find: amountsGiven },
  { id: 'ORD-4', find: weekOfCurfew },
  { id: 'ORD-6', find: eachOnce },
  { id: 'ORD-7', find: wholeAmounts },
  { id: 'ORD-8', find: detailGiven },
]
