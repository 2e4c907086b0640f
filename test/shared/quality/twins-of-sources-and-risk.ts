import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { cleanAnswers, rows, ticked } from '../../support/clean-case.ts'
import { allocated, curfew, medium, requirement, type Twin, victim } from './twin.ts'

const adult = (change: Record<string, string>) => ({
  offences: rows({ main: 'yes', title: 'x', date: '2016-09-24', convictedOn: '2016-10-11', ...change }),
})
const clearAddress = rows(
  { check: 'domesticAbuse', status: 'noConcerns' },
  { check: 'childSafeguarding', status: 'noConcerns' },
  { check: 'addressAbuse', status: 'noConcerns' },
  { check: 'addressChildren', status: 'noConcerns' },
)
const withConcerns = rows(
  { check: 'domesticAbuse', status: 'pending' },
  { check: 'childSafeguarding', status: 'noConcerns' },
)
/** QC01 to QC24: sources, offence, safeguarding and risk. */
export const twinsOfSourcesAndRisk: readonly Twin[] = [
  [
    'QC01',
    'a needed answer is missing',
    {
      missingRequired: [
        {
          section: 'hearing',
          sectionTitle: 'The court',
          question: 'hearing.court',
          label: 'Court',
          why: 'empty',
        },
      ],
    },
    {},
  ],
  [
    'QC02',
    'a scan stands where the text should',
    { scans: [{ section: 'views' }], answers: { 'views.own': null } },
    { scans: [{ section: 'views' }] },
  ],
  [
    'QC03',
    'one source only',
    { answers: { 'sources.used': ticked('interview') } },
    { answers: { 'sources.used': ticked('interview', 'police') } },
  ],
  [
    'QC03',
    'no interview and no reason',
    { answers: { 'sources.used': ticked('police', 'cpsSummary') } },
    {
      answers: {
        'sources.used': ticked('police', 'cpsSummary'),
        'interview.notHeldReason': 'he did not attend',
      },
    },
  ],
  [
    'QC04',
    'a current order, and its officer was not asked',
    { answers: { 'supervision.progress': null } },
    {},
  ],
  [
    'QC04',
    'an earlier order, and nothing of how it went',
    { answers: { 'supervision.progress': null, 'supervision.status': 'before' } },
    {
      answers: {
        'supervision.progress': null,
        'supervision.status': 'never',
      },
    },
  ],
  [
    'QC05',
    'the analysis is two lines',
    { answers: { 'offence.analysis': fromPlainText('He took the goods and left. He regrets it.') } },
    {},
  ],
  [
    'QC05',
    'the analysis repeats the summary',
    { format: 'short-format', answers: { 'offence.summary': cleanAnswers['offence.analysis'] ?? null } },
    {
      format: 'short-format',
      answers: {
        'offence.summary': fromPlainText(
          'On 24 September he took meat and coffee worth £68 from a shop in Ashford.',
        ),
      },
    },
  ],
  ['QC06', 'no effect on the victim', { answers: { victims: rows({ who: 'a shop', known: 'no' }) } }, {}],
  ['QC07', 'escalation is not answered', { answers: { 'offence.escalation': null } }, {}],
  [
    'QC08',
    'the child safeguarding line is blank',
    {
      answers: {
        checks: rows({ check: 'domesticAbuse', status: 'noConcerns' }, { check: 'childSafeguarding' }),
      },
    },
    {
      answers: {
        checks: rows(
          { check: 'domesticAbuse', status: 'noConcerns' },
          { check: 'childSafeguarding', status: 'notAvailable' },
        ),
      },
    },
  ],
  [
    'QC09',
    'a sentence today on a pending check',
    { answers: { ...adult({ domesticAbuse: 'yes' }), checks: withConcerns } },
    { answers: { ...adult({ domesticAbuse: 'yes' }), checks: withConcerns, 'proposal.order': 'adjourn' } },
  ],
  [
    'QC10',
    'a curfew where the address has a call-out',
    { answers: { ...requirement(curfew), checks: rows({ check: 'addressAbuse', status: 'concerns' }) } },
    { answers: { ...requirement(curfew), checks: clearAddress } },
  ],
  [
    'QC10',
    'a curfew to which those who live there do not agree',
    { answers: { ...requirement({ ...curfew, occupantsAnswer: 'disagree' }), checks: clearAddress } },
    { answers: { ...requirement(curfew), checks: clearAddress } },
  ],
  [
    'QC11',
    'a child at home and no level for children',
    { answers: { children: rows({ relation: 'son', contact: 'livesWith' }), 'rosh.children': null } },
    { answers: { children: rows({ relation: 'son', contact: 'livesWith' }) } },
  ],
  [
    'QC12',
    "children's services and no part for probation",
    {
      answers: {
        'children.servicesInvolved': 'yes',
        'children.plan': fromPlainText('I will go to the meeting about the children on 8 November.'),
      },
    },
    { answers: { 'children.servicesInvolved': 'yes', 'children.part': ticked('meetings') } },
  ],
  [
    'QC12',
    'no part is needed, and nobody says why',
    { answers: { 'children.servicesInvolved': 'yes', 'children.part': ticked('none') } },
    {
      answers: {
        'children.servicesInvolved': 'yes',
        'children.part': ticked('none'),
        'children.plan': fromPlainText('x'),
      },
    },
  ],
  [
    'QC13',
    'no RSR',
    { scores: { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: null, rsrProblems: [] } },
    {},
  ],
  ['QC14', 'the RSR is older than the offence', { answers: { 'risk.assessmentDate': '2016-05-24' } }, {}],
  [
    'QC15',
    'RSR 6.90 and the CRC chosen',
    {
      scores: { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: 6.9, rsrProblems: [] },
      allocation: { ...allocated, choice: 'CRC' },
    },
    {
      scores: { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: 6.89, rsrProblems: [] },
      allocation: { ...allocated, choice: 'CRC' },
    },
  ],
  [
    'QC16',
    'the screening is half done',
    { answers: { 'rosh.screening': { yesNo: { 'R1.2.15': 'yes', 'R2.1': 'no' } } } },
    {},
  ],
  [
    'QC17',
    'a yes without full analysis or reason',
    {
      answers: {
        'rosh.screening': {
          yesNo: { 'R1.2.15': 'yes', 'R1.3.19': 'yes', 'R2.1': 'no', 'R3.4': 'yes', 'R5.1': 'no' },
        },
      },
    },
    {
      answers: {
        'rosh.screening': {
          yesNo: { 'R1.2.15': 'yes', 'R1.3.19': 'yes', 'R2.1': 'no', 'R3.4': 'yes', 'R5.1': 'no' },
        },
        'rosh.fullAnalysis': 'declinedWithReason',
        'rosh.fullAnalysisReason': 'his own vulnerability',
      },
    },
  ],
  ['QC18', 'no level for staff', { answers: { 'rosh.staff': null } }, {}],
  [
    'QC18',
    'custody, and no level for prisoners',
    { answers: { 'proposal.order': 'custody' } },
    { answers: { 'proposal.order': 'custody', 'rosh.prisoners': 'low' } },
  ],
  [
    'QC19',
    'medium, and not when it is greatest',
    { answers: { ...medium, 'rosh.greatest': null } },
    { answers: medium },
  ],
  [
    'QC20',
    'an oral report at very high risk',
    { answers: { ...medium, 'rosh.public': 'veryHigh' } },
    { answers: { ...medium, 'rosh.public': 'veryHigh' }, format: 'short-format' },
  ],
  [
    'QC21',
    'a band away from OGRS3 without a reason',
    { answers: { 'likelihood.level': 'high' } },
    { answers: { 'likelihood.level': 'high', 'risk.differenceReason': 'the script holds' } },
  ],
  ...(['low', 'medium'] as const).map(
    (level): Twin => [
      'QC21',
      `a high RSR beside a ${level} level, without a reason`,
      {
        scores: { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: 6.9, rsrProblems: [] },
        answers: { ...medium, 'rosh.knownAdult': level },
      },
      {
        scores: { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: 6.89, rsrProblems: [] },
        answers: { ...medium, 'rosh.knownAdult': level },
      },
    ],
  ),
  [
    'QC22',
    'domestic abuse and no word on SARA',
    { answers: adult({ domesticAbuse: 'yes' }) },
    { answers: { ...adult({ domesticAbuse: 'yes' }), 'sara.status': 'completed' } },
  ],
  [
    'QC22',
    'his wife is the victim, and nobody said whether it is domestic abuse',
    {
      answers: {
        ...adult({}),
        victims: rows({ ...victim, relationship: '1', protection: ticked('support') }),
      },
    },
    {
      answers: {
        ...adult({ domesticAbuse: 'no' }),
        victims: rows({ ...victim, relationship: '1', protection: ticked('support') }),
      },
    },
  ],
  [
    'QC23',
    'a known victim, nothing needed, and nobody says why',
    { answers: { victims: rows({ ...victim, protection: ticked('none') }) } },
    { answers: { victims: rows({ ...victim, protection: ticked('none'), safety: 'x' }) } },
  ],
  [
    'QC23',
    'no contact is ticked, and the order holds neither exclusion nor prohibited activity',
    { answers: { victims: rows({ ...victim, protection: ticked('requirement') }) } },
    {
      answers: {
        victims: rows({ ...victim, protection: ticked('requirement') }),
        'proposal.requirements': rows({ requirement: 'PAR', detail: 'x' }),
      },
    },
  ],
  [
    'QC23',
    'a restraining order is ticked as asked for, and no such order stands there',
    {
      answers: {
        victims: rows({ ...victim, protection: ticked('restrainingAsked') }),
        'proposal.ancillary': rows({ kind: 'compensation' }),
      },
    },
    {
      answers: {
        victims: rows({ ...victim, protection: ticked('restrainingAsked') }),
        'proposal.ancillary': rows({ kind: 'restraining' }),
      },
    },
  ],
  [
    'QC23',
    'a relative, and nobody said whether she is known',
    { answers: { victims: rows({ ...victim, known: '', relationship: '6' }) } },
    { answers: { victims: rows({ ...victim, known: '', relationship: '0' }) } },
  ],
  [
    'QC22',
    'a SARA not done, and the code for no reason',
    {
      answers: {
        ...adult({ domesticAbuse: 'yes' }),
        'sara.status': 'rejected',
        'sara.rejectionReason': '225',
      },
    },
    {
      answers: {
        ...adult({ domesticAbuse: 'yes' }),
        'sara.status': 'rejected',
        'sara.rejectionReason': '160',
      },
    },
  ],
  [
    'QC23',
    'a known victim and nothing for her safety',
    { answers: { victims: rows({ ...victim, safety: 'told of the order; number of the unit given' }) } },
    { answers: { victims: rows({ ...victim, protection: ticked('victimContact') }) } },
  ],
  [
    'QC24',
    'a new arrest that nobody weighed',
    { answers: { 'risk.newInformation': rows({ what: 'arrest', learnedOn: '2016-10-10' }) } },
    {
      answers: {
        'risk.newInformation': rows({ what: 'arrest', learnedOn: '2016-10-10', reviewedOn: '2016-10-10' }),
      },
    },
  ],
]
