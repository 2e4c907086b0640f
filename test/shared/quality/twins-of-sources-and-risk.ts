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
    { answers: { 'supervision.progress': null, 'supervision.current': 'no' } },
    {
      answers: {
        'supervision.progress': null,
        'supervision.current': 'no',
        'supervision.previous': 'no',
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
    { answers: { children: rows({ relation: 'son', livesWith: 'yes' }), 'rosh.children': null } },
    { answers: { children: rows({ relation: 'son', livesWith: 'yes' }) } },
  ],
  [
    'QC12',
    "children's services and no part for probation",
    {
      answers: { 'children.servicesInvolved': 'yes', 'children.plan': fromPlainText('The plan continues.') },
    },
    {
      answers: {
        'children.servicesInvolved': 'yes',
        'children.plan': fromPlainText('I will go to the meeting about the children on 8 November.'),
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
    'an oral report at high risk',
    { answers: { ...medium, 'rosh.public': 'high' } },
    { answers: { ...medium, 'rosh.public': 'high' }, format: 'short-format' },
  ],
  [
    'QC21',
    'a band away from OGRS3 without a reason',
    { answers: { 'likelihood.level': 'high' } },
    { answers: { 'likelihood.level': 'high', 'risk.differenceReason': 'the script holds' } },
  ],
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
      answers: { ...adult({}), victims: rows({ ...victim, relationship: '1', safety: 'told of the order' }) },
    },
    {
      answers: {
        ...adult({ domesticAbuse: 'no' }),
        victims: rows({ ...victim, relationship: '1', safety: 'told of the order' }),
      },
    },
  ],
  [
    'QC23',
    'a known victim, and no restraining order asked for',
    { answers: { victims: rows(victim), 'proposal.ancillary': 'No restraining order is asked for.' } },
    {
      answers: { victims: rows(victim), 'proposal.ancillary': 'Not to contact her, directly or indirectly.' },
    },
  ],
  [
    'QC23',
    'a known victim, and a prohibited activity that has nothing to do with her',
    {
      answers: {
        victims: rows(victim),
        'proposal.requirements': rows({ requirement: 'PAR', detail: 'not to drink in a public place' }),
      },
    },
    {
      answers: {
        victims: rows(victim),
        'proposal.requirements': rows({ requirement: 'PAR', detail: 'not to contact his sister' }),
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
    { answers: { victims: rows(victim) } },
    { answers: { victims: rows({ ...victim, safety: 'told of the order; number of the unit given' }) } },
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
