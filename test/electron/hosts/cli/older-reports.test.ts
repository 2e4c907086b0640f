import { expect, test } from 'vitest'
import { judgeReport, readReport } from '../../../../electron/hosts/cli/report-document.ts'
import { templatesHere } from '../../../../electron/hosts/cli/templates-here.ts'
import { documentText } from '../../../../shared/document/document-text.ts'
import { answersFitForm } from '../../../../shared/form/answers-fit.ts'
import { answerProblems } from '../../../../shared/form/validate.ts'
import type { Answers } from '../../../../shared/record/answers.ts'
import { fromPlainText } from '../../../../shared/record/rich-text.ts'
import { rows } from '../../../support/clean-case.ts'
import { formOf } from '../../../support/templates.ts'

const here = templatesHere(() => '2016-12-01T12:00:00Z')

/** As reports were answered before the court, address checks, victims, children and other orders became codes. */
const older: Answers = {
  'person.name': 'Daniel Fordham',
  'hearing.court': 'Maidstone Crown Court',
  'hearing.date': '2016-10-11',
  checks: rows({
    check: 'address',
    about: '4 Mill Lane: both',
    status: 'noConcerns',
    result: 'nothing since 2012',
  }),
  victims: rows({
    who: 'his wife',
    relationship: '1',
    known: 'yes',
    impact: 'afraid',
    safety: 'the unit has rung her',
  }),
  'victims.safety': fromPlainText('She is told of the result by the officer in the case.'),
  children: rows({ relation: 'son', age: '4', livesWith: 'no', contact: 'Saturdays, at a contact centre' }),
  'children.servicesInvolved': 'yes',
  'children.plan': fromPlainText('I go to the meeting of 8 November.'),
  'proposal.order': 'community',
  'proposal.requirements': rows({
    requirement: 'CURFEW',
    amount: '4',
    hoursADay: '10',
    detail: 'electronically monitored at 4 Mill Lane',
    occupantsViews: 'his mother agrees',
  }),
  'proposal.ancillary': 'Restraining order, 24 months, on terms drafted by the prosecution',
}
const file = {
  format: 'oral',
  author: { name: 'Ellen Ruddock', grade: 'PSO', office: 'Margate', phone: '' },
  answers: older,
}

test('a report file with earlier questions opens, and every word of it prints', () => {
  const { document } = judgeReport(readReport(Buffer.from(JSON.stringify(file)), here), here, {
    id: 'older',
    now: '2016-10-11T12:00:00.000Z',
  })
  const text = documentText(document, 'receiver')
  for (const words of [
    ...['Maidstone Crown Court', '\nAddress  \u{B7}  ', '4 Mill Lane: both', 'nothing since 2012'],
    ...['the unit has rung her', 'She is told of the result by the officer in the case.'],
    ...['Lives with them: No', 'Saturdays, at a contact centre', 'I go to the meeting of 8 November.'],
    ...['electronically monitored at 4 Mill Lane', 'his mother agrees'],
    'Restraining order, 24 months, on terms drafted by the prosecution',
  ])
    expect(text).toContain(words)
  const also = document.sections.find(({ id }) => id === 'alsoRecorded')
  expect(also?.entries.map(({ question }) => question)).toEqual([
    'victims.safety',
    'hearing.court',
    'proposal.ancillary',
  ])
})

test('a stored draft with earlier answers takes them back as it saves', () => {
  for (const format of ['oral', 'short-format', 'allocation-only'])
    expect(answersFitForm(older, formOf(format))).toEqual([])
})

test('the window says what was recorded where a question is asked another way now', () => {
  const form = formOf('oral')
  const says = (id: string) => {
    const question = form.sections.flatMap(({ questions }) => questions).find((one) => one.id === id)
    return question === undefined
      ? []
      : answerProblems(question, older[id], form.lists).map(({ message }) => message)
  }
  expect(says('proposal.ancillary')).toEqual([
    '“Restraining order, 24 months, on terms drafted by the prosecution” was recorded before this question was asked as it is now. It prints under “Also recorded” until you answer again.',
  ])
  expect(says('hearing.court')).toEqual([
    '"Maidstone Crown Court" is not one of the answers offered. Choose again.',
  ])
  expect(says('children')).toEqual([
    '"Saturdays, at a contact centre" is not one of the answers offered. Choose again.',
  ])
  expect(says('checks')).toEqual(['"Address" is not one of the answers offered. Choose again.'])
})

test('answers to what is asked by choice now open too, and print under “Also recorded”', () => {
  const answers: Answers = {
    'person.ethnicity': 'White, other (Polish)',
    'supervision.current': 'yes',
    'supervision.managedBy': 'the probation at Ashford',
    'needs.caring': 'yes',
    'needs.caringTimes': { ticked: ['sat', 'evenings'] },
    'interview.how': 'court',
    'dynamic.previous': { ticked: ['robbery'] },
    'rosh.screening': { yesNo: { 'R1.2.12': 'yes' } },
    'diversity.considered': 'yes',
  }
  const { document } = judgeReport(
    readReport(Buffer.from(JSON.stringify({ ...file, answers })), here),
    here,
    {
      id: 'older',
      now: '2016-10-11T12:00:00.000Z',
    },
  )
  const also = document.sections.find(({ id }) => id === 'alsoRecorded')?.entries ?? []
  expect(also.map(({ question }) => question).toSorted()).toEqual([
    'diversity.considered',
    'dynamic.previous',
    'needs.caringTimes',
    'person.ethnicity',
    'supervision.current',
    'supervision.managedBy',
  ])
  const text = documentText(document, 'receiver')
  for (const words of [
    'White, other (Polish)',
    'the probation at Ashford',
    'Evenings, of any day',
    'Robbery',
  ])
    expect(text).toContain(words)
})
