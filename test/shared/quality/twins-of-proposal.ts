import { rows, ticked } from '../../support/clean-case.ts'
import { requirement, type Twin } from './twin.ts'

/** QC25 to QC37: the golden thread, the proposal, diversity and the person’s own views. */
export const twinsOfProposal: readonly Twin[] = [
  [
    'QC25',
    'a need that nothing meets',
    { answers: { 'needs.linked': ticked('drugs', 'accommodation', 'emotionalWellbeing') } },
    {},
  ],
  [
    'QC26',
    'a requirement that nothing explains',
    { answers: requirement({ requirement: 'PROG', programme: 'TSP' }) },
    { answers: requirement({ requirement: 'PROG', programme: 'TSP', meets: ticked('drugs') }) },
  ],
  [
    'QC27',
    'no word on what protects',
    { answers: { 'strengths.protective': null } },
    { answers: { 'strengths.protective': null, 'strengths.noneFound': 'yes' } },
  ],
  [
    'QC28',
    'unpaid work on a Saturday against weekend care, whatever is said in words',
    {
      answers: {
        ...requirement({ requirement: 'UPW', times: ticked('sat'), detail: 'Friday group' }),
        'needs.caringTimes': ticked('sat', 'sun', 'monEvening'),
      },
    },
    {
      answers: {
        ...requirement({ requirement: 'UPW', times: ticked('mon'), detail: 'at weekends' }),
        'needs.caringTimes': ticked('sat', 'sun', 'monEvening'),
      },
    },
  ],
  [
    'QC28',
    'a job of no given times',
    { answers: { 'strengths.protective': rows({ factor: 'Permanent job', kind: 'work' }) } },
    {
      answers: {
        'strengths.protective': rows({ factor: 'Permanent job', kind: 'work', times: ticked('mon') }),
      },
    },
  ],
  [
    'QC29',
    '10 activity days and 6 planned',
    { answers: { 'proposal.rarPlan': rows({ days: '6', meets: ticked('drugs', 'accommodation') }) } },
    {},
  ],
  [
    'QC30',
    '41 activity days without a reason',
    { answers: { 'proposal.requirements': rows({ requirement: 'RAR', amount: '41' }) } },
    { answers: { 'proposal.requirements': rows({ requirement: 'RAR', amount: '40' }) } },
  ],
  [
    'QC31',
    'a requirement beyond its limit',
    {
      proposalFindings: [
        {
          rule: 'LIM-UPW-1',
          severity: 'block',
          requirement: 'UPW',
          says: 'Unpaid work: 30 hours, and 40 are the least',
          source: 's.199',
          confidence: 'confirmed',
          measure: null,
        },
      ],
    },
    {},
  ],
  [
    'QC32',
    'nothing that punishes',
    { answers: { 'proposal.requirements': rows({ requirement: 'RAR', amount: '10' }) } },
    {
      answers: {
        'proposal.requirements': rows({ requirement: 'RAR', amount: '10' }),
        'proposal.fine': 'yes',
      },
    },
  ],
  [
    'QC33',
    'a written report without alternatives',
    { format: 'short-format', answers: { 'proposal.alternatives': null } },
    { format: 'short-format' },
  ],
  [
    'QC33',
    'an alternative without why it is not proposed',
    { format: 'short-format', answers: { 'proposal.alternatives': rows({ option: 'fine' }) } },
    {
      format: 'short-format',
      answers: {
        'proposal.alternatives': rows({ option: 'fine' }, { option: 'custody', reason: 'notSuitable' }),
      },
    },
  ],
  [
    'QC34',
    'a programme that cannot finish',
    {
      proposalFindings: [
        {
          rule: 'CB-7',
          severity: 'warn',
          requirement: 'PROG',
          says: 'BBR cannot finish within the order',
          source: 'Kent',
          confidence: 'confirmed',
          measure: null,
        },
      ],
    },
    {},
  ],
  [
    'QC35',
    'treatment without willingness',
    {
      answers: requirement({
        requirement: 'DRR',
        amount: '6',
        providerBy: 'S. Amadi',
        providerDate: '2016-10-11',
        providerSuitable: 'yes',
        meets: ticked('drugs'),
      }),
    },
    {},
  ],
  ['QC36', 'nothing ticked of what must be different', { answers: { 'diversity.adjust': null } }, {}],
  [
    'QC36',
    'an interpreter and no word on it',
    { answers: { 'person.interpreter': 'yes', 'diversity.text': null } },
    { answers: { 'person.interpreter': 'yes' } },
  ],
  ['QC37', 'the person was not heard', { answers: { 'views.own': null } }, {}],
]
