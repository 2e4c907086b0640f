import { describe, expect, it } from 'vitest'
import type { Requirement } from '../../shared/proposal/proposal.ts'
import { proposalRules, propose } from '../../shared/proposal/propose.ts'
import { type ProposeInput, proposeInputSchema } from '../../shared/proposal/propose-input.ts'
import { date, term } from '../support/allocation-input.ts'
import { proposalInput, proposalTables } from '../support/proposal-input.ts'

const found = (changes: Partial<ProposeInput>) => propose(proposalInput(changes), proposalTables).findings
const rulesOf = (changes: Partial<ProposeInput>) => found(changes).map(({ rule }) => rule)

const upw: Requirement = { code: 'UPW', hours: 60 }
const rar = { code: 'RAR', days: 10, plan: [{ days: 10, for: 'housing' }] } satisfies Requirement
const curfew: Requirement = { code: 'CURFEW', hoursADay: 9, months: 3 }
const safe = {
  addressChecks: { domesticAbuse: 'clear', children: 'clear' },
  occupantsViews: 'agrees',
} as const
const provider = { by: 'S. Amadi', date: '2016-10-03', suitable: true }
const bbr: Requirement = { code: 'PROG', programme: 'BBR' }
const suspended = {
  kind: 'suspended',
  months: 12,
  operationalMonths: 18,
  custodialTerm: term({ months: 6 }),
} as const
const programme = (code: string): Partial<ProposeInput> => ({
  requirements: [{ code: 'PROG', programme: code }, rar, upw],
})
const waits = (waitWeeks: number) => [{ programme: 'BBR', waitWeeks, lengthWeeks: 30 }]

/** Each rule: a proposal that raises it, and its mended twin. */
type Twin = readonly [string, string, Partial<ProposeInput>, Partial<ProposeInput>]
const twins: readonly Twin[] = [
  ['CO-1', 'a person of 17', { age: 17 }, { age: 18 }],
  ['CO-2', 'no requirement', { requirements: [] }, {}],
  [
    'CO-3',
    'nothing that punishes',
    { requirements: [rar, { code: 'RES', months: 6 }] },
    { requirements: [rar, { code: 'RES', months: 6, punitive: true }] },
  ],
  [
    'CO-3',
    'unpaid work marked as no punishment',
    { requirements: [{ ...upw, punitive: false }] },
    { requirements: [{ ...upw, punitive: false }], facts: { punitiveException: 'her health' } },
  ],
  [
    'CO-6',
    'a curfew without a tag',
    { requirements: [curfew], facts: safe },
    { requirements: [curfew, { code: 'EM' }], facts: safe },
  ],
  [
    'ORD-1',
    'a requirement longer than the order',
    { requirements: [upw, { code: 'EXCL', months: 19 }] },
    { requirements: [upw, { code: 'EXCL', months: 18 }] },
  ],
  ['ORD-2', 'unpaid work without hours', { requirements: [{ code: 'UPW' }] }, {}],
  [
    'ORD-2',
    'a curfew without hours a day',
    { requirements: [{ code: 'CURFEW', months: 3 }] },
    { requirements: [curfew] },
  ],
  ['ORD-3', 'an order without length', { order: { kind: 'community' } }, {}],
  [
    'ORD-3',
    'a suspended sentence without its term',
    { order: { kind: 'suspended', months: 12, operationalMonths: 18 } },
    { order: suspended },
  ],
  [
    'SSO-4',
    'supervision past the operational period',
    { order: { ...suspended, months: 19 } },
    { order: suspended },
  ],
  [
    'SSO-5',
    'a suspended sentence without requirements',
    { order: suspended, requirements: [] },
    { order: suspended },
  ],
  [
    'SSO-8',
    'seven months from magistrates',
    { order: { ...suspended, custodialTerm: term({ months: 7 }) }, facts: { court: 'magistrates' } },
    { order: suspended, facts: { court: 'magistrates' } },
  ],
  [
    'SSO-8',
    'six months and a day from magistrates',
    { order: { ...suspended, custodialTerm: term({ months: 6, days: 1 }) }, facts: { court: 'magistrates' } },
    { order: { ...suspended, custodialTerm: term({ weeks: 26 }) }, facts: { court: 'magistrates' } },
  ],
  [
    'SSO-8',
    'thirty weeks from magistrates',
    { order: { ...suspended, custodialTerm: term({ weeks: 30 }) }, facts: { court: 'magistrates' } },
    { order: { ...suspended, custodialTerm: term({ weeks: 30 }) }, facts: { court: 'crown' } },
  ],
  [
    'ORD-4',
    'seventeen hours every day, and no hours in a week',
    {
      convictionDate: date('2022-06-28'),
      requirements: [{ ...curfew, hoursADay: 17 }],
      facts: safe,
    },
    {
      convictionDate: date('2022-06-28'),
      requirements: [{ ...curfew, hoursADay: 16 }],
      facts: safe,
    },
  ],
  ['ORD-3', 'a community order of no time', { order: { kind: 'community', months: 0 } }, {}],
  [
    'ORD-2',
    'a residence of no time',
    { requirements: [{ code: 'RES', months: 0 }, upw], facts: safe },
    { requirements: [{ code: 'RES', months: 1 }, upw], facts: safe },
  ],
  ...(
    [
      { kind: 'fine' },
      { kind: 'discharge', months: 12 },
      { kind: 'custody', custodialTerm: term({ months: 3 }) },
      { kind: 'adjourn' },
    ] as const
  ).map(
    (order): Twin => [
      'ORD-5',
      `requirements beside ${order.kind}`,
      { order, requirements: [upw, rar] },
      { order, requirements: [] },
    ],
  ),
  [
    'ORD-5',
    'requirements beside a fine, not in a deferral',
    { order: { kind: 'fine' } },
    { order: { kind: 'deferral', months: 6 } },
  ],
  [
    'CU-2',
    'a short term',
    { order: { kind: 'custody', custodialTerm: term({ months: 3 }) }, requirements: [] },
    { order: { kind: 'custody', custodialTerm: term({ months: 24 }) }, requirements: [] },
  ],
  [
    'EL-UPW',
    'not fit for work',
    { facts: { fitForUnpaidWork: false } },
    { facts: { fitForUnpaidWork: true } },
  ],
  [
    'EL-DRR',
    'no misuse of drugs',
    { requirements: [upw, { code: 'DRR', months: 6 }], facts: { drugMisuse: false } },
    { requirements: [upw, { code: 'DRR', months: 6 }], facts: { drugMisuse: true } },
  ],
  [
    'EL-ATR',
    'no dependence on alcohol',
    { requirements: [upw, { code: 'ATR', months: 6 }], facts: { alcoholDependent: false } },
    { requirements: [upw, { code: 'ATR', months: 6 }], facts: { alcoholDependent: true } },
  ],
  [
    'EL-MHTR',
    'no treatable condition',
    { requirements: [upw, { code: 'MHTR', months: 6 }], facts: { mentalHealthTreatable: false } },
    { requirements: [upw, { code: 'MHTR', months: 6 }] },
  ],
  [
    'EL-AAMR-1',
    'dependence',
    { requirements: [{ code: 'AAMR', days: 60 }], facts: { alcoholDependent: true } },
    { requirements: [{ code: 'AAMR', days: 60 }], facts: { alcoholDependent: false } },
  ],
  [
    'EL-AAMR-2',
    'alcohol played no part',
    { requirements: [{ code: 'AAMR', days: 60 }], facts: { alcoholPlayedPart: false } },
    { requirements: [{ code: 'AAMR', days: 60 }], facts: { alcoholPlayedPart: true } },
  ],
  [
    'EL-ACR',
    'no centre in reach',
    { requirements: [{ code: 'ACR', hours: 12 }], facts: { attendanceCentreInReach: false } },
    { requirements: [{ code: 'ACR', hours: 12 }] },
  ],
  [
    'EL-EM',
    'the householder refuses',
    { requirements: [curfew, { code: 'EM' }], facts: { householderConsents: false } },
    { requirements: [curfew, { code: 'EM' }], facts: { householderConsents: true } },
  ],
  [
    'RAR-2',
    '61 days',
    { requirements: [upw, { code: 'RAR', days: 61 }] },
    { requirements: [upw, { code: 'RAR', days: 60 }] },
  ],
  [
    'CB-1',
    'abstinence beside treatment',
    {
      requirements: [
        { code: 'AAMR', days: 60 },
        { code: 'ATR', months: 6 },
      ],
    },
    { requirements: [{ code: 'AAMR', days: 60 }] },
  ],
  [
    'CB-2',
    'both orders on one day',
    { facts: { alsoPassed: 'suspended' } },
    { order: suspended, facts: { alsoPassed: 'suspended' } },
  ],
  [
    'CB-3',
    'a curfew with a check outstanding',
    {
      requirements: [curfew],
      facts: { ...safe, addressChecks: { domesticAbuse: 'clear', children: 'outstanding' } },
    },
    { requirements: [curfew], facts: safe },
  ],
  [
    'CB-3',
    'residence without the occupants asked',
    { requirements: [upw, { code: 'RES', months: 6 }], facts: { ...safe, occupantsViews: null } },
    { requirements: [upw, { code: 'RES', months: 6 }], facts: safe },
  ],
  [
    'CB-4',
    'unpaid work in curfew hours',
    { requirements: [curfew, { ...upw, times: ['evenings'] }] },
    { requirements: [curfew, { ...upw, times: ['sat'] }] },
  ],
  [
    'CB-5',
    'an evening group under curfew',
    { requirements: [curfew, { ...bbr, times: ['evenings'] }] },
    { requirements: [curfew, { ...bbr, times: ['tue'] }] },
  ],
  [
    'CB-4',
    'unpaid work in the hours of a second curfew',
    {
      requirements: [
        { ...curfew, times: ['fri'] },
        { ...curfew, times: ['sat'] },
        { ...upw, times: ['sat'] },
      ],
    },
    {
      requirements: [
        { ...curfew, times: ['fri'] },
        { ...curfew, times: ['sat'] },
        { ...upw, times: ['sun'] },
      ],
    },
  ],
  [
    'CB-5',
    'an evening group under a curfew with an empty list of times',
    {
      requirements: [
        { ...curfew, times: [] },
        { ...bbr, times: ['evenings'] },
      ],
    },
    {
      requirements: [
        { ...curfew, times: ['sat'] },
        { ...bbr, times: ['evenings'] },
      ],
    },
  ],
  [
    'CB-6',
    'a programme without activity days',
    { requirements: [upw, bbr] },
    { requirements: [upw, bbr, rar] },
  ],
  [
    'CB-7',
    'a wait that does not fit',
    { ...programme('BBR'), order: { kind: 'community', months: 12 }, facts: { waits: waits(23) } },
    { ...programme('BBR'), order: { kind: 'community', months: 12 }, facts: { waits: waits(22) } },
  ],
  [
    'CB-8',
    'days without a plan',
    { requirements: [upw, { ...rar, days: 11 }] },
    { requirements: [upw, rar] },
  ],
  [
    'CB-8',
    'a block of days that is for nothing',
    { requirements: [upw, { ...rar, plan: [{ days: 10, for: '   ' }] }] },
    { requirements: [upw, { ...rar, plan: [...rar.plan, { days: 0, for: '' }] }] },
  ],
  [
    'CB-8',
    'a plan that covers the days of two, one of them without',
    { requirements: [upw, { ...rar, plan: [{ days: 20, for: 'housing' }] }, { code: 'RAR', days: 10 }] },
    { requirements: [upw, rar, rar] },
  ],
  ['ORD-6', 'rehabilitation activity twice', { requirements: [upw, rar, rar] }, { requirements: [upw, rar] }],
  [
    'ORD-6',
    'one programme twice',
    { requirements: [upw, rar, bbr, bbr] },
    { requirements: [upw, rar, bbr, { code: 'PROG', programme: 'TSP' }] },
  ],
  [
    'ORD-6',
    'the very same curfew twice',
    { requirements: [curfew, curfew] },
    { requirements: [curfew, { ...curfew, times: ['sat'] }] },
  ],
  ['CB-9', 'activity days alone', { requirements: [rar] }, { requirements: [rar], facts: { fine: true } }],
  [
    'CB-10',
    'treatment without willingness',
    { requirements: [upw, { code: 'DRR', months: 6, providerAssessment: provider }] },
    { requirements: [upw, { code: 'DRR', months: 6, providerAssessment: provider, consent: true }] },
  ],
  [
    'CB-10',
    'treatment with a provider who says no',
    {
      requirements: [
        upw,
        { code: 'ATR', months: 6, providerAssessment: { ...provider, suitable: false }, consent: true },
      ],
    },
    { requirements: [upw, { code: 'ATR', months: 6, providerAssessment: provider, consent: true }] },
  ],
  [
    'CB-11',
    'unpaid work at medium risk',
    { facts: { rosh: 'medium' } },
    { facts: { rosh: 'medium', placementAssessed: true } },
  ],
  [
    'CB-13',
    'an exclusion across the way to school',
    { requirements: [{ code: 'EXCL', months: 6 }], facts: { exclusionTouches: ['the school run'] } },
    { requirements: [{ code: 'EXCL', months: 6 }], facts: { exclusionTouches: [] } },
  ],
  ['CB-14', 'BBR for a woman', { ...programme('BBR'), sex: 'female' }, programme('BBR')],
  [
    'CB-14',
    'BBR without violence to a partner',
    { ...programme('BBR'), facts: { partnerViolence: false } },
    { ...programme('BBR'), facts: { partnerViolence: true } },
  ],
  [
    'PR-1',
    'BBR with low SARA',
    { ...programme('BBR'), facts: { saraPartner: 'low', saraOthers: 'low' } },
    { ...programme('BBR'), facts: { saraPartner: 'medium', saraOthers: 'low' } },
  ],
  [
    'PR-1',
    'BBR with low scores',
    { ...programme('BBR'), facts: { ogrs3TwoYearPercent: 49, ovpPercent: 29 } },
    { ...programme('BBR'), facts: { ogrs3TwoYearPercent: 49, ovpPercent: 30 } },
  ],
  [
    'PR-1',
    'TSP at 49',
    { ...programme('TSP'), facts: { ogrs3TwoYearPercent: 49 } },
    { ...programme('TSP'), facts: { ogrs3TwoYearPercent: 50 } },
  ],
  [
    'PR-1',
    'TSP without its need',
    { ...programme('TSP'), facts: { needs: ['drugs'] } },
    { ...programme('TSP'), facts: { needs: ['thinkingBehaviour'] } },
  ],
  [
    'PR-1',
    'RESOLVE at OVP 60',
    { ...programme('RESOLVE'), facts: { ovpPercent: 60 } },
    { ...programme('RESOLVE'), facts: { ovpPercent: 59 } },
  ],
  [
    'PR-1',
    'DIDS without drink-driving',
    { ...programme('DIDS'), facts: { drinkDriving: false } },
    { ...programme('DIDS'), facts: { drinkDriving: true } },
  ],
  [
    'PR-1',
    'BSR without its need',
    { ...programme('BSR'), facts: { needs: ['finance'] } },
    { ...programme('BSR'), facts: { needs: ['alcohol'] } },
  ],
  [
    'PR-1',
    'SOGP without a sexual offence',
    { ...programme('SOGP'), facts: { sexualOffence: false } },
    { ...programme('SOGP'), facts: { sexualOffence: true } },
  ],
  [
    'PR-1',
    'ISOTP with contact offences',
    { ...programme('ISOTP'), facts: { internetOnly: false } },
    { ...programme('ISOTP'), facts: { internetOnly: true } },
  ],
  [
    'PR-2',
    'Horizon in 2016',
    programme('HORIZON'),
    { ...programme('HORIZON'), convictionDate: date('2017-01-01') },
  ],
  [
    'PR-3',
    'BBR in 23 months',
    { ...programme('BBR'), order: { kind: 'community', months: 23 } },
    { ...programme('BBR'), order: { kind: 'community', months: 24 } },
  ],
  ['PR-4', 'a programme without a name', { requirements: [upw, rar, { code: 'PROG' }] }, programme('TSP')],
  ['PR-5', 'a programme nobody knows', programme('XYZ'), programme('TSP')],
]

describe('The rules of proposals', () => {
  it('find nothing wrong with unpaid work in a plain community order', () => {
    expect(found({})).toEqual([])
  })

  it.each(twins)('%s: %s', (rule, _what, raises, mended) => {
    expect(rulesOf(raises)).toContain(rule)
    expect(rulesOf(mended)).not.toContain(rule)
  })

  it('are each in the table, and each of the table is tried here', () => {
    const ids = proposalTables.requirements.rules.map(({ id }) => id)
    expect(new Set(proposalRules.map(({ id }) => id))).toEqual(new Set(ids))
    expect(new Set(twins.map(([rule]) => rule))).toEqual(new Set(ids))
  })

  it('leave no place in their words unfilled', () => {
    for (const [rule, , raises] of twins)
      for (const finding of found(raises).filter((one) => one.rule === rule))
        expect(finding.says).not.toMatch(/[{}]|undefined/)
  })

  it('say how sure they are, as their rows do', () => {
    const marks = new Map(proposalTables.requirements.rules.map(({ id, confidence }) => [id, confidence]))
    for (const [rule, , raises] of twins)
      for (const finding of found(raises).filter((one) => one.rule === rule))
        expect([rule, finding.confidence]).toEqual([rule, marks.get(rule)])
  })

  it('rest on memory where nobody has seen the text, and there only', () => {
    const { requirements, limits } = proposalTables
    const blocks = [...requirements.rules, ...limits.limits]
      .filter(({ severity, confidence }) => severity === 'block' && confidence === 'memory')
      .map(({ id }) => id)
    expect(blocks.toSorted()).toEqual([
      'CB-1',
      'CB-10',
      'EL-ATR',
      'EL-DRR',
      'EL-EM',
      'EL-MHTR',
      'LIM-ACR-1',
      'LIM-DEF-1',
      'LIM-DISCH-1',
      'LIM-EXCL-1',
      'LIM-FTP-1',
      'LIM-FTP-2',
    ])
    const remembered = limits.availability.filter(({ confidence }) => confidence === 'memory')
    expect(remembered.map(({ id }) => id)).toEqual(['AV-AAMR', 'AV-ACR'])
  })

  it('give blocks first', () => {
    const severities = found({
      requirements: [curfew, { code: 'DRR', months: 6 }, { code: 'RAR', days: 99 }],
    }).map(({ severity }) => severity)
    expect(severities).toEqual(
      severities.toSorted(
        (a, b) => ['block', 'warn', 'advise'].indexOf(a) - ['block', 'warn', 'advise'].indexOf(b),
      ),
    )
  })

  it('a curfew where the partner was not asked is stopped, and says why', () => {
    const [curfewed] = found({
      requirements: [curfew],
      facts: { addressChecks: { domesticAbuse: 'concerns', children: 'concerns' } },
    })
    expect(curfewed).toMatchObject({ rule: 'CB-3', severity: 'block', requirement: 'CURFEW' })
    expect(curfewed?.says).toContain("the occupants' own views are not recorded")
  })
})

describe('Whatever a proposal holds', () => {
  it.each(['__proto__', '__defineGetter__', 'constructor', 'toString'])(
    'a programme called %s is one that is not in the list',
    (code) => {
      expect(rulesOf(programme(code))).toEqual(['PR-5'])
    },
  )

  it('lengths that no calendar holds are stopped, and nothing fails', () => {
    const endless = { kind: 'community', months: 10_000 } as const
    const wait = [{ programme: 'BBR', waitWeeks: 520, lengthWeeks: 520 }]
    expect(rulesOf({ ...programme('BBR'), order: endless, facts: { waits: wait } })).toEqual(['LIM-CO-1'])
  })
})

describe('The plan of rehabilitation days', () => {
  const says = (days: number, ...blocks: readonly number[]) =>
    found({
      requirements: [upw, { code: 'RAR', days, plan: blocks.map((one) => ({ days: one, for: 'housing' })) }],
    })
      .filter(({ rule }) => rule === 'CB-8')
      .map((finding) => finding.says)

  it.each([
    [1, [], '1 day is proposed and none is planned.'],
    [2, [1], '2 days are proposed and 1 is planned.'],
    [20, [12, 9], '20 days are proposed and 21 are planned.'],
  ])('of %i days in blocks of %j: %s', (days, blocks, words) => {
    expect(says(days, ...blocks)).toEqual([`Rehabilitation activity: ${words}`])
  })

  it('of two is judged for each', () => {
    expect(
      rulesOf({ requirements: [upw, { code: 'RAR', days: 5 }, { code: 'RAR', days: 6 }] }).filter(
        (rule) => rule === 'CB-8',
      ),
    ).toHaveLength(2)
  })
})

describe('A proposal that cannot be read', () => {
  const paths = (change: Record<string, unknown>) => {
    const read = proposeInputSchema.safeParse({ ...proposalInput(), ...change })
    return read.success ? [] : read.error.issues.map(({ path }) => path.join('.'))
  }
  it.each([
    ['an unknown requirement', { requirements: [{ code: 'STOCKS' }] }, ['requirements.0.code']],
    ['hours where days belong', { requirements: [{ code: 'RAR', hours: 5 }] }, ['requirements.0']],
    ['a negative amount', { requirements: [{ code: 'UPW', hours: -1 }] }, ['requirements.0.hours']],
    ['an unknown fact', { facts: { mood: 'good' } }, ['facts']],
    [
      'a curfew of more than a day in a day',
      { requirements: [{ ...curfew, hoursADay: 25 }] },
      ['requirements.0.hoursADay'],
    ],
    [
      'a curfew of more than a week in a week',
      { requirements: [{ code: 'CURFEW', months: 3, hoursAWeek: 169 }] },
      ['requirements.0.hoursAWeek'],
    ],
    [
      'a curfew of more hours in a week than its days have',
      { requirements: [{ ...curfew, hoursADay: 2, hoursAWeek: 15 }] },
      ['requirements.0.hoursAWeek'],
    ],
    [
      'a curfew of as many hours in a week as its days have',
      { requirements: [{ ...curfew, hoursADay: 24, hoursAWeek: 168 }] },
      [],
    ],
    [
      'a wait of more than ten years',
      { facts: { waits: [{ programme: 'BBR', waitWeeks: 521, lengthWeeks: 520 }] } },
      ['facts.waits.0.waitWeeks'],
    ],
    [
      'a programme of more than ten years',
      { facts: { waits: [{ programme: 'BBR', waitWeeks: 520, lengthWeeks: 521 }] } },
      ['facts.waits.0.lengthWeeks'],
    ],
    ['a date that does not exist', { convictionDate: '2015-02-29' }, ['convictionDate']],
  ])('%s: the paths that are refused', (_name, change, expected) => {
    expect(paths(change)).toEqual(expected)
  })
})
