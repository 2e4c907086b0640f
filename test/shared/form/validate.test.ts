import { expect, test } from 'vitest'
import type { Question } from '../../../shared/form/definition.ts'
import { answerProblems } from '../../../shared/form/validate.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answer } from '../../../shared/record/answers.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const form = formOf('oral')
const asked = (id: string): Question =>
  must(
    form.sections.flatMap((section) => section.questions).find((question) => question.id === id),
    `${id} is asked`,
  )
const messages = (id: string, answer: Answer): string[] =>
  answerProblems(asked(id), answer, form.lists).map((problem) => problem.message)

test.each([
  ['2016-02-31', 'There is no 31/2/2016 in the calendar. Write day, month and year, such as 11 10 2016.'],
  ['1981-3-9', '"1981-3-9" is not how a date is kept. For 9 March 1981 write 1981-03-09.'],
  ['31/2/2016', '"31/2/2016" is not a date. Write day, month and year, such as 11 10 2016.'],
  ['2015-02-29', 'There is no 29/2/2015 in the calendar. Write day, month and year, such as 11 10 2016.'],
  ['soon', '"soon" is not a date. Write day, month and year, such as 11 10 2016.'],
  ['0016-10-11', '"11/10/0016" is in the year 16. Write the year in full, such as 2016.'],
])('the date %s is faulty', (typed, message) => {
  expect(messages('hearing.date', typed)).toEqual([message])
})

test('29 February in a leap year is a date, and an empty answer is never wrong', () => {
  expect(messages('hearing.date', '2016-02-29')).toEqual([])
  expect(messages('hearing.date', '  ')).toEqual([])
})

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['9:05', false],
  ['half past two', false],
])('the time %s', (typed, right) => {
  expect(messages('hearing.time', typed)).toEqual(
    right ? [] : [`"${typed}" is not a time. Write it as 14:05.`],
  )
})

test.each([
  ['38', true],
  [' 1.30 ', true],
  ['-1', false],
  ['1e9', false],
  ['twelve', false],
])('the number "%s"', (typed, right) => {
  expect(messages('history.totalSanctions', typed)).toHaveLength(right ? 0 : 1)
})

test('an option that is not offered is a fault, in a choice, in ticks and in a screening', () => {
  expect(messages('person.sex', 'female')).toEqual([])
  expect(messages('person.sex', 'other')).toEqual([
    '"other" is not one of the answers offered. Choose again.',
  ])
  expect(messages('needs.linked', { ticked: ['drugs', 'constructor'] })).toHaveLength(1)
  expect(messages('rosh.screening', { yesNo: { 'R9.9': 'yes' } })).toHaveLength(1)
})

test('faults in a table say in which row and column', () => {
  const answer: Answer = {
    rows: [
      { id: 'one', cells: { title: 'Theft', date: '2016-09-24', plea: 'guilty' } },
      { id: 'two', cells: { title: 'Theft', date: '2016-09-31', plea: 'maybe', code: '46' } },
    ],
  }
  expect(
    answerProblems(asked('offences'), answer, form.lists).map(({ row, column, weight }) => [
      row,
      column,
      weight,
    ]),
  ).toEqual([
    ['two', 'code', 'fault'],
    ['two', 'date', 'fault'],
    ['two', 'plea', 'fault'],
  ])
})

test.each([['\u202ellacsaP'], ['Pas\u0000call'], ['Pascall\u2066']])(
  'invisible characters in a name are a warning, not a fault',
  (typed) => {
    const found = answerProblems(asked('person.name'), typed, form.lists)
    expect(found.map((problem) => problem.weight)).toEqual(['warning'])
    expect(found[0]?.message).toContain('Type the words again')
  },
)

test('names with accents, apostrophes and joiners carry no warning', () => {
  for (const name of ['Ayşe Demir-Walsh', 'Siân O’Neill', 'نام\u200cها', '李小龍']) {
    expect(messages('person.name', name)).toEqual([])
  }
})

test('an answer of the wrong kind is a fault with what to do, never an exception', () => {
  expect(messages('person.name', { ticked: ['a'] })).toHaveLength(1)
  expect(messages('offences', 'theft')).toHaveLength(1)
})

test.each(['case-1', 'case-3'] as const)('nothing is wrong with any answer of %s', (name) => {
  const example = exampleOf(name)
  const its = formOf(example.format)
  const found = its.sections
    .flatMap((section) => section.questions)
    .flatMap((question) => answerProblems(question, example.answers[question.id], its.lists))
  expect(found).toEqual([])
})
