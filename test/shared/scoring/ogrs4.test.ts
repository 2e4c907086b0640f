import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { completedMonths, completedYears } from '../../../shared/lib/dates.ts'
import { arp, arpItemsSchema } from '../../../shared/scoring/arp.ts'
import { csrp } from '../../../shared/scoring/csrp.ts'
import type { Ogrs4Input } from '../../../shared/scoring/ogrs4.ts'
import { svrp, svrpItemsSchema } from '../../../shared/scoring/svrp.ts'
import { vrp, vrpItemsSchema } from '../../../shared/scoring/vrp.ts'
import { ogrs4Row } from './also-rows.ts'
import { offence } from './offences.ts'
import { vectorsOf } from './score-vectors.ts'

/** The data scientists' rows as the predictors read them. */
function read(inputs: Readonly<Record<string, unknown>>) {
  const { row, items } = ogrs4Row(inputs)
  const input: Ogrs4Input = {
    sex: row.gender === 'M' ? 'male' : 'female',
    ageAtFollowUp: completedYears(row.dob, row.community),
    ageAtConviction: completedYears(row.dob, row.last_sanction),
    ageAtFirstSanction: row.age_first,
    totalSanctions: row.n,
    violentSanctions: row.v,
    offenceFreeMonths: Math.max(0, completedMonths(row.community, row.assessment_date)),
    category: row.actuarial_category,
  }
  return { input, items, code: row.offence_code }
}

describe('ARP, VRP and SVRP agree with the data scientists’ rows', () => {
  test.each(vectorsOf('ARP-VRP-SVRP').map((vector) => [vector.id, vector] as const))('%s', (_, vector) => {
    const { input, items, code } = read(vector.inputs)
    expect(offence(code).actuarialCategory).toBe(input.category)
    const own = new Map([
      ['arp_static', arp(input, null)],
      ['vrp_static', vrp(input, null)],
      ['svrp_static', svrp(input, null)],
      ['arp_dynamic', arp(input, arpItemsSchema.parse(items))],
      ['vrp_dynamic', vrp(input, vrpItemsSchema.parse(items))],
      ['svrp_dynamic', svrp(input, svrpItemsSchema.parse(items))],
    ])
    for (const [name, value] of Object.entries(z.record(z.string(), z.number()).parse(vector.expected)))
      expect(Math.abs((own.get(name)?.probability ?? 2) - value), name).toBeLessThanOrEqual(vector.tolerance)
  })
})

const example: Ogrs4Input = {
  sex: 'male',
  ageAtFollowUp: 30,
  ageAtConviction: 30,
  ageAtFirstSanction: 18,
  totalSanctions: 7,
  violentSanctions: 4,
  offenceFreeMonths: 0,
  category: 'VIOLENCE_AGAINST_THE_PERSON_ABH_PLUS',
}
const arpItems = {
  accommodation: 0,
  unemployed: false,
  partnerRelationship: 0,
  domesticAbusePerpetrator: false,
  livingWithPartner: false,
  activitiesEncourageOffending: 0,
  drugsUsed: [],
  drugMotivation: 0,
  alcohol: 0,
  bingeDrinking: 0,
  impulsivity: 0,
  proCriminalAttitudes: 0,
} as const satisfies Parameters<typeof arp>[1]

/** What the items' own factors add up to. */
const added = (change: Partial<NonNullable<Parameters<typeof arp>[1]>>) =>
  arp(example, { ...arpItems, ...change })
    .factors.slice(4)
    .reduce((sum, { weight }) => sum + weight, 0)

describe('the predictors of 2026', () => {
  test('unemployed counts two', () => {
    expect(added({ unemployed: true })).toBeCloseTo(2 * 0.0317783733809377, 12)
  })

  test('drugs that share a figure weigh once together, and two of the listed weigh nothing', () => {
    expect(added({ drugsUsed: ['spice'] })).toBeCloseTo(0.0267794308651123, 12)
    expect(added({ drugsUsed: ['spice', 'ketamine', 'other'] })).toBeCloseTo(0.0267794308651123, 12)
    expect(added({ drugsUsed: ['heroin', 'crack'] })).toBeCloseTo(0.182096496867273 + 0.109095964190426, 12)
    expect(added({ drugsUsed: ['amphetamines', 'ecstasy'] })).toBe(0)
  })

  test('a poor relationship weighs more where the two live together', () => {
    expect(added({ partnerRelationship: 2 })).toBeCloseTo(2 * 0.0364051885005138, 12)
    expect(added({ partnerRelationship: 2, livingWithPartner: true })).toBeCloseTo(
      2 * 0.0364051885005138 - 0.266331545877519 + 2 * 0.141655261924428,
      12,
    )
  })

  test('months offence-free count to 36', () => {
    const at = (offenceFreeMonths: number) => svrp({ ...example, offenceFreeMonths }, null).probability
    expect(at(37)).toBe(at(36))
    expect(at(36)).not.toBe(at(35))
  })

  test('the first, the second and later sanctions each have their own terms', () => {
    const sanctions = (totalSanctions: number) =>
      arp({ ...example, totalSanctions }, null).factors.find(({ name }) => name.startsWith('Sanctions'))
        ?.weight
    expect(sanctions(1)).toBeCloseTo(-0.0042757301284995 - 3.94357049933093, 12)
    expect(sanctions(2)).toBeCloseTo(2 * -0.0042757301284995 - 3.06189212045904 - 12 * 0.0432051839161834, 12)
    const rate = Math.log(3 / 38)
    expect(sanctions(3)).toBeCloseTo(
      3 * -0.0042757301284995 + 1.55298303083717 * rate + 0.129334968245905 * rate ** 2,
      12,
    )
  })

  test('the weights of the factors add up to the score', () => {
    const result = arp(example, { ...arpItems, alcohol: 2, drugsUsed: ['cannabis'] })
    const sum = result.factors.reduce((total, { weight }) => total + weight, 0)
    expect(1 / (1 + Math.exp(-sum))).toBeCloseTo(result.probability, 12)
    expect(result.basis).toBe('dynamic')
  })

  test('CSRP adds its parts, each rounded; a woman with a sexual history gets the fixed addition', () => {
    const history = {
      currentOffenceSexual: false,
      strangerVictim: false,
      contactAdult: 1,
      contactChild: 0,
      indecentImages: 0,
      nonContact: 0,
      ageAtMostRecent: 20,
    }
    const of = (sex: 'male' | 'female', sexual: typeof history | null) =>
      csrp({ ...example, sex, sexual, inCustody: false, yearsOffenceFree: 0 }, null)
    expect(of('male', null).percent).toBe(of('male', null).svrp.percent)
    const man = of('male', history)
    expect(man.probability).toBeCloseTo(man.svrp.probability + man.sexual.contact + 0.00281, 12)
    const woman = of('female', history)
    expect(woman.percent).toBeCloseTo(woman.svrp.percent + 0.38, 10)
  })

  test('every probability lies between nothing and certainty', () => {
    fc.assert(
      fc.property(
        fc.record({
          sex: fc.constantFrom('male' as const, 'female' as const),
          ageAtFollowUp: fc.integer({ min: 10, max: 110 }),
          career: fc.integer({ min: 0, max: 70 }),
          totalSanctions: fc.integer({ min: 1, max: 300 }),
          violentSanctions: fc.integer({ min: 0, max: 300 }),
          offenceFreeMonths: fc.integer({ min: 0, max: 60 }),
        }),
        ({ career, ...rest }) => {
          for (const predict of [arp, vrp, svrp]) {
            const { probability } = predict({ ...example, ...rest, ageAtConviction: 18 + career }, null)
            expect(probability).toBeGreaterThan(0)
            expect(probability).toBeLessThan(1)
          }
        },
      ),
    )
  })
})
