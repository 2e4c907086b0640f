import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { completedYears, isoDateSchema, readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { type MstItems, mst, mstApplies } from '../../../shared/scoring/mst.ts'
import { ogp, ogpItemsSchema } from '../../../shared/scoring/ogp.ts'
import { type OvpInput, ovp } from '../../../shared/scoring/ovp.ts'
import { vectors, vectorsOf } from './score-vectors.ts'
import { apiLevel } from './vector-inputs.ts'

describe('OVP agrees with the MoJ API', () => {
  const rowSchema = z.object({
    gender: z.enum(['MALE', 'FEMALE']),
    dateOfBirth: isoDateSchema,
    dateAtStartOfFollowupCalculated: isoDateSchema,
    totalNumberOfSanctionsForAllOffences: z.number(),
    totalNumberOfViolentSanctions: z.number(),
    doesRecogniseImpactOfOffendingOnOthers: z.boolean(),
    isCurrentlyOfNoFixedAbodeOrTransientAccommodation: z.boolean(),
    isUnemployed: z.boolean(),
    currentAlcoholUseProblems: apiLevel,
    excessiveAlcoholUse: apiLevel,
    hasCurrentPsychiatricTreatment: z.boolean(),
    temperControl: apiLevel,
    proCriminalAttitudes: apiLevel,
  })
  test.each(vectorsOf('OVP').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = rowSchema.parse(vector.inputs)
    const result = ovp({
      sex: row.gender === 'MALE' ? 'male' : 'female',
      ageAtFollowUp: completedYears(row.dateOfBirth, row.dateAtStartOfFollowupCalculated),
      totalSanctions: row.totalNumberOfSanctionsForAllOffences,
      violentSanctions: row.totalNumberOfViolentSanctions,
      items: {
        recognisesImpact: row.doesRecogniseImpactOfOffendingOnOthers,
        noFixedAbode: row.isCurrentlyOfNoFixedAbodeOrTransientAccommodation,
        unemployed: row.isUnemployed,
        alcohol: row.currentAlcoholUseProblems,
        bingeDrinking: row.excessiveAlcoholUse,
        psychiatricTreatment: row.hasCurrentPsychiatricTreatment,
        temper: row.temperControl,
        proCriminalAttitudes: row.proCriminalAttitudes,
      },
    })
    expect({
      pct1: result.oneYearPercent,
      pct2: result.twoYearPercent,
      band: result.band.toUpperCase(),
    }).toEqual(vector.expected)
  })
})

describe('OGP agrees with the MoJ API', () => {
  test.each(vectorsOf('OGP').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = z
      .object({
        ogrs3TwoYearPercent: z.number(),
        regularOffendingActivities: z.unknown(),
        currentDrugMisuse: z.unknown(),
        motivationToTackleDrugMisuse: z.unknown(),
      })
      .parse(vector.inputs)
    const items = ogpItemsSchema.parse({
      ...vector.inputs,
      activitiesEncourageOffending: row.regularOffendingActivities,
      drugUse: row.currentDrugMisuse,
      drugMotivation: row.motivationToTackleDrugMisuse,
    })
    const result = ogp({ ogrs3TwoYearPercent: row.ogrs3TwoYearPercent, items })
    expect({
      points: result.points,
      pct1: result.oneYearPercent,
      pct2: result.twoYearPercent,
      band: result.band.toUpperCase(),
    }).toEqual(vector.expected)
  })
})

/** Rows without an assessment date are scored by the API on the day it runs: a day of the year of its fixtures. */
const dayOfFixtures = must(readDate('2025-06-18'), 'a real date')
const awareness = z.enum(['YES', 'SOMETIMES', 'NO']).transform((answer) => {
  const levels = { YES: 0, SOMETIMES: 1, NO: 2 } as const
  return levels[answer]
})

describe('MST agrees with the MoJ API', () => {
  const personSchema = z.object({
    gender: z.enum(['MALE', 'FEMALE']),
    dateOfBirth: isoDateSchema,
    assessmentDate: isoDateSchema.default(dayOfFixtures),
  })
  const itemsSchema = z.object({
    hasPeerGroupInfluences: z.boolean(),
    influenceFromCriminalAssociates: apiLevel,
    recklessnessAndRiskTakingBehaviour: apiLevel,
    difficultiesCoping: apiLevel,
    attitudesTowardsSelf: apiLevel,
    impulsivityProblems: apiLevel,
    problemSolvingSkills: apiLevel,
    awarenessOfConsequences: awareness,
    understandsOtherPeoplesViews: apiLevel,
    temperControl: apiLevel,
  })
  test.each(vectorsOf('MST').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const person = personSchema.parse(vector.inputs)
    const expected = z
      .object({ maturityScore: z.number().nullable(), maturityFlag: z.boolean(), applicable: z.boolean() })
      .parse(vector.expected)
    const age = completedYears(person.dateOfBirth, person.assessmentDate)
    expect(mstApplies(person.gender === 'MALE' ? 'male' : 'female', age)).toBe(expected.applicable)
    if (!expected.applicable) return
    const row = itemsSchema.parse(vector.inputs)
    const result = mst({
      peerGroupInfluences: row.hasPeerGroupInfluences,
      criminalAssociates: row.influenceFromCriminalAssociates,
      recklessness: row.recklessnessAndRiskTakingBehaviour,
      copingDifficulties: row.difficultiesCoping,
      attitudesToSelf: row.attitudesTowardsSelf,
      impulsivity: row.impulsivityProblems,
      temper: row.temperControl,
      problemSolving: row.problemSolvingSkills,
      awarenessOfConsequences: row.awarenessOfConsequences,
      understandsOthers: row.understandsOtherPeoplesViews,
    })
    expect([result.points, result.flag]).toEqual([expected.maturityScore, expected.maturityFlag])
  })
})

const example: OvpInput = {
  sex: 'female',
  ageAtFollowUp: 51,
  totalSanctions: 1,
  violentSanctions: 0,
  items: {
    recognisesImpact: true,
    noFixedAbode: false,
    unemployed: false,
    alcohol: 0,
    bingeDrinking: 0,
    psychiatricTreatment: false,
    temper: 0,
    proCriminalAttitudes: 0,
  },
}

describe('OVP', () => {
  const points = (change: Partial<OvpInput>) => ovp({ ...example, ...change }).points - 5

  test('violent and other sanctions, each at its limits', () => {
    const violent = [0, 1, 2, 3, 4, 17, 18, 40].map((count) =>
      points({ totalSanctions: Math.max(1, count), violentSanctions: count }),
    )
    expect(violent).toEqual([0, 4, 7, 9, 11, 24, 25, 25])
    const other = [2, 3, 4, 5, 10, 11, 20, 21].map((totalSanctions) => points({ totalSanctions }))
    expect(other).toEqual([0, 2, 2, 3, 3, 4, 4, 5])
  })

  test('age at its limits, from 18', () => {
    const ages = [18, 19, 20, 21, 22, 24, 26, 30, 31, 36, 41, 46, 50, 51]
    expect(ages.map((ageAtFollowUp) => points({ ageAtFollowUp }))).toEqual([
      20, 20, 17, 17, 14, 12, 10, 10, 8, 6, 4, 2, 2, 0,
    ])
    expect(() => points({ ageAtFollowUp: 17 })).toThrow('not checked')
  })

  test('alcohol is two and a half points a step, rounded up; 98 points are the most there are', () => {
    const alcohol = ([0, 1, 2] as const).flatMap((use) =>
      ([0, 1, 2] as const).map((binge) =>
        points({ items: { ...example.items, alcohol: use, bingeDrinking: binge } }),
      ),
    )
    expect(alcohol).toEqual([0, 3, 5, 3, 5, 8, 5, 8, 10])
    const most = ovp({
      sex: 'male',
      ageAtFollowUp: 18,
      totalSanctions: 60,
      violentSanctions: 30,
      items: {
        recognisesImpact: false,
        noFixedAbode: true,
        unemployed: true,
        alcohol: 2,
        bingeDrinking: 2,
        psychiatricTreatment: true,
        temper: 2,
        proCriminalAttitudes: 2,
      },
    })
    expect(most.points).toBe(98)
    expect(most.band).toBe('veryHigh')
  })
})

describe('MST', () => {
  const items: MstItems = {
    peerGroupInfluences: true,
    criminalAssociates: 2,
    recklessness: 2,
    copingDifficulties: 2,
    attitudesToSelf: 2,
    impulsivity: 0,
    temper: 0,
    problemSolving: 0,
    awarenessOfConsequences: 0,
    understandsOthers: 0,
  }
  test('the flag is raised at ten', () => {
    expect(mst(items)).toMatchObject({ points: 9, flag: false })
    expect(mst({ ...items, temper: 1 })).toMatchObject({ points: 10, flag: true })
  })

  test('it is for men of 18 to 25', () => {
    expect([17, 18, 25, 26].map((age) => mstApplies('male', age))).toEqual([false, true, true, false])
    expect(mstApplies('female', 20)).toBe(false)
  })
})

test('every worked example is used by a test of its algorithm', () => {
  expect(vectors).toHaveLength(100)
  expect(new Set(vectors.map(({ algorithm }) => algorithm))).toEqual(
    new Set([
      'OGRS3',
      'OGRS3-dates',
      'OGRS3-score-to-probability',
      'SNSV-static',
      'SNSV-dynamic',
      'SNSV-dates',
      'RSR-2014',
      'RSR-dates',
      'OSP-DC',
      'OSP-DC-points',
      'OSP-IIC',
      'OVP',
      'OGP',
      'MST',
      'ARP-VRP-SVRP',
    ]),
  )
})
