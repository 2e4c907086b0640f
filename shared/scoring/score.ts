import { alsoAnswers } from './also-answers.ts'
import { type CaseFacts, inTheCommunity, readFacts } from './case-facts.ts'
import type { OffenceTable } from './offence-table.ts'
import { ogrs3 } from './ogrs3.ts'
import { rsr2014 } from './rsr-2014.ts'
import { rsr2021 } from './rsr-2021.ts'
import { type Ogrs3Answer, type RsrAnswer, refused, type ScoreAnswer } from './score-answer.ts'
import { problemsOf } from './score-facts.ts'
import type { ScoreInput } from './score-input.ts'

function ogrs3Answer({ sex, timeline, total, ogrs3Group: group }: CaseFacts): Ogrs3Answer {
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

function rsrAnswer(facts: CaseFacts): RsrAnswer {
  const { sex, timeline, total, violent, snsvGroup: group, sexual, dynamic, version } = facts
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
  // Without an interview nothing is missing: the static score is the one there is.
  const missingDynamic = facts.interviewed ? dynamic.value.missing : []
  const shared = { status: 'scored', missingDynamic } as const
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
  const result = rsr2021({ ...input, ...inTheCommunity(timeline.value, sexual.value) })
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
  const always = { ogrs3: ogrs3Answer(facts), rsr: rsrAnswer(facts) }
  return { ...always, ...alsoAnswers(input, facts, always.ogrs3) }
}
