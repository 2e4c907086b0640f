import {
  ageOn,
  type Case,
  groupsAtRisk,
  isLevel,
  mainOffence,
  overallRosh,
  RISK_GROUPS,
  type TypedRow,
} from '../record/case.ts'
import { courtOf } from '../record/court.ts'
import { partnerViolence } from '../record/domestic-abuse.ts'
import { NEED_EXACT_OFFENCE, type OffenceTable } from '../scoring/offence-table.ts'
import type { ProposalFinding } from './finding.ts'
import { needSchema } from './need.ts'
import { propose } from './propose.ts'
import type { ProposalFacts, ProposeInput } from './propose-input.ts'
import { proposalFromCase, readOrder, weekTimes } from './read-proposal.ts'
import type { ProposalTables } from './tables.ts'

export type Waits = NonNullable<ProposalFacts['waits']>

/**
 * The findings on a report's own proposal, for the checks (QC31, QC34) and the proposal section. Empty where
 * no order is proposed, or where neither a conviction nor a hearing date says which law applies.
 */
export function proposalFindingsOfCase(
  facts: Case,
  scores: { readonly ogrs3TwoYearPercent: number | null },
  tables: { readonly proposal: ProposalTables; readonly offences: OffenceTable },
  waits: Waits,
): readonly ProposalFinding[] {
  const input = inputOf(facts, scores, tables.offences, waits)
  return input === null ? [] : propose(input, tables.proposal).findings
}

function inputOf(
  facts: Case,
  scores: { readonly ogrs3TwoYearPercent: number | null },
  offences: OffenceTable,
  waits: Waits,
): ProposeInput | null {
  const order = readOrder(facts)
  const proposal = proposalFromCase(facts)
  const main = mainOffence(facts)
  const convictionDate = main?.date('convictedOn') ?? facts.date('hearing.date')
  if (order === null || proposal === null || convictionDate === null) return null
  const sex = facts.text('person.sex')
  return {
    sex: sex === 'male' || sex === 'female' ? sex : null,
    age: ageOn(facts, convictionDate),
    convictionDate,
    offenceDate: main?.date('date') ?? null,
    order,
    requirements: [...proposal.requirements],
    existingOrders: proposal.existingOrders.flatMap(({ act, order }) =>
      act === 'none' ? [] : [{ what: act, order }],
    ),
    facts: {
      ...factsOf(facts, scores, proposal.fine, waits),
      drinkDriving: drinkDriving(facts, offences),
    },
  }
}

/** What a report answers for certain; what it does not say stays unknown. Addresses are QC10's, not CB-3's. */
function factsOf(
  facts: Case,
  scores: { readonly ogrs3TwoYearPercent: number | null },
  fine: boolean,
  waits: Waits,
): ProposalFacts {
  const sara = (question: 'sara.partner' | 'sara.others') => {
    const level = facts.text(question)
    return isLevel(level) ? level : null
  }
  const sexual = facts.yesNo('sexual.current') ?? facts.yesNo('history.sexual')
  const violent = facts.number('history.violentSanctions')
  const unpaidWork = facts.rows('proposal.requirements').filter((row) => row.text('requirement') === 'UPW')
  const exception = facts.text('proposal.punitiveException')
  return {
    court: courtOf(facts).kind,
    ogrs3TwoYearPercent: scores.ogrs3TwoYearPercent,
    rosh: overallRosh(facts),
    ...riskTo(facts),
    ...(facts.answered('needs.linked')
      ? { needs: needSchema.options.filter((need) => facts.ticked('needs.linked').includes(need)) }
      : {}),
    partnerViolence: partnerViolence(facts),
    saraPartner: sara('sara.partner'),
    saraOthers: sara('sara.others'),
    violentConviction: violent === null ? null : violent > 0,
    sexualOffence: sexual,
    placementAssessed: unpaidWork.some(placementAssessed),
    ...livingFacts(facts),
    fine,
    punitiveException: exception === '' ? null : exception,
    waits,
  }
}

/** By the group of each offence: no only where every one of them is known, and none is. */
function drinkDriving(facts: Case, table: OffenceTable): boolean | null {
  const groups = facts.rows('offences').map((offence) => table.get(offence.text('code'))?.ogrs3Group ?? null)
  if (groups.includes('Drink driving and related offences')) return true
  const unknown =
    groups.length === 0 || groups.some((group) => group === null || group === NEED_EXACT_OFFENCE)
  return unknown ? null : false
}

/** The placement assessed by somebody, on a day, as suitable. */
const placementAssessed = (row: TypedRow<'proposal.requirements'>): boolean =>
  row.text('providerBy') !== '' && row.date('providerDate') !== null && row.yesNo('providerSuitable') === true

/** Whether work is full time, and its hours, a report does not ask. */
function livingFacts(facts: Case): Pick<ProposalFacts, 'employment' | 'children' | 'health'> {
  const times = weekTimes(facts.ticked('needs.caringTimes'))
  const livesWith = facts.rows('children').some((child) => child.text('contact') === 'livesWith')
  return {
    employment: facts.yesNo('dynamic.unemployed') === true ? 'none' : null,
    children: {
      caring: facts.yesNo('needs.caring') ?? (times.length > 0 ? true : null),
      livesWith: livesWith ? true : null,
      times,
    },
    health: facts.ticked('needs.linked').includes('physicalHealth') ? 'physical health' : null,
  }
}

/** Whom a risk of medium or more is to; unknown while that rests on a level not yet given. */
function riskTo(facts: Case): Pick<ProposalFacts, 'riskTo'> {
  const raised = groupsAtRisk(facts)
  const whole = RISK_GROUPS.every((group) => group === 'knownAdult' || isLevel(facts.text(`rosh.${group}`)))
  return whole || raised.some((group) => group !== 'knownAdult') ? { riskTo: [...raised] } : {}
}
