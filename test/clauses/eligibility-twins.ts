import { bbr, curfew, provider, safe, type Twin, upw } from '../support/proposal-twins.ts'

/** Who a requirement is open to, and what it may stand beside: a proposal that raises each rule, and its mended twin. */
export const eligibilityTwins: readonly Twin[] = [
  [
    'EL-UPW',
    'not fit for work',
    { facts: { fitForUnpaidWork: false } },
    { facts: { fitForUnpaidWork: true } },
  ],
  ...(
    [
      ['poor health', { health: 'a bad back' }, { health: ' ' }],
      ['children to care for', { children: { caring: true } }, { children: { caring: false } }],
      ['children at home', { children: { livesWith: true } }, { children: null }],
      ['full-time work', { employment: 'fullTime' }, { employment: 'partTime' }],
      [
        'full-time work, thought of',
        { employment: 'fullTime' },
        { employment: 'fullTime', fitForUnpaidWork: true },
      ],
    ] as const
  ).map(
    ([what, raises, mended]): Twin => [
      'EL-UPW-3',
      `unpaid work beside ${what}`,
      { facts: raises },
      { facts: mended },
    ],
  ),
  [
    'EL-UPW-3',
    'unpaid work on a day of care',
    {
      requirements: [{ ...upw, times: ['fri'] }],
      facts: { children: { caring: true, times: ['thu', 'fri'] } },
    },
    {
      requirements: [{ ...upw, times: ['sat'] }],
      facts: { children: { caring: true, times: ['thu', 'fri'] } },
    },
  ],
  [
    'CO-5',
    'unpaid work on a working day',
    { requirements: [{ ...upw, times: ['fri'] }], facts: { employmentTimes: ['thu', 'fri'] } },
    { requirements: [{ ...upw, times: ['sat'] }], facts: { employmentTimes: ['thu', 'fri'] } },
  ],
  [
    'CO-5',
    'a group in the evenings of a college course',
    { requirements: [upw, { ...bbr, times: ['tueEvening'] }], facts: { employmentTimes: ['tueEvening'] } },
    { requirements: [upw, bbr], facts: { employmentTimes: ['tueEvening'] } },
  ],
  [
    'CO-5',
    'a curfew of no given times over work in the evening',
    { requirements: [curfew], facts: { employmentTimes: ['tueEvening'] } },
    { requirements: [{ ...curfew, times: ['sun'] }], facts: { employmentTimes: ['tueEvening'] } },
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
    { requirements: [curfew, { ...upw, times: ['tueEvening'] }] },
    { requirements: [curfew, { ...upw, times: ['sat'] }] },
  ],
  [
    'CB-5',
    'an evening group under curfew',
    { requirements: [curfew, { ...bbr, times: ['tueEvening'] }] },
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
        { ...bbr, times: ['tueEvening'] },
      ],
    },
    {
      requirements: [
        { ...curfew, times: ['sat'] },
        { ...bbr, times: ['tueEvening'] },
      ],
    },
  ],
  [
    'CB-10',
    'treatment without willingness',
    { requirements: [upw, { code: 'DRR', months: 6, providerAssessment: provider }] },
    { requirements: [upw, { code: 'DRR', months: 6, providerAssessment: provider, consent: true }] },
  ],
  ...['', '   ', '\u200b'].map(
    (by): Twin => [
      'CB-10',
      `treatment with an assessment by ${JSON.stringify(by)}`,
      {
        requirements: [
          upw,
          { code: 'DRR', months: 6, providerAssessment: { ...provider, by }, consent: true },
        ],
      },
      { requirements: [upw, { code: 'DRR', months: 6, providerAssessment: provider, consent: true }] },
    ],
  ),
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
    { facts: { rosh: 'medium', riskTo: ['public'] } },
    { facts: { rosh: 'medium', riskTo: ['public'], placementAssessed: true } },
  ],
  ...(['public', 'children', 'staff'] as const).map(
    (group): Twin => [
      'CB-11',
      `unpaid work at medium risk to ${group}, not to a known adult alone`,
      { facts: { rosh: 'medium', riskTo: ['knownAdult', group] } },
      { facts: { rosh: 'medium', riskTo: ['knownAdult'] } },
    ],
  ),
  ['CB-11', 'unpaid work at high risk', { facts: { rosh: 'high' } }, { facts: { rosh: 'medium' } }],
  [
    'CB-11',
    'unpaid work after a sexual offence',
    { facts: { rosh: 'low', sexualOffence: true } },
    { facts: { rosh: 'low', sexualOffence: false } },
  ],
  [
    'EL-UPW-2',
    'unpaid work at a medium risk to nobody knows whom',
    { facts: { rosh: 'medium' } },
    { facts: { rosh: 'medium', riskTo: ['knownAdult'] } },
  ],
  [
    'EL-UPW-2',
    'unpaid work at a medium risk, no placement assessed',
    { facts: { rosh: 'medium' } },
    { facts: { rosh: 'medium', placementAssessed: true } },
  ],
  ['EL-UPW-2', 'unpaid work at medium risk', { facts: { rosh: 'medium' } }, { facts: { rosh: 'low' } }],
  [
    'CB-13',
    'an exclusion across the way to school',
    { requirements: [{ code: 'EXCL', months: 6 }], facts: { exclusionTouches: ['the school run'] } },
    { requirements: [{ code: 'EXCL', months: 6 }], facts: { exclusionTouches: [] } },
  ],
]
