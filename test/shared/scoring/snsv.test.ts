import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { DynamicItems } from '../../../shared/scoring/dynamic-items.ts'
import { contributions } from '../../../shared/scoring/factor.ts'
import { percentToTwoPlaces } from '../../../shared/scoring/rounding.ts'
import { score } from '../../../shared/scoring/score.ts'
import { snsvItems } from '../../../shared/scoring/snsv.table.ts'
import { type SnsvConventions, type SnsvInput, type SnsvTerms, snsv } from '../../../shared/scoring/snsv.ts'
import { offences } from './offences.ts'
import { vectorsOf } from './score-vectors.ts'
import { apiRow, calculatorRow } from './vector-inputs.ts'

const mojApi: SnsvConventions = { pairing: 'mojApi', sanctionCap: null }

describe('SNSV agrees with the analysts’ spreadsheet of the RSR calculator', () => {
  const rows = [...vectorsOf('SNSV-static'), ...vectorsOf('SNSV-dynamic')]
  test.each(rows.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { p2 } = z.object({ p2: z.number() }).parse(vector.expected)
    const { twoYear } = snsv(calculatorRow.parse(vector.inputs))
    expect(Math.abs(twoYear - p2)).toBeLessThanOrEqual(vector.tolerance)
  })
})

/** The API's name of each term. */
const featureOf = {
  twoYearInterceptWeight: 'intercept',
  genderWeight: 'female',
  ageGenderPolynomialWeight: 'age',
  SNSVWeighting: 'offence',
  SNSVVATPWeight: 'vatp',
  totalNumberOfSanctionsForAllOffencesWeight: 'sanctions',
  numberOfSanctionsWeight: 'firstOrSecond',
  secondSanctionCasesOnlyWeight: 'yearsToSecond',
  threePlusSanctionWeight: 'rateOfThreeOrMore',
  violentHistoryWeight: 'violentHistory',
  violentSanctionsWeight: 'violentSanctions',
  violenceRateWeight: 'violentRate',
  monthsSinceLastSanctionWeight: 'offenceFree',
} as const satisfies Record<string, keyof SnsvTerms>

const itemFeatureOf = {
  offenceInvolveCarryingOrUsingWeaponsWeight: 'weapon',
  suitabilityOfAccommodationWeight: 'accommodation',
  unemployedWeight: 'unemployed',
  currentRelationshipWithPartner: 'partnerRelationship',
  domesticViolenceWeight: 'domesticAbusePerpetrator',
  chronicDrinkingProblemsWeight: 'alcohol',
  bingeDrinkingProblemsWeight: 'bingeDrinking',
  impulsivityProblemsWeight: 'impulsivity',
  temperControlWeight: 'temper',
  proCriminalAttitudesWeight: 'proCriminalAttitudes',
} as const satisfies Record<string, keyof typeof snsvItems>

describe('SNSV agrees with the MoJ API in its own pairing, term by term', () => {
  test.each(vectorsOf('SNSV-dates').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const expected = z
      .object({ score: z.number(), type: z.string(), features: z.record(z.string(), z.number()) })
      .parse(vector.expected)
    const result = snsv(apiRow(vector.inputs), mojApi)
    expect(percentToTwoPlaces(result.twoYear)).toBe(expected.score)
    expect(result.basis).toBe(expected.type.toLowerCase())
    for (const [feature, term] of Object.entries(featureOf))
      expect(result.terms[term], feature).toBeCloseTo(expected.features[feature] ?? Number.NaN, 4)
    if (result.basis === 'static') return
    for (const [feature, item] of Object.entries(itemFeatureOf)) {
      const factor = result.factors.find(({ name }) => name === snsvItems[item].name)
      expect(factor?.weight, feature).toBeCloseTo(expected.features[feature] ?? Number.NaN, 4)
    }
    const earlier = result.factors.filter(({ name }) => name === 'Earlier conviction')
    const weight = earlier.reduce((sum, factor) => sum + factor.weight, 0)
    expect(weight).toBeCloseTo(expected.features['previousConvictionsWeight'] ?? Number.NaN, 4)
  })
})

describe('the static rows of the MoJ API through `score`, where all sources agree', () => {
  const rows = [...vectorsOf('SNSV-dates'), ...vectorsOf('RSR-dates')].filter(
    ({ inputs }) => apiRow(inputs).dynamic === null,
  )
  test.each(rows.map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = apiRow(vector.inputs)
    const dates = z
      .object({
        dateOfBirth: z.string(),
        assessmentDate: z.string(),
        dateOfCurrentConviction: z.string(),
        dateAtStartOfFollowupUserInput: z.string(),
        currentOffenceCode: z.string(),
      })
      .parse(vector.inputs)
    const expected = z
      .union([
        z.object({ score: z.number() }),
        z.object({ snsv_pct: z.number() }).transform(({ snsv_pct }) => ({ score: snsv_pct })),
      ])
      .parse(vector.expected)
    const { rsr } = score(
      {
        assessmentDate: dates.assessmentDate,
        sex: row.sex,
        dateOfBirth: dates.dateOfBirth,
        offenceCode: dates.currentOffenceCode,
        convictionDate: dates.dateOfCurrentConviction,
        followUpStart: dates.dateAtStartOfFollowupUserInput,
        ageAtFirstSanction: row.ageAtFirstSanction,
        totalSanctions: row.totalSanctions,
        violentSanctions: row.violentSanctions,
        sexual: null,
      },
      offences,
    )
    expect(rsr).toMatchObject({
      status: 'scored',
      algorithm: 'RSR-2021',
      basis: 'static',
      percent: expected.score,
    })
  })
})

const items: DynamicItems = {
  weapon: false,
  accommodation: 0,
  unemployed: false,
  partnerRelationship: 0,
  domesticAbusePerpetrator: false,
  alcohol: 0,
  bingeDrinking: 0,
  impulsivity: 0,
  temper: 0,
  proCriminalAttitudes: 0,
  previous: [],
}
const example: SnsvInput = {
  sex: 'male',
  ageAtFollowUp: 30,
  ageAtConviction: 30,
  ageAtFirstSanction: 18,
  totalSanctions: 7,
  violentSanctions: 4,
  offenceFreeMonths: 0,
  group: 'Violence against the person',
  vatp: 'Other indictable violence (OASys: VATP ABH+)',
  dynamic: null,
}

describe('SNSV', () => {
  test('sanctions count to 51 with the present one, and the factors say so', () => {
    const at = (totalSanctions: number) => snsv({ ...example, totalSanctions })
    expect(at(52).twoYear).toBe(at(51).twoYear)
    expect(at(51).twoYear).not.toBe(at(50).twoYear)
    const said = (total: number) => at(total).factors.some(({ input }) => input.includes('counted as 51'))
    expect([said(51), said(52)]).toEqual([false, true])
    expect(
      snsv({ ...example, totalSanctions: 52 }, { pairing: 'calculator', sanctionCap: null }).twoYear,
    ).not.toBe(at(52).twoYear)
  })

  test('months offence-free count to 36', () => {
    const at = (offenceFreeMonths: number) => snsv({ ...example, offenceFreeMonths }).twoYear
    expect(at(37)).toBe(at(36))
    expect(at(36)).not.toBe(at(35))
  })

  test('the first, the second and the third sanction each have their own terms', () => {
    const terms = (totalSanctions: number) => snsv({ ...example, totalSanctions, violentSanctions: 1 }).terms
    expect(terms(1)).toMatchObject({
      firstOrSecond: -2.09447596484765,
      yearsToSecond: 0,
      rateOfThreeOrMore: 0,
    })
    expect(terms(2)).toMatchObject({ firstOrSecond: -1.67613460779912, rateOfThreeOrMore: 0 })
    expect(terms(2).yearsToSecond).toBeCloseTo(12 * -0.0292205730647305, 12)
    expect(terms(3)).toMatchObject({ firstOrSecond: 0, yearsToSecond: 0 })
    expect(terms(3).rateOfThreeOrMore).toBeCloseTo(0.769213898314811 * Math.log(3 / 24), 12)
  })

  test('unemployed counts two, every other yes one', () => {
    const weightOf = (change: Partial<DynamicItems>) =>
      snsv({ ...example, dynamic: { ...items, ...change } }).terms.dynamic
    expect(weightOf({ unemployed: true })).toBeCloseTo(2 * 0.0389109699626767, 12)
    expect(weightOf({ weapon: true })).toBeCloseTo(0.15071282416667, 12)
    expect(weightOf({ alcohol: 2 })).toBeCloseTo(2 * 0.0935672441515258, 12)
    expect(weightOf({ previous: ['arson', 'robbery'] })).toBeCloseTo(0.12261588608151 + 0.163248217650296, 12)
  })

  test('the weights of the factors add up to the score, static and dynamic', () => {
    const answered: DynamicItems = { ...items, alcohol: 1, previous: ['weapon'] }
    for (const dynamic of [null, answered]) {
      const { factors, twoYear } = snsv({ ...example, dynamic })
      const sum = factors.reduce((total, factor) => total + factor.weight, 0)
      expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(twoYear, 12)
    }
  })

  test('what drives the score is worded plainly, the heaviest first, without the starting point', () => {
    const dynamic: DynamicItems = { ...items, bingeDrinking: 2, previous: ['woundingGbh'] }
    expect(
      contributions(snsv({ ...example, dynamic }).factors).map(({ name, input }) => `${name}: ${input}`),
    ).toEqual([
      'Sanctions and their rate: seven sanctions in all, 12 years since the first',
      'Earlier conviction: wounding or grievous bodily harm',
      'Present offence: Violence against the person: Other indictable violence (OASys: VATP ABH+)',
      'Binge drinking: significant problems',
      'Violent sanctions and their rate: four violent sanctions',
    ])
  })

  test('every probability lies between nothing and certainty', () => {
    fc.assert(
      fc.property(
        fc.record({
          sex: fc.constantFrom('male' as const, 'female' as const),
          ageAtFollowUp: fc.integer({ min: 10, max: 110 }),
          career: fc.integer({ min: 0, max: 70 }),
          totalSanctions: fc.integer({ min: 1, max: 400 }),
          violentSanctions: fc.integer({ min: 0, max: 400 }),
          offenceFreeMonths: fc.integer({ min: 0, max: 36 }),
        }),
        ({ career, ...rest }) => {
          const { oneYear, twoYear } = snsv({ ...example, ...rest, ageAtConviction: 18 + career })
          expect(oneYear).toBeGreaterThan(0)
          expect(twoYear).toBeGreaterThan(oneYear)
          expect(twoYear).toBeLessThan(1)
        },
      ),
    )
  })
})
