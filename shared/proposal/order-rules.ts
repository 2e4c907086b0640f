import { listed } from '../lib/listed.ts'
import { termSpoken } from '../lib/term.ts'
import { outlasts } from './calendar.ts'
import { punishes, type Requirement } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { has, nameOf, type ProposalRule, type RuleHit } from './rule.ts'
import { appliesOn, type ProposalTables } from './tables.ts'

const when = (found: boolean, hit: RuleHit = { requirement: null }): readonly RuleHit[] =>
  found ? [hit] : []

const supervised = ({ order }: ProposeInput): boolean =>
  order.kind === 'community' || order.kind === 'suspended'
const isCommunity = ({ order }: ProposeInput): boolean => order.kind === 'community'

const adultsOnly = (input: ProposeInput) =>
  when(supervised(input) && input.age !== null && input.age < 18, {
    requirement: null,
    fill: { age: String(input.age) },
  })

const atLeastOneRequirement = (input: ProposeInput) =>
  when(isCommunity(input) && input.requirements.length === 0)

const punished = ({ requirements, facts }: ProposeInput): boolean =>
  requirements.some(({ code, punitive }) => punishes(code, punitive)) ||
  facts.fine === true ||
  (facts.punitiveException ?? '').trim() !== ''
const onlyRar = ({ requirements }: ProposeInput): boolean =>
  requirements.length > 0 && requirements.every(({ code }) => code === 'RAR')

const punitiveElement = (input: ProposeInput) =>
  when(isCommunity(input) && input.requirements.length > 0 && !onlyRar(input) && !punished(input))
const rarAloneIsNoPunishment = (input: ProposeInput) =>
  when(isCommunity(input) && onlyRar(input) && !punished(input), { requirement: 'RAR' })

const tagged = (input: ProposeInput, tables: ProposalTables) =>
  has(input, 'EM')
    ? []
    : (['CURFEW', 'EXCL'] as const)
        .filter((code) => has(input, code))
        .map((code) => ({ requirement: code, fill: { requirement: nameOf(tables, code) } }))

const withinTheOrder = (input: ProposeInput, tables: ProposalTables) => {
  const order = input.order.months
  if (!supervised(input) || order == null) return []
  return input.requirements.flatMap((requirement) => {
    const months = 'months' in requirement ? requirement.months : null
    return months != null && months > order
      ? [
          {
            requirement: requirement.code,
            fill: {
              requirement: nameOf(tables, requirement.code),
              months: String(months),
              order: String(order),
            },
          },
        ]
      : []
  })
}

/** Not given, or nought: no court makes an order or a requirement of no time. */
const none = (amount: number | null | undefined): boolean => amount == null || amount === 0

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

const orderWhole = ({ order }: ProposeInput): readonly RuleHit[] => {
  const missing = [
    ...(order.kind === 'community' && none(order.months) ? ['how long the community order lasts'] : []),
    ...(order.kind === 'suspended' && order.custodialTerm == null ? ['what the suspended term is'] : []),
    ...(order.kind === 'suspended' && order.operationalMonths == null
      ? ['for how long it is suspended']
      : []),
  ]
  return when(missing.length > 0, { requirement: null, fill: { what: listed(missing) } })
}

const supervisionWithinOperational = ({ order }: ProposeInput) =>
  when(
    order.kind === 'suspended' &&
      order.months != null &&
      order.operationalMonths != null &&
      order.months > order.operationalMonths,
    {
      requirement: null,
      fill: { months: String(order.months), operational: String(order.operationalMonths) },
    },
  )

const suspendedUnsupervised = ({ order, requirements }: ProposeInput) =>
  when(order.kind === 'suspended' && requirements.length === 0)

/** By the calendar from the conviction; 26 weeks, as courts give six months in weeks, is never too long. */
const magistratesPower = ({ order, facts, convictionDate }: ProposeInput) => {
  const term = order.custodialTerm
  if (facts.court !== 'magistrates' || term == null) return []
  const powers = [{ months: 6 }, { weeks: 26 }]
  return when(
    powers.every((power) => outlasts(convictionDate, term, power)),
    { requirement: null, fill: { term: termSpoken(term) } },
  )
}

const supervisedAfterCustody = ({ order, offenceDate }: ProposeInput) => {
  const term = order.custodialTerm
  const months = (term?.years ?? 0) * 12 + (term?.months ?? 0)
  const moreThanADay = term != null && (months > 0 || term.weeks > 0 || term.days > 1)
  return when(order.kind === 'custody' && moreThanADay && months < 24 && (offenceDate ?? '') >= '2015-02-01')
}

const manyDays = (input: ProposeInput) => {
  const days = rarDays(input)
  return when(days > 60, { requirement: 'RAR', fill: { days: String(days) } })
}

const rarDays = ({ requirements }: ProposeInput): number =>
  requirements.reduce((sum, one) => sum + (one.code === 'RAR' ? (one.days ?? 0) : 0), 0)
const plannedDays = ({ requirements }: ProposeInput): number =>
  requirements.reduce(
    (sum, one) =>
      sum + (one.code === 'RAR' ? (one.plan ?? []).reduce((days, block) => days + block.days, 0) : 0),
    0,
  )

const daysAddUp = (input: ProposeInput) => {
  const [days, planned] = [rarDays(input), plannedDays(input)]
  return when(days > 0 && days !== planned, {
    requirement: 'RAR',
    fill: { days: String(days), planned: String(planned) },
  })
}

const notBothOrders = ({ order, facts }: ProposeInput) =>
  when(
    (order.kind === 'community' && facts.alsoPassed === 'suspended') ||
      (order.kind === 'suspended' && facts.alsoPassed === 'community'),
  )

/** Rules about the order as a whole, its lengths and its punishment. */
export const orderRules: readonly ProposalRule[] = [
  { id: 'CO-1', find: adultsOnly },
  { id: 'CO-2', find: atLeastOneRequirement },
  { id: 'CO-3', find: punitiveElement },
  { id: 'CO-6', find: tagged },
  { id: 'ORD-1', find: withinTheOrder },
  { id: 'ORD-2', find: amountsGiven },
  { id: 'ORD-3', find: orderWhole },
  { id: 'ORD-4', find: weekOfCurfew },
  { id: 'SSO-4', find: supervisionWithinOperational },
  { id: 'SSO-5', find: suspendedUnsupervised },
  { id: 'SSO-8', find: magistratesPower },
  { id: 'CU-2', find: supervisedAfterCustody },
  { id: 'RAR-2', find: manyDays },
  { id: 'CB-2', find: notBothOrders },
  { id: 'CB-8', find: daysAddUp },
  { id: 'CB-9', find: rarAloneIsNoPunishment },
]
