import { date, term } from '../support/allocation-input.ts'
import { bbr, curfew, rar, safe, suspended, type Twin, upw } from '../support/proposal-twins.ts'

/** Orders, their lengths and the amounts of their requirements: a proposal that raises each rule, and its mended twin. */
export const orderTwins: readonly Twin[] = [
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
  ...(
    [
      ['days of travel banned', { code: 'FTP', days: 182 }, { code: 'FTP', days: 183 }, 6],
      ['days of abstinence', { code: 'AAMR', days: 31 }, { code: 'AAMR', days: 32 }, 1],
      ['months of supervision', { code: 'SUP_PRE_ORA', months: 6 }, { code: 'SUP_PRE_ORA', months: 7 }, 6],
      ['months of treatment', { code: 'DRR', months: 6 }, { code: 'DRR', months: 7 }, 6],
    ] as const
  ).map(
    ([what, within, beyond, months]): Twin => [
      'ORD-1',
      `${what} past the order, by the calendar from 3 October 2016`,
      { order: { kind: 'community', months }, requirements: [upw, beyond] },
      { order: { kind: 'community', months }, requirements: [upw, within] },
    ],
  ),
  [
    'ORD-1',
    'a requirement longer than the supervision of a suspended sentence',
    { order: suspended, requirements: [upw, { code: 'EXCL', months: 13 }] },
    { order: suspended, requirements: [upw, { code: 'EXCL', months: 12 }] },
  ],
  [
    'ORD-1',
    'a requirement longer than the suspension, where no supervision is named',
    { order: { ...suspended, months: null }, requirements: [upw, { code: 'EXCL', months: 19 }] },
    { order: { ...suspended, months: null }, requirements: [upw, { code: 'EXCL', months: 18 }] },
  ],
  ...(['EXCL', 'RES', 'PAR'] as const).map(
    (code): Twin => [
      'ORD-8',
      `${code} of nobody knows what`,
      { requirements: [upw, { code, months: 6, detail: ' ' }] },
      { requirements: [upw, { code, months: 6, detail: 'Mill Lane, Ashford' }] },
    ],
  ),
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
    'ORD-3',
    'a suspended sentence with requirements and no supervision',
    { order: { ...suspended, months: null } },
    { order: { ...suspended, months: null }, requirements: [] },
  ],
  [
    'ORD-3',
    'custody of no time',
    { order: { kind: 'custody', custodialTerm: term({}) }, requirements: [] },
    { order: { kind: 'custody' }, requirements: [] },
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
    'RAR-2',
    '61 days',
    { requirements: [upw, { code: 'RAR', days: 61 }] },
    { requirements: [upw, { code: 'RAR', days: 60 }] },
  ],
  [
    'CB-2',
    'both orders on one day',
    { facts: { alsoPassed: 'suspended' } },
    { order: suspended, facts: { alsoPassed: 'suspended' } },
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
]
