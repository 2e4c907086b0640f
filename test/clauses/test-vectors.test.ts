import { describe, expect, it } from 'vitest'
import { type AllocateAnswer, allocate } from '../../shared/allocation/allocate.ts'
import type { AllocateInput } from '../../shared/allocation/allocate-input.ts'
import {
  allocationInput,
  allocationTables,
  medium,
  months,
  rsr,
  sentenced,
  term,
} from '../support/allocation-input.ts'

/** The offences by their CJS codes, so that the Schedule itself says which are specified. */
const byCode = (cjsCode: string) => ({ schedule15: null, cjsCode })
const abh = byCode('OF61102')
const affray = byCode('PU86003')
const robbery = byCode('TH68023')
const wounding = byCode('OF61131')
const sexualAssault = byCode('SX03007')
/** In no list by its code: the officer says that supply and theft are not in the Schedule. */
const notSpecified = { schedule15: 'no' } as const
const suspended = { disposal: 'suspended' } as const

type Vector = readonly [
  name: string,
  facts: Partial<AllocateInput>,
  expected: {
    readonly decision: AllocateAnswer['decision']
    readonly mappa: Partial<Pick<AllocateAnswer['mappa'], 'eligible' | 'category' | 'longestQualifyingTerm'>>
    /** The grounds, or what is missing, by rule. */
    readonly by: readonly string[]
    /** Steps of the trace that must be there to say why. */
    readonly steps?: readonly string[]
    readonly terms?: Partial<Pick<AllocateAnswer['terms'], 'effective' | 'arithmeticSum'>>
  },
]

const vectors: readonly Vector[] = [
  [
    'Richard: actual bodily harm, 4 months suspended for 12',
    { ...sentenced(months(4, { ...suspended, ...abh, operationalMonths: 12 })), rosh: medium, rsr: rsr(2.1) },
    {
      decision: 'CRC',
      mappa: { eligible: 'no', category: null, longestQualifyingTerm: { months: 4, days: 0 } },
      by: ['AL-20'],
      steps: ['MP-5', 'MP-13'],
    },
  ],
  [
    'Sue: affray twice, 8 months and 8 months side by side, suspended',
    {
      ...sentenced(
        months(8, { ...suspended, ...affray }),
        months(8, { ...suspended, ...affray, runs: { concurrentWith: 'a' } }),
      ),
      rosh: medium,
      rsr: rsr(3),
    },
    {
      decision: 'CRC',
      mappa: { eligible: 'no', category: null, longestQualifyingTerm: { months: 8, days: 0 } },
      by: ['AL-20'],
      steps: ['MP-5', 'MP-6'],
      terms: { effective: { months: 8, days: 0 }, arithmeticSum: { months: 16, days: 0 } },
    },
  ],
  [
    'Michael: class A drugs with intent to supply, 20 months',
    { ...sentenced(months(20, notSpecified)), rosh: medium, rsr: rsr(1.5) },
    { decision: 'CRC', mappa: { eligible: 'no', category: null }, by: ['AL-20'], steps: ['MP-13'] },
  ],
  [
    'Martin: actual bodily harm, 3 months',
    { ...sentenced(months(3, abh)), rosh: medium, rsr: rsr(1.9) },
    { decision: 'CRC', mappa: { eligible: 'no' }, by: ['AL-20'] },
  ],
  [
    'Mark: no report and no RSR',
    { rsr: null },
    { decision: 'CANNOT_DECIDE', mappa: { eligible: 'no' }, by: ['AL-01'] },
  ],
  [
    'Mark: the 8.2 of an earlier sentence',
    { rsr: { ...rsr(8.2), forCurrentOffence: false } },
    { decision: 'CANNOT_DECIDE', mappa: { eligible: 'no' }, by: ['AL-01'] },
  ],
  [
    'Mark: an 8.2 for this sentence',
    { rsr: rsr(8.2) },
    { decision: 'NPS', mappa: { eligible: 'no' }, by: ['AL-10'] },
  ],
  [
    'A: wounding, 12 months suspended for 24',
    sentenced(months(12, { ...suspended, ...wounding, operationalMonths: 24 })),
    { decision: 'NPS', mappa: { eligible: 'yes', category: 2 }, by: ['AL-12'], steps: ['MP-5'] },
  ],
  [
    'B: affray 8 months and actual bodily harm 6, consecutive',
    sentenced(months(8, affray), months(6, { ...abh, runs: { consecutiveTo: 'a' } })),
    { decision: 'REFER_SPO', mappa: { eligible: 'refer', category: null }, by: [], steps: ['MP-7'] },
  ],
  [
    'C: theft 10 months and actual bodily harm 4, consecutive',
    sentenced(months(10, notSpecified), months(4, { ...abh, runs: { consecutiveTo: 'a' } })),
    {
      decision: 'CRC',
      mappa: { eligible: 'no', category: null },
      by: ['AL-20'],
      terms: { effective: { months: 14, days: 0 } },
    },
  ],
  [
    'D: actual bodily harm, 52 weeks',
    sentenced(months(0, { ...abh, term: term({ weeks: 52 }) })),
    {
      decision: 'CRC',
      mappa: { eligible: 'no', longestQualifyingTerm: { months: 11, days: 29 } },
      by: ['AL-20'],
      steps: ['MP-9'],
    },
  ],
  [
    'E: sexual assault, community order, notification',
    { ...sentenced(sexualAssault), notification: true },
    { decision: 'NPS', mappa: { eligible: 'yes', category: 1 }, by: ['AL-12'], steps: ['MP-1'] },
  ],
  ['F: RSR 6.89', { rsr: rsr(6.89) }, { decision: 'CRC', mappa: { eligible: 'no' }, by: ['AL-20'] }],
  ['F: RSR 6.90', { rsr: rsr(6.9) }, { decision: 'NPS', mappa: { eligible: 'no' }, by: ['AL-10'] }],
  [
    'G: shop theft, subject to deportation',
    { ...sentenced(byCode('TH68010')), deportation: true },
    { decision: 'NPS', mappa: { eligible: 'no' }, by: ['AL-13'] },
  ],
  [
    'H: robbery, 18 months suspended for 24',
    {
      ...sentenced(months(18, { ...suspended, ...robbery, operationalMonths: 24 })),
      rosh: medium,
      rsr: rsr(4),
    },
    { decision: 'NPS', mappa: { eligible: 'yes', category: 2 }, by: ['AL-12'], steps: ['MP-5'] },
  ],
]

const decide = (facts: Partial<AllocateInput>) => allocate(allocationInput(facts), allocationTables)

describe('The table of test vectors', () => {
  it.each(vectors)('%s', (_name, facts, { by, steps = [], ...expected }) => {
    const answer = decide(facts)
    expect(answer).toMatchObject(expected)
    expect([...answer.grounds, ...answer.missing].map(({ rule }) => rule)).toEqual(by)
    expect(answer.mappa.trace.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...steps]))
  })

  it.each(vectors)(
    '%s: a choice of the other organisation is a conflict, the right one is none',
    (_name, facts, expected) => {
      for (const choice of ['NPS', 'CRC'] as const) {
        const { conflict } = decide({ ...facts, choice })
        expect(conflict === null).toBe(choice === expected.decision)
      }
    },
  )
})
