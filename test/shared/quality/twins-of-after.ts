import { hearingResultSchema } from '../../../shared/record/result.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { rows } from '../../support/clean-case.ts'
import { allocated, done, medium, type Twin, victim } from './twin.ts'

const component = {
  specified: true,
  reachesTwelveMonths: false,
  months: 4,
  days: 0,
  concurrent: false,
} as const
const sentenced = hearingResultSchema.parse({
  date: '2016-10-11',
  outcome: 'asProposed',
  sentence: 'As proposed',
})

/** QC38 to QC47, QC54 to QC56, QC58 and QC59: allocation, sign-off, the result and writing. */
export const twinsOfAfter: readonly Twin[] = [
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
  ...([null, 'letterToCome', 'toRing', 'notGiven'] as const).map(
    (given): Twin => [
      'QC43',
      `the person was left to wait: ${given}`,
      {
        allocation: allocated,
        result: sentenced,
        handover: {
          ...done,
          firstAppointment: { ...done.firstAppointment, given, how: 'told at court in writing' },
        },
      },
      { allocation: allocated, result: sentenced, handover: done },
    ],
  ),
  [
    'QC43',
    'in prison, and nobody recorded where or who sees them there',
    { allocation: { ...allocated, custody: true }, result: sentenced, handover: done },
    {
      allocation: { ...allocated, custody: true },
      result: { ...sentenced, inCustody: { prison: 'HMP Elmley', release: null, seenBy: '' } },
      handover: { ...done, firstAppointment: null },
    },
  ],
  [
    'QC43',
    'a first appointment before the sentence, whoever has the case',
    {
      result: sentenced,
      handover: { ...done, firstAppointment: { ...done.firstAppointment, at: '2016-10-10T11:00' } },
    },
    {
      result: sentenced,
      handover: { ...done, firstAppointment: { ...done.firstAppointment, at: '2016-10-11T11:00' } },
    },
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
  [
    'QC54',
    'a place held for words to come',
    { answers: { 'views.own': fromPlainText('He wants TBC.') } },
    {},
  ],
  [
    'QC55',
    'other hours in the words than in the requirement',
    { answers: { 'proposal.text': fromPlainText('I propose 80 hours of unpaid work.') } },
    { answers: { 'proposal.text': fromPlainText('I propose 60 hours of unpaid work.') } },
  ],
  [
    'QC56',
    'a character that no font draws',
    { answers: { 'person.name': 'Anna \u{1F642}' } },
    { answers: { 'person.name': 'Anna ਕੌਰ' } },
  ],
  [
    'QC58',
    'somebody whom no field names',
    { answers: { 'views.own': fromPlainText('Mr Jarvis is ashamed of it.') } },
    {
      answers: {
        'person.name': 'Anna Jarvis',
        'views.own': fromPlainText('Mr Jarvis is ashamed of it.'),
      },
    },
  ],
  [
    'QC59',
    'a sentence passed on an oral report of which nobody recorded that it was given',
    { result: sentenced },
    { result: sentenced, handover: done },
  ],
  [
    'QC59',
    'the same, and the report says so itself, as it did while the form asked it',
    { result: sentenced },
    { result: sentenced, answers: { 'delivery.given': 'yes' } },
  ],
  [
    'QC59',
    'the same, and the case is adjourned',
    { result: sentenced },
    { result: { ...sentenced, outcome: 'adjourned' } },
  ],
  [
    'QC59',
    'the same, of a written report',
    { result: sentenced },
    { result: sentenced, format: 'short-format' },
  ],
]
