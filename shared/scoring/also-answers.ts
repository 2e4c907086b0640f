import { assertNever } from '../lib/assert-never.ts'
import { completedYears } from '../lib/dates.ts'
import { succeed } from '../lib/result.ts'
import { arp, arpItemsSchema } from './arp.ts'
import { type CaseFacts, inTheCommunity } from './case-facts.ts'
import { csrp } from './csrp.ts'
import { MST_AGES, mst, mstApplies, mstItemsSchema } from './mst.ts'
import { ogp, ogpItemsSchema } from './ogp.ts'
import type { Ogrs4Input, Ogrs4Predictor, Ogrs4Result } from './ogrs4.ts'
import { OVP_YOUNGEST } from './ovp.table.ts'
import { type OvpInput, ovp, ovpItemsSchema } from './ovp.ts'
import { allItems, type ItemsReading, itemsGiven, readItems } from './read-items.ts'
import {
  type AlsoAnswer,
  type CsrpAnswer,
  type MstAnswer,
  type Ogrs3Answer,
  type Ogrs4Answer,
  type PointsAnswer,
  refused,
} from './score-answer.ts'
import { type Fact, problemsOf, wrong } from './score-facts.ts'
import type { AlsoPredictor, ScoreInput } from './score-input.ts'
import { svrp, svrpItemsSchema } from './svrp.ts'
import { vrp, vrpItemsSchema } from './vrp.ts'

type Given = Readonly<Record<string, unknown>>
/** What the further predictors read: the case, the items, and whether the items contradict the interview's. */
type Asked = { readonly facts: CaseFacts; readonly given: Given; readonly contradictions: Fact<null> }

/** The predictors asked for, each scored or refused on its own. */
export function alsoAnswers(input: ScoreInput, facts: CaseFacts, ogrs3: Ogrs3Answer) {
  const wanted = [...new Set(input.also ?? [])]
  const asked = { facts, ...itemsGiven(input.items ?? {}, input.dynamic ?? {}) }
  return Object.fromEntries(wanted.map((predictor) => [predictor, alsoAnswer(predictor, asked, ogrs3)]))
}

function alsoAnswer(predictor: AlsoPredictor, asked: Asked, ogrs3: Ogrs3Answer): AlsoAnswer {
  switch (predictor) {
    case 'OVP':
      return ovpAnswer(asked)
    case 'OGP':
      return ogpAnswer(asked, ogrs3)
    case 'MST':
      return mstAnswer(asked)
    case 'ARP':
      return ogrs4Answer('ARP', asked, read(asked, arpItemsSchema, arpItemsSchema.keyof().options), arp)
    case 'VRP':
      return ogrs4Answer('VRP', asked, read(asked, vrpItemsSchema, vrpItemsSchema.keyof().options), vrp)
    case 'SVRP':
      return ogrs4Answer('SVRP', asked, svrpItems(asked), svrp)
    case 'CSRP':
      return csrpAnswer(asked)
    default:
      return assertNever(predictor, 'predictor')
  }
}

const read = <Items, Name extends string>(
  { given }: Asked,
  schema: Parameters<typeof readItems<Items, Name>>[0],
  names: readonly Name[],
) => readItems(schema, names, given, 'items')
const svrpItems = (asked: Asked) => read(asked, svrpItemsSchema, svrpItemsSchema.keyof().options)

function ovpAnswer(asked: Asked): PointsAnswer {
  const { sex, timeline, total, violent } = asked.facts
  const items = allItems(read(asked, ovpItemsSchema, ovpItemsSchema.keyof().options), 'items')
  const age: Fact<number> = !timeline.ok
    ? timeline
    : timeline.value.ageAtFollowUp < OVP_YOUNGEST
      ? wrong('followUpStart', `OVP is for people of ${OVP_YOUNGEST} and over at the start of follow-up`)
      : succeed(timeline.value.ageAtFollowUp)
  const { contradictions } = asked
  if (!sex.ok || !age.ok || !total.ok || !violent.ok || !items.ok || !contradictions.ok)
    return refused(problemsOf(sex, age, total, violent, items, contradictions))
  const input: OvpInput = {
    sex: sex.value,
    ageAtFollowUp: age.value,
    totalSanctions: total.value,
    violentSanctions: violent.value,
    items: items.value,
  }
  return { status: 'scored', algorithm: 'OVP', ...ovp(input) }
}

function ogpAnswer(asked: Asked, ogrs3: Ogrs3Answer): PointsAnswer {
  const items = allItems(read(asked, ogpItemsSchema, ogpItemsSchema.keyof().options), 'items')
  const ofItems = problemsOf(items, asked.contradictions)
  if (ogrs3.status === 'refused') return refused([...ogrs3.problems, ...ofItems])
  if (!items.ok || !asked.contradictions.ok) return refused(ofItems)
  const input = { ogrs3TwoYearPercent: ogrs3.twoYearPercent, items: items.value }
  return { status: 'scored', algorithm: 'OGP', ...ogp(input) }
}

function mstAnswer(asked: Asked): MstAnswer {
  const { sex, born, assessed } = asked.facts
  const who = problemsOf(sex, born, assessed)
  if (!sex.ok || !born.ok || !assessed.ok) return refused(who)
  if (!mstApplies(sex.value, completedYears(born.value, assessed.value))) {
    const message = `MST is for men of ${MST_AGES.from} to ${MST_AGES.to}`
    return refused([{ field: sex.value === 'male' ? 'dateOfBirth' : 'sex', message }])
  }
  const items = allItems(read(asked, mstItemsSchema, mstItemsSchema.keyof().options), 'items')
  if (!items.ok || !asked.contradictions.ok) return refused(problemsOf(items, asked.contradictions))
  return { status: 'scored', algorithm: 'MST', ...mst(items.value) }
}

function ogrs4Input({ sex, timeline, total, violent, category }: CaseFacts): Fact<Ogrs4Input> {
  if (!sex.ok || !timeline.ok || !total.ok || !violent.ok || !category.ok)
    return { ok: false, problem: problemsOf(sex, timeline, total, violent, category) }
  const { ageAtFollowUp, ageAtConviction, ageAtFirstSanction, offenceFreeMonths } = timeline.value
  return succeed({
    sex: sex.value,
    ageAtFollowUp,
    ageAtConviction,
    ageAtFirstSanction,
    totalSanctions: total.value,
    violentSanctions: violent.value,
    offenceFreeMonths,
    category: category.value,
  })
}

function ogrs4Answer<Items>(
  algorithm: Ogrs4Predictor,
  { facts, contradictions }: Asked,
  items: Fact<ItemsReading<Items, string>>,
  predict: (input: Ogrs4Input, items: Items | null) => Ogrs4Result,
): Ogrs4Answer {
  const input = ogrs4Input(facts)
  if (!input.ok || !items.ok || !contradictions.ok) return refused(problemsOf(input, items, contradictions))
  const result = predict(input.value, items.value.items)
  return { status: 'scored', algorithm, ...result, missingDynamic: items.value.missing }
}

function csrpAnswer(asked: Asked): CsrpAnswer {
  const { timeline, sexual } = asked.facts
  const input = ogrs4Input(asked.facts)
  const items = svrpItems(asked)
  const { contradictions } = asked
  if (!input.ok || !timeline.ok || !sexual.ok || !items.ok || !contradictions.ok)
    return refused(problemsOf(input, sexual, items, contradictions))
  const result = csrp(
    { ...input.value, sexual: sexual.value, ...inTheCommunity(timeline.value, sexual.value) },
    items.value.items,
  )
  return {
    status: 'scored',
    algorithm: 'CSRP',
    basis: result.basis,
    probability: result.probability,
    percent: result.percent,
    band: result.band,
    missingDynamic: items.value.missing,
    svrp: result.svrp.probability,
    directContact: result.sexual.contact,
    imagesAndIndirectContact: result.sexual.images,
    factors: result.factors,
  }
}
