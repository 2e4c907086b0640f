import { describe, expect, it } from 'vitest'
import type { AllocationForChecks } from '../../../shared/quality/context.ts'
import { runChecks } from '../../../shared/quality/run.ts'
import type { CellAnswer } from '../../../shared/report/answers.ts'
import { hearingResultSchema } from '../../../shared/report/result.ts'
import { fromPlainText } from '../../../shared/report/rich-text.ts'
import { type ContextChanges, cleanAnswers, contextOf, rows, ticked } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const raised = (changes: ContextChanges) =>
  runChecks(contextOf(changes), qualityTable).map((finding) => finding.id)

const component = {
  specified: true,
  reachesTwelveMonths: false,
  months: 4,
  days: 0,
  concurrent: false,
} as const
const allocated: AllocationForChecks = {
  choice: null,
  choiceBasis: null,
  decision: 'CRC',
  grounds: [{ rule: 'AL-20', says: 'no ground for the NPS is met' }],
  mappaEligible: 'no',
  custody: false,
  components: [],
  effective: null,
  arithmeticSum: null,
  statedTotalMonths: null,
}
const done = {
  firstAppointment: { with: 'M. Teague', at: '2016-10-13T11:00', where: 'CRC', given: 'in writing at court' },
  receiptAt: '2016-10-12T09:14:00Z',
}
const sentenced = hearingResultSchema.parse({
  date: '2016-10-11',
  outcome: 'asProposed',
  sentence: 'As proposed',
})
const adult = (change: Record<string, string>) => ({
  offences: rows({ main: 'yes', title: 'x', date: '2016-09-24', convictedOn: '2016-10-11', ...change }),
})
const medium = {
  'rosh.knownAdult': 'medium',
  'rosh.who': 'a',
  'rosh.nature': 'b',
  'rosh.greatest': 'c',
  'rosh.increase': 'd',
  'rosh.reduce': 'e',
  'manager.discussion': 'with the SPO, 11 October',
}
const requirement = (cells: Record<string, CellAnswer>) => ({
  'proposal.requirements': rows(
    { requirement: 'UPW', amount: '60', meets: ticked('drugs', 'accommodation') },
    cells,
  ),
  'proposal.rarPlan': null,
})
const curfew = {
  requirement: 'CURFEW',
  amount: '3',
  hoursADay: '9',
  occupantsViews: 'his mother agrees, seen alone',
}
const clearAddress = rows(
  { check: 'domesticAbuse', status: 'noConcerns' },
  { check: 'childSafeguarding', status: 'noConcerns' },
  { check: 'address', status: 'noConcerns' },
)
const withConcerns = rows(
  { check: 'domesticAbuse', status: 'pending' },
  { check: 'childSafeguarding', status: 'noConcerns' },
)
const victim = { who: 'his sister', known: 'yes', impact: 'afraid' }

/** For each check: a report that raises it, and the same report mended. */
const twins: readonly (readonly [
  id: string,
  what: string,
  raises: ContextChanges,
  mended: ContextChanges,
])[] = [
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
    { answers: { ...requirement(curfew), checks: rows({ check: 'address', status: 'concerns' }) } },
    { answers: { ...requirement(curfew), checks: clearAddress } },
  ],
  [
    'QC10',
    'a curfew without the occupants asked',
    { answers: { ...requirement({ ...curfew, occupantsViews: '' }), checks: clearAddress } },
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
  [
    'QC25',
    'a need that nothing meets',
    { answers: { 'needs.linked': ticked('drugs', 'accommodation', 'emotionalWellbeing') } },
    {},
  ],
  [
    'QC26',
    'a requirement that nothing explains',
    { answers: { 'needs.linked': ticked('accommodation') } },
    {},
  ],
  [
    'QC27',
    'no word on what protects',
    { answers: { 'strengths.protective': null } },
    { answers: { 'strengths.protective': null, 'strengths.noneFound': 'yes' } },
  ],
  [
    'QC28',
    'unpaid work at weekends against weekend care',
    {
      answers: {
        ...requirement({ requirement: 'UPW', detail: 'at weekends' }),
        'needs.caringTimes': ticked('sat', 'sun', 'evenings'),
      },
    },
    {
      answers: {
        ...requirement({ requirement: 'UPW', detail: 'Friday group, 09:30 to 15:30' }),
        'needs.caringTimes': ticked('sat', 'sun', 'evenings'),
      },
    },
  ],
  [
    'QC28',
    'unpaid work on Mondays against a job in words',
    {
      answers: {
        ...requirement({ requirement: 'UPW', detail: 'Mondays' }),
        'strengths.protective': rows({ factor: 'Permanent job, Monday to Thursday' }),
      },
    },
    {
      answers: {
        ...requirement({ requirement: 'UPW', detail: 'Mondays' }),
        'strengths.protective': rows({ factor: 'Paid carer for her mother on Mondays' }),
      },
    },
  ],
  [
    'QC28',
    'a curfew against care in the evening, both in words',
    {
      answers: {
        ...requirement({ ...curfew, detail: '19:00 to 07:00' }),
        'needs.caringDetail': fromPlainText('Her mother: mornings, evenings and all weekend.'),
      },
    },
    {
      answers: {
        ...requirement({ ...curfew, detail: '23:00 to 07:00' }),
        'needs.caringDetail': fromPlainText('Her mother: mornings, evenings and all weekend.'),
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
          confidence: 'confirmed' as const,
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
    { format: 'short-format', answers: { 'proposal.alternatives': rows({ option: 'a fine' }) } },
    {
      format: 'short-format',
      answers: {
        'proposal.alternatives': rows({ option: 'a fine' }, { option: 'custody', why: 'too short' }),
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
          confidence: 'confirmed' as const,
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
  ['QC36', 'diversity answered no', { answers: { 'diversity.considered': 'no' } }, {}],
  [
    'QC36',
    'an interpreter and no word on it',
    { answers: { 'person.interpreter': 'yes', 'diversity.text': null } },
    { answers: { 'person.interpreter': 'yes' } },
  ],
  ['QC37', 'the person was not heard', { answers: { 'views.own': null } }, {}],
  [
    'QC38',
    'MAPPA on 4 months suspended',
    { allocation: { ...allocated, choice: 'NPS', choiceBasis: 'mappa', components: [component] } },
    {
      allocation: {
        ...allocated,
        choice: 'NPS',
        choiceBasis: 'mappa',
        decision: 'NPS',
        mappaEligible: 'yes',
        components: [{ ...component, months: 12, reachesTwelveMonths: true }],
      },
    },
  ],
  [
    'QC39',
    'twice 8 months side by side counted as 16',
    {
      allocation: {
        ...allocated,
        statedTotalMonths: 16,
        effective: { months: 8, days: 0 },
        arithmeticSum: { months: 16, days: 0 },
        components: [component, { ...component, concurrent: true }],
      },
    },
    {
      allocation: {
        ...allocated,
        statedTotalMonths: 8,
        effective: { months: 8, days: 0 },
        arithmeticSum: { months: 16, days: 0 },
        components: [component, { ...component, concurrent: true }],
      },
    },
  ],
  [
    'QC40',
    '20 months for an offence that is not specified',
    {
      allocation: {
        ...allocated,
        choice: 'NPS',
        choiceBasis: 'sentenceLength',
        components: [{ ...component, specified: false, months: 20, reachesTwelveMonths: true }],
      },
    },
    {
      allocation: {
        ...allocated,
        choice: 'CRC',
        components: [{ ...component, specified: false, months: 20, reachesTwelveMonths: true }],
      },
      handover: done,
    },
  ],
  [
    'QC41',
    'the NPS chosen without a ground',
    { allocation: { ...allocated, choice: 'NPS' } },
    { allocation: { ...allocated, choice: 'NPS', decision: 'NPS' } },
  ],
  [
    'QC42',
    'the CRC chosen against a ground',
    {
      allocation: {
        ...allocated,
        choice: 'CRC',
        decision: 'NPS',
        grounds: [{ rule: 'AL-11', says: 'the risk of serious harm is high' }],
      },
    },
    { allocation: { ...allocated, choice: 'NPS', decision: 'NPS' } },
  ],
  [
    'QC43',
    'with the CRC, no appointment and no receipt',
    { allocation: allocated, result: sentenced },
    { allocation: allocated, result: sentenced, handover: done },
  ],
  [
    'QC44',
    'a countersignature is asked for and not there',
    { countersignature: { required: true, why: ['the risk is high'], given: false } },
    { countersignature: { required: true, why: ['the risk is high'], given: true } },
  ],
  [
    'QC45',
    "a PSO's medium risk without the manager",
    { answers: { ...medium, 'manager.discussion': null } },
    { answers: medium },
  ],
  [
    'QC46',
    'a word of the trade',
    { answers: { 'views.own': fromPlainText('He is a service user who wants help.') } },
    {},
  ],
  [
    'QC47',
    "the victim's surname in the open",
    {
      answers: {
        victims: rows({ ...victim, safety: 'x', name: 'Peter Alan Dunmore' }),
        'proposal.text': fromPlainText('Mr Dunmore of the bakery agrees.'),
      },
    },
    { answers: { victims: rows({ ...victim, safety: 'x', name: 'Peter Alan Dunmore' }) } },
  ],
]

describe('The quality checks', () => {
  it('find nothing wrong with a clean report, oral or written', () => {
    expect(raised({})).toEqual([])
    expect(raised({ format: 'short-format' })).toEqual([])
  })

  it.each(twins)('%s: %s', (id, _what, raises, mended) => {
    expect(raised(raises)).toContain(id)
    expect(raised(mended)).not.toContain(id)
  })

  it('are all 47, each with its row of words', () => {
    expect(new Set(twins.map(([id]) => id)).size).toBe(47)
    expect(qualityTable.checks.map((row) => row.id)).toEqual(
      Array.from({ length: 47 }, (_, at) => `QC${String(at + 1).padStart(2, '0')}`),
    )
  })

  it.each(twins)(
    '%s (%s) leads to its field and leaves no place in its words unfilled',
    (id, _what, raises) => {
      const findings = runChecks(contextOf(raises), qualityTable).filter((finding) => finding.id === id)
      for (const finding of findings) {
        expect(finding.says).not.toMatch(/\{|undefined/)
        const withoutField = ['QC38', 'QC39', 'QC40', 'QC41', 'QC42', 'QC43', 'QC44']
        if (withoutField.includes(id)) expect(finding.field).toBeNull()
        else {
          expect(finding.field).not.toBeNull()
          expect(finding.section).not.toBeNull()
        }
      }
    },
  )
})
