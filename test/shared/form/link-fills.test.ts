import { expect, test } from 'vitest'
import { at, indexOf, type Json, problemsOf, set } from '../../support/planted-form.ts'

/** What is said of a fill planted on a question, or on a column of it. */
const planted = (question: string, column: string | null, fill: Json): string[] =>
  problemsOf(({ questions }) => {
    const all = at(questions, 'questions')
    const asked = at(all, indexOf(all, question))
    const columns = column === null ? null : at(asked, 'columns')
    set(columns === null ? asked : at(columns, indexOf(columns, column ?? '')), 'fill', fill)
  }).map((problem) => problem.replace(/^.*?\.fill/, 'fill'))

const nothingFills = (id: string) => [`fill: "${id}" is the officer's alone: nothing fills it`]

test.each([
  ['rosh.screening', null],
  ['rosh.public', null],
  ['rosh.toSelf', null],
  ['sara.date', null],
  ['likelihood.level', null],
  ['strengths.noneFound', null],
  ['checks', 'status'],
  ['checks', 'verified'],
  ['proposal.requirements', 'consent'],
  ['proposal.requirements', 'providerSuitable'],
  ['proposal.requirements', 'occupantsAnswer'],
  ['victims', 'protection'],
] as const)('nothing fills %s %s', (question, column) => {
  const when = column === null ? ['history.totalSanctions'] : [column]
  const id = column === null ? question : `${question}.${column}`
  expect(planted(question, column, { with: 'today', when })).toEqual(nothingFills(id))
})

test.each([
  [
    'interview.when',
    { with: 'today', when: ['interview.how'] },
    'fill.with: a day is a date, and "interview.when" a text',
  ],
  [
    'interview.when',
    { with: 'todayInWords', when: ['interview.who'] },
    'fill.when: there is no question "interview.who" among the questions',
  ],
  [
    'interview.when',
    { with: 'todayInWords', when: ['delivery.date'] },
    'fill.when: this form asks nothing that "interview.when" could be filled after',
  ],
  [
    'risk.assessmentDate',
    { with: { question: 'person.name' }, when: ['person.name'] },
    'fill.with: "person.name" is no date that the form asks',
  ],
  [
    'person.address',
    { with: { question: 'hearing.date' }, when: ['person.name'] },
    'fill.with: "hearing.date" is a date, and "person.address" a longText',
  ],
  [
    'supervision.officer',
    { with: { list: 'courts', by: 'supervision.managedByKind' }, when: ['supervision.status'] },
    'fill.with: no option of "courts" plays a part that "supervision.managedByKind" names',
  ],
  [
    'dynamic.alcohol',
    { with: { code: '2' }, when: ['person.noFixedAbode'] },
    'fill.with: no code is filled into "dynamic.alcohol"',
  ],
  [
    'dynamic.accommodation',
    { with: { code: '3' }, when: ['person.noFixedAbode'] },
    'fill.with: "dynamic.accommodation" has no option "3"',
  ],
  [
    'dynamic.accommodation',
    { with: { code: '0' }, when: ['person.noFixedAbode'] },
    'fill.with: "0" clears somebody: nothing fills it',
  ],
  [
    'interview.when',
    { with: 'todayInWords', when: ['interview.how'], if: { question: 'interview.how', is: 'pub' } },
    'fill.if: "interview.how" has no option "pub"',
  ],
  [
    'interview.when',
    { with: 'todayInWords', when: ['interview.how'], if: { question: 'history.totalSanctions', is: 'one' } },
    'fill.if: "history.totalSanctions" is a number, and "one" is none in figures',
  ],
] as const)('%s filled %o is refused', (question, fill, message) => {
  expect(planted(question, null, JSON.parse(JSON.stringify(fill)))).toEqual([message])
})

test.each([
  [{ with: 'today', when: ['pleaded'] }, 'fill.when: there is no column "pleaded" in this table'],
  [
    { with: 'today', when: ['plea'], onlyFor: { column: 'plea', oneOf: ['yes'] } },
    'fill.onlyFor: "plea" has no option "yes"',
  ],
  [
    { with: 'me', when: ['plea'] },
    'fill.with: what is said in words is a text, and "offences.convictedOn" a date',
  ],
] as const)('a column filled %o is refused', (fill, message) => {
  expect(planted('offences', 'convictedOn', JSON.parse(JSON.stringify(fill)))).toEqual([message])
})
