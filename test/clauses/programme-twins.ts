import { date } from '../support/allocation-input.ts'
import { bbr, programme, rar, suspended, type Twin, upw, waits } from '../support/proposal-twins.ts'

/** Accredited programmes: a proposal that raises each rule, and its mended twin. */
export const programmeTwins: readonly Twin[] = [
  [
    'CB-7',
    'a wait that does not fit in a suspension without supervision',
    {
      ...programme('BBR'),
      order: { ...suspended, months: null, operationalMonths: 12 },
      facts: { waits: waits(23) },
    },
    {
      ...programme('BBR'),
      order: { ...suspended, months: null, operationalMonths: 12 },
      facts: { waits: waits(22) },
    },
  ],
  [
    'PR-3',
    'BBR in a suspension of 23 months without supervision',
    { ...programme('BBR'), order: { ...suspended, months: null, operationalMonths: 23 } },
    { ...programme('BBR'), order: { ...suspended, months: null, operationalMonths: 24 } },
  ],
  [
    'CB-6',
    'a programme without activity days',
    { requirements: [upw, bbr] },
    { requirements: [upw, bbr, rar] },
  ],
  [
    'CB-6',
    'a programme without supervision, for an offence before February 2015',
    { requirements: [upw, bbr], offenceDate: date('2015-01-31') },
    { requirements: [upw, bbr, { code: 'SUP_PRE_ORA', months: 12 }], offenceDate: date('2015-01-31') },
  ],
  [
    'CB-7',
    'a wait that does not fit',
    { ...programme('BBR'), order: { kind: 'community', months: 12 }, facts: { waits: waits(23) } },
    { ...programme('BBR'), order: { kind: 'community', months: 12 }, facts: { waits: waits(22) } },
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
    'PR-1',
    'RESOLVE for violence to a partner',
    { ...programme('RESOLVE'), facts: { partnerViolence: true } },
    { ...programme('RESOLVE'), facts: { partnerViolence: false } },
  ],
  ...(['medium', 'high', 'veryHigh'] as const).map(
    (staticSexualRisk): Twin => [
      'PR-1',
      `Horizon at a low static risk, not at ${staticSexualRisk}`,
      { ...programme('HORIZON'), facts: { staticSexualRisk: 'low' } },
      { ...programme('HORIZON'), facts: { staticSexualRisk } },
    ],
  ),
  [
    'PR-6',
    'BBR of which nothing is known',
    programme('BBR'),
    {
      ...programme('BBR'),
      facts: { partnerViolence: true, saraPartner: 'medium', ogrs3TwoYearPercent: 50 },
    },
  ],
  [
    'PR-6',
    'Horizon without its static risk',
    { ...programme('HORIZON'), facts: { sexualOffence: true, internetOnly: false } },
    {
      ...programme('HORIZON'),
      facts: { sexualOffence: true, internetOnly: false, staticSexualRisk: 'medium' },
    },
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
  ['PR-4', 'a programme of spaces', programme('  '), programme('TSP')],
  ['PR-5', 'a programme nobody knows', programme('XYZ'), programme('TSP')],
]
