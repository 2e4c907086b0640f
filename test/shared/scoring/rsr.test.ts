import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { completedYears, isoDateSchema, readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { osp2014 } from '../../../shared/scoring/osp-2014.ts'
import { osp2021, osp2021ContactProbability } from '../../../shared/scoring/osp-2021.ts'
import { percentToTwoPlaces } from '../../../shared/scoring/rounding.ts'
import { rsr2014 } from '../../../shared/scoring/rsr-2014.ts'
import { rsr2021 } from '../../../shared/scoring/rsr-2021.ts'
import type { SexualHistory } from '../../../shared/scoring/sexual-history.ts'
import type { SnsvInput } from '../../../shared/scoring/snsv.ts'
import { vectorsOf } from './score-vectors.ts'
import { apiRow, calculatorRow } from './vector-inputs.ts'

describe('RSR-2014 agrees with the official calculator', () => {
  test.each(vectorsOf('RSR-2014').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const expected = z
      .object({ p1: z.number().optional(), p2: z.number().optional(), pct1: z.number(), pct2: z.number() })
      .parse(vector.expected)
    const result = rsr2014({ ...calculatorRow.parse(vector.inputs), sexual: null })
    expect([percentToTwoPlaces(result.oneYear), result.percent]).toEqual([expected.pct1, expected.pct2])
    if (expected.p1 === undefined || expected.p2 === undefined) return
    expect(Math.abs(result.oneYear - expected.p1)).toBeLessThanOrEqual(vector.tolerance)
    expect(Math.abs(result.twoYear - expected.p2)).toBeLessThanOrEqual(vector.tolerance)
  })
})

describe('RSR-2021 agrees with the MoJ API in its own pairing', () => {
  test.each(vectorsOf('RSR-dates').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { hasEverCommittedSexualOffence } = z
      .object({ hasEverCommittedSexualOffence: z.literal(false) })
      .parse(vector.inputs)
    expect(hasEverCommittedSexualOffence).toBe(false)
    const result = rsr2021(
      { ...apiRow(vector.inputs), sexual: null, inCustody: false, yearsOffenceFree: 0 },
      { pairing: 'mojApi', sanctionCap: null },
    )
    expect({
      rsr_pct: result.percent,
      band: result.band.toUpperCase(),
      snsv_pct: percentToTwoPlaces(result.snsv.twoYear),
      snsv_type: result.snsv.basis.toUpperCase(),
      osp_dc_pct: percentToTwoPlaces(result.osp.contact),
      osp_iic_pct: percentToTwoPlaces(result.osp.images),
    }).toEqual(vector.expected)
  })
})

const history: SexualHistory = {
  currentOffenceSexual: false,
  strangerVictim: false,
  contactAdult: 0,
  contactChild: 0,
  indecentImages: 0,
  nonContact: 0,
  ageAtMostRecent: 30,
}

const iso = (text: string) => must(readDate(text), 'the test writes real dates')

const apiSexual = z.object({
  gender: z.enum(['MALE', 'FEMALE']),
  dateOfBirth: isoDateSchema.default(iso('1980-01-01')),
  dateAtStartOfFollowupUserInput: isoDateSchema.default(iso('2027-01-01')),
  totalNumberOfSanctionsForAllOffences: z.number().default(1),
  hasEverCommittedSexualOffence: z.boolean(),
  totalContactAdultSexualSanctions: z.number().nullable(),
  totalContactChildSexualSanctions: z.number().nullable(),
  totalNonContactSexualOffences: z.number().nullable(),
  totalIndecentImageSanctions: z.number().nullable(),
})

/** The API's rows date no sexual offence, which it reads as an age of 0: no points for it. */
function apiOsp(inputs: unknown) {
  const row = apiSexual.parse(inputs)
  return osp2021({
    sex: row.gender === 'MALE' ? 'male' : 'female',
    ageAtFollowUp: completedYears(row.dateOfBirth, row.dateAtStartOfFollowupUserInput),
    totalSanctions: row.totalNumberOfSanctionsForAllOffences,
    history: row.hasEverCommittedSexualOffence
      ? {
          ...history,
          contactAdult: row.totalContactAdultSexualSanctions ?? 0,
          contactChild: row.totalContactChildSexualSanctions ?? 0,
          nonContact: row.totalNonContactSexualOffences ?? 0,
          indecentImages: row.totalIndecentImageSanctions ?? 0,
          ageAtMostRecent: 0,
        }
      : null,
    inCustody: false,
    yearsOffenceFree: 0,
  })
}

describe('OSP/DC and OSP/IIC agree with the MoJ API', () => {
  test.each(vectorsOf('OSP-DC').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const expected = z
      .object({
        band: z.string(),
        score: z.number(),
        pointScore: z.number().default(-1),
        riskBandReductionApplied: z.boolean().default(false),
      })
      .parse(vector.expected)
    const result = apiOsp(vector.inputs)
    expect(percentToTwoPlaces(result.contact)).toBe(expected.score)
    expect(result.contactBand?.toUpperCase() ?? 'NOT_APPLICABLE').toBe(expected.band)
    expect(result.points ?? -1).toBe(expected.pointScore)
    expect(result.bandLowered).toBe(expected.riskBandReductionApplied)
  })

  test.each(vectorsOf('OSP-DC-points').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { points } = z.object({ points: z.number() }).parse(vector.inputs)
    const { p2 } = z.object({ p2: z.number() }).parse(vector.expected)
    expect(Math.abs(osp2021ContactProbability(points) - p2)).toBeLessThanOrEqual(vector.tolerance)
  })

  test.each(vectorsOf('OSP-IIC').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { score } = z.object({ score: z.number() }).parse(vector.expected)
    expect(percentToTwoPlaces(apiOsp(vector.inputs).images)).toBe(score)
  })
})

const man = { sex: 'male', ageAtFollowUp: 40, totalSanctions: 3 } as const
const woman = { ...man, sex: 'female' } as const
const today = { inCustody: false, yearsOffenceFree: 0 }

describe('the sexual parts', () => {
  test('without a sexual history there is no term at all', () => {
    expect(osp2014({ ...man, history: null })).toMatchObject({
      contact: { twoYear: 0 },
      images: { twoYear: 0 },
    })
    expect(osp2021({ ...man, ...today, history: null })).toMatchObject({ contact: 0, images: 0, factors: [] })
  })

  test('a woman with a sexual history gets the fixed contribution and nothing else', () => {
    expect(osp2014({ ...woman, history })).toMatchObject({
      contact: { oneYear: 1 / 193, twoYear: 1 / 193 },
      images: { twoYear: 0 },
    })
    const later = osp2021({ ...woman, ...today, history })
    expect(later.images).toBe(0)
    expect(percentToTwoPlaces(later.contact)).toBe(0.38)
  })

  test('a declared history with every count at zero gets the lowest published figure', () => {
    expect(osp2014({ ...man, history }).images.twoYear).toBe(0.000152)
    expect(osp2021({ ...man, ...today, history }).images).toBe(0.00062)
  })

  test.each([
    [{ indecentImages: 1 }, 0.02805, 0.03328],
    [{ indecentImages: 2, contactChild: 3 }, 0.057949, 0.1031],
    [{ indecentImages: 1, contactChild: 3 }, 0.02805, 0.03328],
    [{ contactChild: 1, contactAdult: 4 }, 0.003476, 0.00634],
    [{ contactChild: 2 }, 0.007151, 0.00926],
    [{ contactAdult: 1 }, 0.001061, 0.00281],
    [{ nonContact: 2 }, 0.001061, 0.00281],
  ])('images: the first step that holds wins, %o', (change, in2014, in2021) => {
    expect(osp2014({ ...man, history: { ...history, ...change } }).images.twoYear).toBe(in2014)
    expect(osp2021({ ...man, ...today, history: { ...history, ...change } }).images).toBe(in2021)
  })

  test('the points of age fall by one every three years from 18 to 60', () => {
    const points = (ageAtFollowUp: number) => {
      const result = osp2021({ ...man, ...today, totalSanctions: 1, ageAtFollowUp, history })
      return (result.points ?? 0) - 10
    }
    for (let age = 18; age < 60; age++) expect(points(age)).toBe(14 - Math.floor((age - 18) / 3))
    expect([points(15), points(59), points(60), points(85)]).toEqual([14, 1, 0, 0])
  })

  test('no points at all is no chance of direct contact reoffending', () => {
    const none = { ...history, ageAtMostRecent: 15 }
    const result = osp2021({ ...man, ...today, totalSanctions: 1, ageAtFollowUp: 60, history: none })
    expect([result.points, result.contact]).toEqual([0, 0])
  })

  test('five years offence-free in the community lower the band by one, and never the score', () => {
    const dangerous = { ...history, contactAdult: 3, contactChild: 1, strangerVictim: true }
    const at = (yearsOffenceFree: number, inCustody = false) =>
      osp2021({ ...man, inCustody, yearsOffenceFree, history: dangerous })
    expect([at(4).contactBand, at(5).contactBand, at(5, true).contactBand]).toEqual([
      'veryHigh',
      'high',
      'veryHigh',
    ])
    expect(at(5).contact).toBe(at(4).contact)
    const low = osp2021({ ...man, totalSanctions: 1, inCustody: false, yearsOffenceFree: 9, history })
    expect([low.contactBand, low.bandLowered]).toEqual(['low', false])
    expect(at(5).factors[0]?.input).toContain('lowered from very high')
  })
})

const violent: SnsvInput = {
  sex: 'male',
  ageAtFollowUp: 40,
  ageAtConviction: 40,
  ageAtFirstSanction: 20,
  totalSanctions: 3,
  violentSanctions: 1,
  offenceFreeMonths: 0,
  group: 'Sexual (not against children)',
  vatp: null,
  dynamic: null,
}

describe('RSR as the sum of its parts', () => {
  test('2014 rounds the sum, 2021 adds rounded parts', () => {
    const sexual = { ...history, contactAdult: 1 }
    const first = rsr2014({ ...violent, sexual })
    expect(first.twoYear).toBeCloseTo(
      first.snsv.twoYear + first.osp.contact.twoYear + first.osp.images.twoYear,
      15,
    )
    expect(first.percent).toBe(percentToTwoPlaces(first.twoYear))
    const later = rsr2021({ ...violent, sexual, ...today })
    const parts = [later.snsv.twoYear, later.osp.contact, later.osp.images].map(percentToTwoPlaces)
    expect(later.percent).toBeCloseTo(
      parts.reduce((sum, part) => sum + part, 0),
      10,
    )
  })

  test('the printed figure never passes 99.99', () => {
    const extreme: SnsvInput = {
      ...violent,
      ageAtFollowUp: 18,
      ageAtConviction: 18,
      ageAtFirstSanction: 10,
      totalSanctions: 51,
      violentSanctions: 51,
      group: 'Acquisitive violence',
      dynamic: {
        weapon: true,
        accommodation: 2,
        unemployed: true,
        partnerRelationship: 2,
        domesticAbusePerpetrator: true,
        alcohol: 2,
        bingeDrinking: 2,
        impulsivity: 2,
        temper: 2,
        proCriminalAttitudes: 2,
        previous: [
          'homicide',
          'woundingGbh',
          'kidnapping',
          'firearms',
          'robbery',
          'aggravatedBurglary',
          'weapon',
        ],
      },
    }
    const sexual = {
      currentOffenceSexual: true,
      strangerVictim: true,
      contactAdult: 3,
      contactChild: 3,
      indecentImages: 2,
      nonContact: 3,
      ageAtMostRecent: 18,
    }
    expect(rsr2014({ ...extreme, sexual }).percent).toBe(99.99)
    expect(rsr2021({ ...extreme, sexual, ...today }).percent).toBe(99.99)
  })
})
