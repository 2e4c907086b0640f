import { completedYears } from '../lib/dates.ts'
import { succeed } from '../lib/result.ts'
import { dynamicItemsSchema } from './dynamic-items.ts'
import { isKeyOf } from './keys-of.ts'
import { NEED_EXACT_OFFENCE, type OffenceEntry, type OffenceTable } from './offence-table.ts'
import type { Ogrs3Group } from './ogrs3.table.ts'
import { type ActuarialCategory, ogrs4Categories } from './ogrs4.table.ts'
import { readItems } from './read-items.ts'
import { rsrInForce } from './registry.ts'
import {
  type Fact,
  noGroup,
  readAssessed,
  readBorn,
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

/** Every fact of an input, each read once: a value, or all that is wrong with it. */
export type CaseFacts = ReturnType<typeof readFacts>

/** Reads an input once for all predictors. Total: any input of the right shape gives facts. */
export function readFacts(input: ScoreInput, offences: OffenceTable) {
  const timeline = readTimeline(input)
  const offence = readOffence(input, offences)
  return {
    sex: readSex(input),
    born: readBorn(input),
    assessed: readAssessed(input),
    timeline,
    total: readTotal(input),
    violent: readViolent(input),
    ogrs3Group: ogrs3Group(offence),
    snsvGroup: snsvGroup(offence),
    category: category(offence),
    sexual: readSexual(input, timeline),
    dynamic: readItems(
      dynamicItemsSchema,
      dynamicItemsSchema.keyof().options,
      input.dynamic ?? {},
      'dynamic',
    ),
    interviewed: (input.dynamic ?? null) !== null,
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

function category(offence: Fact<OffenceEntry>): Fact<ActuarialCategory> {
  if (!offence.ok) return offence
  const name = offence.value.actuarialCategory
  return isKeyOf(ogrs4Categories, name) ? succeed(name) : noGroup(offence.value, '2026')
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

/**
 * The fewest completed years since the start of follow-up, the present conviction and the last sexual
 * offence. The offence itself is not dated in the input; it is no later than the conviction, so that the
 * band is never lowered too early. A pre-sentence report is written before custody: never in it.
 */
export function inTheCommunity(timeline: Timeline, sexual: DatedSexualHistory | null) {
  const since = [timeline.followUp, timeline.convicted, ...(sexual === null ? [] : [sexual.mostRecent])]
  return {
    inCustody: false,
    yearsOffenceFree: Math.min(...since.map((date) => completedYears(date, timeline.assessed))),
  }
}
