import { completedYears } from '../lib/dates.ts'
import { succeed } from '../lib/result.ts'
import { readDynamic } from './dynamic-facts.ts'
import { NEED_EXACT_OFFENCE, type OffenceEntry, type OffenceTable } from './offence-table.ts'
import type { Ogrs3Group } from './ogrs3.table.ts'
import { ogrs3 } from './ogrs3.ts'
import { rsrInForce } from './registry.ts'
import { rsr2014 } from './rsr-2014.ts'
import { rsr2021 } from './rsr-2021.ts'
import { type Ogrs3Answer, type RsrAnswer, refused, type ScoreAnswer } from './score-answer.ts'
import {
  type Fact,
  noGroup,
  problemsOf,
  readAssessed,
  readOffence,
  readSex,
  readTimeline,
  readTotal,
  readViolent,
  type Timeline,
  wrong,
} from './score-facts.ts'
import type { ScoreInput } from './score-input.ts'
import { type DatedSexualHistory, readSexual } from './sexual-facts.ts'

type Facts = ReturnType<typeof readFacts>

function readFacts(input: ScoreInput, offences: OffenceTable) {
  const timeline = readTimeline(input)
  return {
    sex: readSex(input),
    timeline,
    total: readTotal(input),
    violent: readViolent(input),
    offence: readOffence(input, offences),
    sexual: readSexual(input, timeline),
    dynamic: readDynamic(input),
    version: readVersion(input),
  }
}

function ogrs3Group(offence: Fact<OffenceEntry>): Fact<Ogrs3Group> {
  if (!offence.ok) return offence
  const group = offence.value.ogrs3Group
  return group === null || group === NEED_EXACT_OFFENCE ? noGroup(offence.value, 'OGRS3') : succeed(group)
}

function snsvGroup(offence: Fact<OffenceEntry>) {
  if (!offence.ok) return offence
  const { snsvGroup: group, vatpGroup: vatp } = offence.value
  return group === null ? noGroup(offence.value, 'RSR') : succeed({ group, vatp })
}

/** The version asked for, or the one in force on the assessment date. */
function readVersion(input: ScoreInput): Fact<'RSR-2014' | 'RSR-2021'> {
  const { rsrVersion } = input
  if (rsrVersion === '2014') return succeed('RSR-2014')
  if (rsrVersion === '2021') return succeed('RSR-2021')
  if (rsrVersion !== null && rsrVersion !== undefined) return wrong('rsrVersion', 'Must be 2014 or 2021')
  const assessed = readAssessed(input)
  if (!assessed.ok) return assessed
  const inForce = rsrInForce(assessed.value)
  return inForce === null
    ? wrong('rsrVersion', 'No RSR was in force on the assessment date: name the version')
    : succeed(inForce)
}

function ogrs3Answer({ sex, timeline, total, offence }: Facts): Ogrs3Answer {
  const group = ogrs3Group(offence)
  if (!sex.ok || !timeline.ok || !total.ok || !group.ok)
    return refused(problemsOf(sex, timeline, total, group))
  const { ageAtFollowUp, ageAtConviction, ageAtFirstSanction } = timeline.value
  const result = ogrs3({
    sex: sex.value,
    ageAtFollowUp,
    ageAtConviction,
    ageAtFirstSanction,
    previousSanctions: total.value - 1,
    group: group.value,
  })
  return {
    status: 'scored',
    algorithm: 'OGRS3',
    oneYear: result.oneYear,
    twoYear: result.twoYear,
    oneYearPercent: result.oneYearPercent,
    twoYearPercent: result.twoYearPercent,
    band: result.band,
    factors: result.factors,
  }
}

/**
 * The fewest completed years since the start of follow-up, the present conviction and the last sexual
 * offence. The offence itself is not dated in the input; it is no later than the conviction, so that the
 * band is never lowered too early.
 */
export function yearsOffenceFree(timeline: Timeline, sexual: DatedSexualHistory | null): number {
  const since = [timeline.followUp, timeline.convicted, ...(sexual === null ? [] : [sexual.mostRecent])]
  return Math.min(...since.map((date) => completedYears(date, timeline.assessed)))
}

function rsrAnswer(facts: Facts): RsrAnswer {
  const { sex, timeline, total, violent, offence, sexual, dynamic, version } = facts
  const group = snsvGroup(offence)
  if (!sex.ok || !timeline.ok || !total.ok || !violent.ok || !group.ok)
    return refused(problemsOf(sex, timeline, total, violent, group, sexual, dynamic, version))
  if (!sexual.ok || !dynamic.ok || !version.ok) return refused(problemsOf(sexual, dynamic, version))
  const { ageAtFollowUp, ageAtConviction, ageAtFirstSanction, offenceFreeMonths } = timeline.value
  const input = {
    sex: sex.value,
    ageAtFollowUp,
    ageAtConviction,
    ageAtFirstSanction,
    totalSanctions: total.value,
    violentSanctions: violent.value,
    offenceFreeMonths,
    ...group.value,
    dynamic: dynamic.value.items,
    sexual: sexual.value,
  }
  const shared = { status: 'scored', missingDynamic: dynamic.value.missing } as const
  if (version.value === 'RSR-2014') {
    const result = rsr2014(input)
    return {
      ...shared,
      algorithm: 'RSR-2014',
      basis: result.snsv.basis,
      probability: result.twoYear,
      percent: result.percent,
      band: result.band,
      snsv: result.snsv.twoYear,
      ospContact: result.osp.contact.twoYear,
      ospImages: result.osp.images.twoYear,
      factors: result.factors,
    }
  }
  // A pre-sentence report is written for a person who is not serving: the court has yet to sentence.
  const result = rsr2021({
    ...input,
    inCustody: false,
    yearsOffenceFree: yearsOffenceFree(timeline.value, sexual.value),
  })
  return {
    ...shared,
    algorithm: 'RSR-2021',
    basis: result.snsv.basis,
    probability: result.twoYear,
    percent: result.percent,
    band: result.band,
    snsv: result.snsv.twoYear,
    ospContact: result.osp.contact,
    ospImages: result.osp.images,
    factors: result.factors,
  }
}

/**
 * Every score a court report can quote, from one input. Pure. A predictor that cannot be scored is refused
 * with every problem of its own input at once; the others still score. Nothing is defaulted but what the
 * contract lets be left out: followUpStart (the assessment date), rsrVersion (the one in force).
 */
export function score(input: ScoreInput, offences: OffenceTable): ScoreAnswer {
  const facts = readFacts(input, offences)
  return { ogrs3: ogrs3Answer(facts), rsr: rsrAnswer(facts) }
}
