import { courtDate } from '../../shared/lib/dates.ts'
import type { QualityContext } from '../../shared/quality/context.ts'
import type { Answers, CellAnswer } from '../../shared/record/answers.ts'
import { fromPlainText } from '../../shared/record/rich-text.ts'
import { caseOf } from './case-of.ts'
import { plainForm } from './plain-form.ts'

/** Rows with ids by position, from their cells. */
export const rows = (...cells: readonly Record<string, CellAnswer>[]) => ({
  rows: cells.map((row, at) => ({ id: `row-${at + 1}`, cells: row })),
})
export const ticked = (...codes: string[]) => ({ ticked: codes })

const ANALYSIS = `He went into the shop alone in the afternoon and took what he knew he could sell the same day.
He does not dispute any of it. What lay behind it was a relapse: he had lost his room on the Monday, and by the
Wednesday he was using again and had no money. He had thought about asking for help and did not, because he was
ashamed. He understands now what it did to the staff, and asked whether the assistant was all right.`

/**
 * A small report with nothing wrong with it: theft, heroin, a treatment requirement, activity days that add up
 * and unpaid work on Fridays. Tests change one fact to raise one finding, and change it back to mend it.
 */
export const cleanAnswers: Answers = {
  'person.name': 'Daniel Fordham',
  'person.dateOfBirth': '1985-02-11',
  'person.sex': 'male',
  'person.crn': 'X123456',
  'person.noFixedAbode': 'no',
  'person.address': '4 Mill Lane\nAshford',
  'person.ethnicity': 'W1',
  'person.languageNeed': 'english',
  'person.disabilityDeclared': 'none',
  'hearing.court': 'Folkestone',
  'hearing.date': '2016-10-11',
  offences: rows({
    main: 'yes',
    title: 'Theft from a shop',
    code: '04600',
    date: '2016-09-24',
    plea: 'guilty',
    convictedOn: '2016-10-11',
    domesticAbuse: 'no',
  }),
  'offence.analysis': fromPlainText(ANALYSIS),
  'offence.partOfPattern': 'yes',
  'offence.escalation': 'no',
  'history.totalSanctions': '12',
  'history.violentSanctions': '0',
  'history.firstSanctionDate': '2003-05-13',
  'supervision.status': 'now',
  'supervision.response': 'lowEngagement',
  'supervision.progress': fromPlainText(
    'His officer says that he has come every week since the script began.',
  ),
  'needs.linked': ticked('drugs', 'accommodation'),
  'strengths.protective': rows({ factor: 'Part-time work, Monday to Thursday' }),
  'interview.how': 'court',
  'risk.assessmentDate': '2016-10-11',
  'likelihood.level': 'veryHigh',
  'rosh.screening': {
    yesNo: { 'R1.2.15': 'yes', 'R1.3.19': 'yes', 'R2.1': 'no', 'R3.4': 'no', 'R5.1': 'no' },
  },
  'rosh.fullAnalysis': 'notNeeded',
  'rosh.children': 'low',
  'rosh.public': 'low',
  'rosh.knownAdult': 'low',
  'rosh.staff': 'low',
  checks: rows(
    { check: 'domesticAbuse', status: 'noConcerns', requestedBy: 'author' },
    { check: 'childSafeguarding', status: 'noConcerns', requestedBy: 'author' },
    { check: 'previousConvictions', status: 'answered', requestedBy: 'author' },
  ),
  victims: rows({ who: 'a supermarket', known: 'no', impact: 'loss of £68, an assistant shaken' }),
  'proposal.order': 'community',
  'proposal.months': '12',
  'proposal.requirements': rows(
    {
      requirement: 'DRR',
      amount: '6',
      meets: ticked('drugs'),
      providerBy: 'S. Amadi, treatment team',
      providerDate: '2016-10-11',
      providerSuitable: 'yes',
      consent: 'yes',
    },
    { requirement: 'RAR', amount: '10' },
    { requirement: 'UPW', amount: '60', punitive: 'yes', detail: 'Friday group, Ashford' },
  ),
  'proposal.rarPlan': rows(
    { days: '6', purpose: 'a room of his own, and his claim', meets: ticked('accommodation') },
    { days: '4', purpose: 'triggers, and a plan for lapses', meets: ticked('drugs') },
  ),
  'proposal.text': fromPlainText('I propose a community order.'),
  'proposal.alternatives': rows({ option: 'fine', reason: 'notSuitable', why: 'he owes £900 already' }),
  'views.own': fromPlainText('He wants the script to have time.'),
  'diversity.adjust': ticked('reading'),
  'diversity.text': fromPlainText('He reads slowly: short letters, large print.'),
  'sources.used': ticked('interview', 'serviceRecords', 'cpsSummary', 'previousConvictions'),
}

export type ContextChanges = Partial<Omit<QualityContext, 'facts' | 'form' | 'answers'>> & {
  readonly format?: 'oral' | 'short-format'
  /** Answers that differ from the clean case; null clears one. */
  readonly answers?: Readonly<Record<string, Answers[string] | null>>
}

/** The clean case's context with the changes made: scores as OGRS3 and RSR would give them. */
export function contextOf({
  format = 'oral',
  answers: changed = {},
  ...rest
}: ContextChanges): QualityContext {
  const answers = Object.fromEntries(
    Object.entries({ ...cleanAnswers, ...changed }).filter(
      (entry): entry is [string, Answers[string]] => entry[1] !== null,
    ),
  )
  return {
    today: courtDate('2016-12-01T12:00:00Z'),
    facts: caseOf(answers),
    form: plainForm(format),
    answers,
    authorGrade: 'PSO',
    scores: { ogrs3TwoYearPercent: 90, ogrs3Band: 'veryHigh', rsrPercent: 1.3, rsrProblems: [] },
    missingRequired: [],
    countersignature: { required: false, why: [], given: false },
    scans: [],
    proposalFindings: [],
    earlier: [],
    result: null,
    allocation: null,
    handover: { firstAppointment: null, delivery: null, receiptAt: null },
    ...rest,
  }
}
