import { type AnswerChanges, type Answers, applyChanges } from '../../shared/report/answers.ts'
import { fromPlainText } from '../../shared/report/rich-text.ts'
import { rows, ticked } from './clean-case.ts'
import { exampleOf } from './templates.ts'

/** Three more worked cases, as far as the rules read them; the rest is case 1's. Invented people. */
const answered = (...checks: readonly (readonly [string, string])[]) =>
  rows(...checks.map(([check, status]) => ({ check, status, requestedBy: 'the author' })))
const from = (changes: AnswerChanges): Answers =>
  applyChanges(exampleOf('case-1').answers, {
    'person.noFixedAbode': 'no',
    'person.whereabouts': null,
    'person.disability': 'none',
    'supervision.previous': 'no',
    'supervision.current': 'no',
    'supervision.order': null,
    'supervision.managedBy': null,
    'supervision.officer': null,
    'supervision.progress': null,
    'supervision.response': 'notApplicable',
    'proposal.existingOrders': null,
    'needs.trauma': 'no',
    ...changes,
  })
const screening = (...yes: readonly string[]) => {
  const { 'rosh.screening': given } = exampleOf('case-1').answers
  const codes = typeof given === 'object' && 'yesNo' in given ? Object.keys(given.yesNo) : []
  return {
    yesNo: Object.fromEntries(codes.map((code) => [code, yes.includes(code) ? 'yes' : 'no'] as const)),
  }
}

/** Excess alcohol; a working mother of two who also cares for her own mother. */
export const carer: Answers = from({
  'person.name': 'Marcia Yvonne Delaney-Reid',
  'person.dateOfBirth': '1978-02-17',
  'person.sex': 'female',
  'person.address': '14 Tanyard Rise\nRainham',
  'person.ethnicity': 'Black British, Caribbean',
  'hearing.date': '2016-10-06',
  offences: rows({
    main: 'yes',
    title: 'Driving with excess alcohol',
    code: '80302',
    cjsCode: 'RT88191',
    date: '2016-09-17',
    plea: 'guilty',
    convictedOn: '2016-10-06',
    domesticAbuse: 'no',
  }),
  'offence.partOfPattern': 'no',
  'history.totalSanctions': '1',
  'history.firstSanctionDate': '2016-10-06',
  'needs.linked': ticked('alcohol', 'emotionalWellbeing'),
  'needs.caring': 'yes',
  'needs.caringTimes': ticked('sat', 'sun', 'evenings'),
  'strengths.protective': rows(
    { factor: 'Permanent job, payroll clerk, 28 hours', times: ticked('mon', 'tue', 'wed', 'thu') },
    { factor: 'Paid carer for her mother on Fridays' },
  ),
  'risk.assessmentDate': '2016-10-06',
  'risk.followUpStart': '2016-10-06',
  'dynamic.accommodation': '0',
  'dynamic.unemployed': 'no',
  'likelihood.level': 'low',
  'rosh.screening': screening(),
  'rosh.fullAnalysis': 'notNeeded',
  'rosh.fullAnalysisReason': null,
  victims: null,
  children: rows(
    { relation: 'son', age: '9', livesWith: 'yes' },
    { relation: 'son', age: '13', livesWith: 'yes' },
  ),
  checks: answered(
    ['domesticAbuse', 'noConcerns'],
    ['childSafeguarding', 'noConcerns'],
    ['previousConvictions', 'answered'],
  ),
  'proposal.requirements': rows(
    { requirement: 'UPW', amount: '100', detail: 'Friday group, Chatham, 09:30 to 15:30', punitive: 'yes' },
    { requirement: 'RAR', amount: '10' },
  ),
  'proposal.rarPlan': rows(
    { days: '6', purpose: 'alcohol and driving', meets: ticked('alcohol') },
    { days: '4', purpose: 'her loss, and the strain of caring', meets: ticked('emotionalWellbeing') },
  ),
})

/** A blow at a stranger by a man who needs an interpreter and is not subject to deportation. */
export const interpreted: Answers = from({
  'person.name': 'Grzegorz Zdzisław Źdźbłowski-Węgrzynowicz',
  'person.dateOfBirth': '1990-12-01',
  'person.address': 'Caravan 41, Brook Orchard\nFaversham',
  'person.ethnicity': 'White, other (Polish)',
  'person.language': 'Polish; some spoken English',
  'person.interpreter': 'yes',
  'person.interpreterDetail': 'Polish, in person, booked by the court',
  'hearing.date': '2016-10-25',
  offences: rows({
    main: 'yes',
    title: 'Common assault',
    code: '10501',
    cjsCode: 'CJ88116',
    date: '2016-10-01',
    plea: 'guilty',
    convictedOn: '2016-10-25',
    domesticAbuse: 'no',
  }),
  'offence.partOfPattern': 'no',
  'history.totalSanctions': '2',
  'history.violentSanctions': '1',
  'history.firstSanctionDate': '2014-03-18',
  'needs.linked': ticked('alcohol', 'thinkingBehaviour'),
  'needs.caring': 'yes',
  'strengths.protective': rows(
    { factor: 'Four years with the same employer' },
    { factor: 'Daughter, whom he telephones every evening', times: ticked('evenings') },
  ),
  'risk.assessmentDate': '2016-10-25',
  'risk.followUpStart': '2016-10-25',
  'dynamic.accommodation': '0',
  'dynamic.unemployed': 'no',
  'likelihood.level': 'low',
  'rosh.screening': screening('R1.3.2'),
  'rosh.fullAnalysisReason': 'One blow with the open hand, no history of violence.',
  victims: rows({
    who: 'a man in the queue',
    name: 'Peter Alan Dunmore',
    known: 'no',
    impact: 'shaken, avoids the place',
    safety: 'no link to the defendant',
  }),
  children: rows({
    relation: 'daughter',
    age: '6',
    livesWith: 'no',
    contact: 'telephone; visits at Christmas',
  }),
  checks: answered(
    ['domesticAbuse', 'noConcerns'],
    ['childSafeguarding', 'noConcerns'],
    ['previousConvictions', 'answered'],
  ),
  'proposal.requirements': rows(
    { requirement: 'UPW', amount: '80', detail: 'Sunday group, Canterbury', punitive: 'yes' },
    { requirement: 'RAR', amount: '8' },
  ),
  'proposal.rarPlan': rows(
    { days: '5', purpose: 'alcohol, one to one with interpreter', meets: ticked('alcohol') },
    { days: '3', purpose: 'leaving a place in time', meets: ticked('thinkingBehaviour') },
  ),
})

/** Exposure by a man with an earlier sexual assault: a written report at high risk. Begin it as `oral` to see why. */
export const exposure: Answers = from({
  'person.name': 'Graham Peter Whitlock',
  'person.dateOfBirth': '1972-11-05',
  'person.address': 'Flat 2, 61 Marine Walk\nHythe',
  'hearing.date': '2016-11-10',
  offences: rows(
    {
      main: 'yes',
      title: 'Exposure',
      code: '08809',
      cjsCode: 'SX03128',
      date: '2016-09-14',
      plea: 'guilty',
      convictedOn: '2016-10-20',
    },
    {
      main: 'no',
      title: 'Exposure',
      code: '08809',
      cjsCode: 'SX03128',
      date: '2016-09-03',
      plea: 'guilty',
      convictedOn: '2016-10-20',
    },
  ),
  'offence.summary': fromPlainText('Two occasions on the towpath, eleven days apart.'),
  'history.totalSanctions': '5',
  'history.firstSanctionDate': '1994-06-28',
  'history.sexual': 'yes',
  'sexual.current': 'yes',
  'sexual.strangerVictim': 'yes',
  'sexual.contactAdult': '1',
  'sexual.contactChild': '0',
  'sexual.indecentImages': '0',
  'sexual.nonContact': '2',
  'sexual.mostRecentDate': '2016-09-14',
  'needs.linked': ticked('emotionalWellbeing', 'ete', 'lifestyleAssociates'),
  'need.emotionalWellbeing': fromPlainText('Low since he lost his work.'),
  'need.ete': fromPlainText('Out of work since May.'),
  'need.lifestyleAssociates': fromPlainText('Alone most days.'),
  'strengths.protective': rows({ factor: 'Sister next door, who knows of the offences' }),
  'risk.assessmentDate': '2016-11-08',
  'risk.followUpStart': '2016-11-10',
  'dynamic.accommodation': '0',
  'likelihood.level': 'medium',
  'risk.differenceReason':
    'The level rests on the earlier assault, the same place and the escalation in eleven days.',
  'rosh.screening': screening('R1.2.4', 'R1.3.13', 'R2.2'),
  'rosh.fullAnalysis': 'done',
  'rosh.fullAnalysisReason': null,
  'rosh.children': 'medium',
  'rosh.public': 'high',
  'rosh.who': 'women alone and unknown to him',
  'rosh.nature': 'sexual assault, lasting fear',
  'rosh.greatest': 'early mornings off work; could happen at any time',
  'rosh.increase': 'unemployment, drink, walking the towpath',
  'rosh.reduce': 'exclusion, structured days, police visits',
  victims: rows(
    { who: 'a woman running', known: 'no', impact: 'no longer runs alone', safety: 'exclusion' },
    { who: 'a woman walking home', known: 'no', impact: 'felt followed; ran', safety: 'exclusion' },
  ),
  children: rows({ relation: 'niece', age: '12', livesWith: 'no', contact: 'at his sister’s, never alone' }),
  checks: answered(
    ['domesticAbuse', 'noConcerns'],
    ['childSafeguarding', 'noConcerns'],
    ['previousConvictions', 'answered'],
  ),
  'proposal.months': '36',
  'proposal.threshold': 'mayBeReached',
  'proposal.requirements': rows(
    { requirement: 'PROG', programme: 'SOGP', meets: ticked('lifestyleAssociates') },
    { requirement: 'RAR', amount: '40' },
    { requirement: 'EXCL', amount: '12', detail: 'the canal path', punitive: 'yes' },
  ),
  'proposal.rarPlan': rows(
    { days: '20', purpose: 'mood, drinking, warning signs', meets: ticked('emotionalWellbeing') },
    { days: '12', purpose: 'structured days', meets: ticked('ete', 'lifestyleAssociates') },
    { days: '8', purpose: 'relapse plan with his sister', meets: ticked('emotionalWellbeing') },
  ),
  'offence.pattern': fromPlainText('The same place and the same approach.'),
})
