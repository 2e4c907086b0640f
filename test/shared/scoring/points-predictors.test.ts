import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { completedYears } from '../../../shared/lib/dates.ts'
import { type MstItems, mst, mstApplies, mstItemsSchema } from '../../../shared/scoring/mst.ts'
import { ogp, ogpItemsSchema } from '../../../shared/scoring/ogp.ts'
import { type OvpInput, ovp } from '../../../shared/scoring/ovp.ts'
import { mstRow, ogpRow, ovpRow } from './also-rows.ts'
import { vectors, vectorsOf } from './score-vectors.ts'

describe('OVP agrees with the MoJ API', () => {
  test.each(vectorsOf('OVP').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = ovpRow.parse(vector.inputs)
    const result = ovp({ ...row, ageAtFollowUp: completedYears(row.dateOfBirth, row.followUpStart) })
    expect({
      pct1: result.oneYearPercent,
      pct2: result.twoYearPercent,
      band: result.band.toUpperCase(),
    }).toEqual(vector.expected)
  })
})

describe('OGP agrees with the MoJ API', () => {
  test.each(vectorsOf('OGP').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = ogpRow.parse(vector.inputs)
    const result = ogp({ ...row, items: ogpItemsSchema.parse(row.items) })
    expect({
      points: result.points,
      pct1: result.oneYearPercent,
      pct2: result.twoYearPercent,
      band: result.band.toUpperCase(),
    }).toEqual(vector.expected)
  })
})

describe('MST agrees with the MoJ API', () => {
  test.each(vectorsOf('MST').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = mstRow.parse(vector.inputs)
    const expected = z
      .object({ maturityScore: z.number().nullable(), maturityFlag: z.boolean(), applicable: z.boolean() })
      .parse(vector.expected)
    const age = completedYears(row.dateOfBirth, row.assessmentDate)
    expect(mstApplies(row.sex, age)).toBe(expected.applicable)
    if (!expected.applicable) return
    const result = mst(mstItemsSchema.parse(row.items))
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
