import { isBlank } from '../lib/is-blank.ts'
import { isNoTime, termSpoken } from '../lib/term.ts'
import { outlasts } from './calendar.ts'
import { carriesRequirements } from './carries-requirements.ts'
import type { OrderMeasure } from './finding.ts'
import { type OrderKind, punishes } from './proposal.ts'
import type { ProposeInput } from './propose-input.ts'
import { isSupervised, none, type ProposalRule, type RuleHit, when } from './rule.ts'

const isCommunity = ({ order }: ProposeInput): boolean => order.kind === 'community'

const adultsOnly = (input: ProposeInput) =>
  when(isSupervised(input) && input.age !== null && input.age < 18, {
    requirement: null,
    fill: { age: String(input.age) },
  })

const NAMES: Readonly<Record<OrderKind, string>> = {
  community: 'A community order',
  suspended: 'A suspended sentence',
  custody: 'Immediate custody',
  fine: 'A fine',
  discharge: 'A discharge',
  deferral: 'A deferral of sentence',
  adjourn: 'An adjournment',
}
const carriesNone = ({ order, requirements }: ProposeInput) =>
  when(!carriesRequirements(order) && requirements.length > 0, {
    requirement: null,
    fill: { order: NAMES[order.kind] },
  })

const atLeastOneRequirement = (input: ProposeInput) =>
  when(isCommunity(input) && input.requirements.length === 0)

const punished = ({ requirements, facts }: ProposeInput): boolean =>
  requirements.some(({ code, punitive }) => punishes(code, punitive)) ||
  facts.fine === true ||
  !isBlank(facts.punitiveException ?? '')
const onlyRar = ({ requirements }: ProposeInput): boolean =>
  requirements.length > 0 && requirements.every(({ code }) => code === 'RAR')

const punitiveElement = (input: ProposeInput) =>
  when(isCommunity(input) && input.requirements.length > 0 && !onlyRar(input) && !punished(input))
const rarAloneIsNoPunishment = (input: ProposeInput) =>
  when(isCommunity(input) && onlyRar(input) && !punished(input), { requirement: 'RAR' })

/** Each length that the court must be told, and was not given one; none of a term that is for the court. */
const orderWhole = ({ order, requirements }: ProposeInput): readonly RuleHit[] => {
  const missing = (measure: OrderMeasure, what: string, found: boolean): readonly RuleHit[] =>
    found ? [{ requirement: null, measure, fill: { what } }] : []
  const { kind } = order
  const forCourt = order.termBy === 'forCourt'
  return [
    ...missing('months', 'how long the community order lasts', kind === 'community' && none(order.months)),
    ...missing('months', 'for how long sentence is deferred', kind === 'deferral' && none(order.months)),
    ...missing(
      'custodialTerm',
      'what the suspended term is',
      kind === 'suspended' && !forCourt && order.custodialTerm == null,
    ),
    ...missing(
      'custodialTerm',
      'how long the custody is',
      kind === 'custody' && !forCourt && isNoTime(order.custodialTerm),
    ),
    ...missing(
      'operationalMonths',
      'for how long the sentence is suspended',
      kind === 'suspended' && !forCourt && none(order.operationalMonths),
    ),
    ...missing(
      'months',
      'for how long it is supervised',
      kind === 'suspended' && requirements.length > 0 && none(order.months),
    ),
  ]
}

const supervisionWithinOperational = ({ order }: ProposeInput) =>
  when(
    order.kind === 'suspended' &&
      order.months != null &&
      order.operationalMonths != null &&
      order.months > order.operationalMonths,
    {
      requirement: null,
      measure: 'months',
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
    { requirement: null, measure: 'custodialTerm', fill: { term: termSpoken(term) } },
  )
}

/** A term of more than a day and less than two years, by the calendar from the conviction; for offences from the day that CU-2's source, the Offender Rehabilitation Act 2014, began. */
const supervisedAfterCustody = ({ order, offenceDate, convictionDate }: ProposeInput) => {
  const term = order.custodialTerm
  if (order.kind !== 'custody' || term == null || (offenceDate ?? '') < '2015-02-01') return []
  return when(outlasts(convictionDate, term, { days: 1 }) && outlasts(convictionDate, { months: 24 }, term))
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
  { id: 'ORD-3', find: orderWhole },
  { id: 'ORD-5', find: carriesNone },
  { id: 'SSO-4', find: supervisionWithinOperational },
  { id: 'SSO-5', find: suspendedUnsupervised },
  { id: 'SSO-8', find: magistratesPower },
  { id: 'CU-2', find: supervisedAfterCustody },
  { id: 'CB-2', find: notBothOrders },
  { id: 'CB-9', find: rarAloneIsNoPunishment },
]
