import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { completedYears, isoDateSchema } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { isKeyOf } from '../../../shared/scoring/keys-of.ts'
import { type Ogrs3Group, ogrs3Groups } from '../../../shared/scoring/ogrs3.table.ts'
import {
  courtsideOgrs3,
  type Ogrs3Conventions,
  type Ogrs3Input,
  ogrs3,
  ogrs3Probability,
} from '../../../shared/scoring/ogrs3.ts'
import { wholePercent } from '../../../shared/scoring/rounding.ts'
import { offence } from './offences.ts'
import { vectorsOf } from './score-vectors.ts'

const mojApi: Ogrs3Conventions = { edition: 'rounded', sanctionCap: null }
const groupSchema = z.custom<Ogrs3Group>((value) => typeof value === 'string' && isKeyOf(ogrs3Groups, value))

const agesSchema = z
  .object({
    sex: z.enum(['M', 'F']),
    age_at_conviction: z.number(),
    age_at_first_sanction: z.number(),
    age_at_start_of_followup: z.number(),
    previous_sanctions: z.number(),
    ogrs3_group: groupSchema,
  })
  .transform(
    (row): Ogrs3Input => ({
      sex: row.sex === 'M' ? 'male' : 'female',
      ageAtFollowUp: row.age_at_start_of_followup,
      ageAtConviction: row.age_at_conviction,
      ageAtFirstSanction: row.age_at_first_sanction,
      previousSanctions: row.previous_sanctions,
      group: row.ogrs3_group,
    }),
  )

describe('OGRS3 agrees with the worked examples', () => {
  test.each(vectorsOf('OGRS3').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const expected = z
      .object({ p1: z.number(), p2: z.number(), copas_term: z.number().optional() })
      .parse(vector.expected)
    const result = ogrs3(agesSchema.parse(vector.inputs))
    expect(Math.abs(result.oneYear - expected.p1)).toBeLessThanOrEqual(vector.tolerance)
    expect(Math.abs(result.twoYear - expected.p2)).toBeLessThanOrEqual(vector.tolerance)
    if (expected.copas_term !== undefined)
      expect(Math.abs(result.terms.copas - expected.copas_term)).toBeLessThanOrEqual(vector.tolerance)
  })
})

const datesSchema = z.object({
  gender: z.enum(['MALE', 'FEMALE']),
  dateOfBirth: isoDateSchema,
  dateOfCurrentConviction: isoDateSchema,
  dateAtStartOfFollowupCalculated: isoDateSchema,
  totalNumberOfSanctionsForAllOffences: z.number(),
  ageAtFirstSanction: z.number(),
  currentOffenceCode: z.string().optional(),
  weight: z.number().optional(),
})

/** The group of the code; where a row gives the weight of its offence in place of a code, the group of that weight. */
function groupOf(row: z.infer<typeof datesSchema>): Ogrs3Group {
  if (row.currentOffenceCode !== undefined)
    return groupSchema.parse(offence(row.currentOffenceCode).ogrs3Group)
  const found = Object.entries(ogrs3Groups).find(([, group]) => group.rounded === row.weight)
  return groupSchema.parse(must(found, 'the weight is one of the published ones')[0])
}

describe('OGRS3 agrees with the MoJ API in its own rounded figures', () => {
  test.each(vectorsOf('OGRS3-dates').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const row = datesSchema.parse(vector.inputs)
    const expected = z
      .object({
        pct1: z.number(),
        pct2: z.number(),
        band: z.string(),
        features: z
          .object({
            ageGenderScore: z.number(),
            convictionStatusScore: z.number(),
            COPASScore: z.number(),
            offenceGroupParameter: z.number(),
          })
          .optional(),
      })
      .parse(vector.expected)
    const result = ogrs3(
      {
        sex: row.gender === 'MALE' ? 'male' : 'female',
        ageAtFollowUp: completedYears(row.dateOfBirth, row.dateAtStartOfFollowupCalculated),
        ageAtConviction: completedYears(row.dateOfBirth, row.dateOfCurrentConviction),
        ageAtFirstSanction: row.ageAtFirstSanction,
        previousSanctions: row.totalNumberOfSanctionsForAllOffences - 1,
        group: groupOf(row),
      },
      mojApi,
    )
    expect([result.oneYearPercent, result.twoYearPercent]).toEqual([expected.pct1, expected.pct2])
    expect(result.band).toBe(expected.band.toLowerCase())
    if (expected.features === undefined) return
    expect(result.terms.ageSex).toBeCloseTo(expected.features.ageGenderScore, 4)
    expect(result.terms.sanctionStatus).toBeCloseTo(expected.features.convictionStatusScore, 4)
    expect(result.terms.copas).toBeCloseTo(expected.features.COPASScore, 9)
    expect(result.terms.offence).toBeCloseTo(expected.features.offenceGroupParameter, 4)
  })

  test.each(vectorsOf('OGRS3-score-to-probability').map((vector) => [vector.id, vector] as const))(
    '%s: the sum of the terms gives the probability of the OASys spreadsheet',
    (_, vector) => {
      const row = z
        .object({ sum_without_intercept: z.number(), year: z.union([z.literal(1), z.literal(2)]) })
        .parse(vector.inputs)
      const { p_5dp } = z.object({ p_5dp: z.number() }).parse(vector.expected)
      const year = row.year === 1 ? 'oneYear' : 'twoYear'
      const probability = ogrs3Probability(row.sum_without_intercept, year, 'rounded')
      expect(Math.abs(probability - p_5dp)).toBeLessThanOrEqual(vector.tolerance)
    },
  )
})

const example: Ogrs3Input = {
  sex: 'male',
  ageAtFollowUp: 30,
  ageAtConviction: 30,
  ageAtFirstSanction: 18,
  previousSanctions: 6,
  group: 'Violence',
}

const anyInput: fc.Arbitrary<Ogrs3Input> = fc
  .record({
    sex: fc.constantFrom('male' as const, 'female' as const),
    ageAtFirstSanction: fc.integer({ min: 8, max: 90 }),
    career: fc.integer({ min: 2, max: 60 }),
    later: fc.integer({ min: 0, max: 20 }),
    previousSanctions: fc.integer({ min: 0, max: 300 }),
    group: fc.constantFrom(...Object.keys(ogrs3Groups).map((name) => groupSchema.parse(name))),
  })
  .map(({ career, later, ...rest }) => ({
    ...rest,
    ageAtConviction: rest.ageAtFirstSanction + career,
    ageAtFollowUp: rest.ageAtFirstSanction + career + later,
  }))

describe('OGRS3', () => {
  test('each limit of the age table belongs to the row it begins', () => {
    const weight = (age: number) => ogrs3({ ...example, ageAtFollowUp: age }).terms.ageSex
    expect([17, 18, 20, 21, 49, 50, 51].map(weight)).toEqual([
      -0.061594199, -0.625103618, -0.625103618, -1.051515067, -1.499690953, -2.025261458, -2.025261458,
    ])
  })

  test('an age under ten is never scored', () => {
    expect(() => ogrs3({ ...example, ageAtFollowUp: 9 })).toThrow('not checked')
  })

  test('earlier sanctions count to fifty, and the factors say so', () => {
    const at = (previousSanctions: number) => ogrs3({ ...example, previousSanctions })
    expect(at(49).twoYear).toBeLessThan(at(50).twoYear)
    expect(at(51).twoYear).toBe(at(50).twoYear)
    expect(at(50).factors.some((factor) => factor.input.includes('counted as'))).toBe(false)
    expect(at(51).factors.find((factor) => factor.name === 'Rate of sanctions')?.input).toBe(
      '51 earlier sanctions (counted as 50, as the official calculator does) over 12 years since the first',
    )
    const uncapped = ogrs3({ ...example, previousSanctions: 51 }, { ...courtsideOgrs3, sanctionCap: null })
    expect(uncapped.twoYear).toBeGreaterThan(at(51).twoYear)
  })

  test('the factors are worded plainly, and their weights add up to the two-year score', () => {
    const { factors, twoYear } = ogrs3(example)
    expect(factors.map(({ name, input }) => [name, input])).toEqual([
      ['Starting point', 'reoffending within two years'],
      ['Age and sex', 'man of 30'],
      ['Sanctioned before', 'yes'],
      ['Rate of sanctions', 'six earlier sanctions over 12 years since the first'],
      ['Present offence', 'Violence'],
    ])
    const sum = factors.reduce((total, factor) => total + factor.weight, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(twoYear, 12)
  })

  test('every probability lies between nothing and certainty, two years above one', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { oneYear, twoYear, oneYearPercent, twoYearPercent } = ogrs3(input)
        expect(oneYear).toBeGreaterThan(0)
        expect(twoYear).toBeGreaterThan(oneYear)
        expect(twoYear).toBeLessThan(1)
        expect(oneYearPercent).toBeGreaterThanOrEqual(1)
        expect(twoYearPercent).toBeLessThanOrEqual(99)
      }),
    )
  })

  test('more earlier sanctions at the same ages never lower it', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 1, max: 100 }), (input, more) => {
        const raised = { ...input, previousSanctions: input.previousSanctions + more }
        expect(ogrs3(raised).twoYear).toBeGreaterThanOrEqual(ogrs3(input).twoYear)
      }),
    )
  })

  test('the same input always gives the same result', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(ogrs3({ ...input })).toEqual(ogrs3(input))
      }),
    )
  })
})

describe('the whole percentage', () => {
  test.each([
    [0.004994, 1],
    [0.144994, 14],
    [0.144995, 15],
    [0.285, 29],
    [0.995, 99],
    [0.000001, 1],
    [0.9999999, 99],
  ])('%d is %d per cent', (probability, percent) => {
    expect(wholePercent(probability)).toBe(percent)
  })
})
