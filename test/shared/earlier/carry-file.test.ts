import { expect, test } from 'vitest'
import { carryFileSchema, carryProblems } from '../../../shared/earlier/carry-file.ts'
import { formOf, templateJson } from '../../support/templates.ts'

const oral = formOf('oral')
const problems = (from: 'answers' | 'yes', ...questions: string[]) =>
  carryProblems(
    'carry.json',
    { version: 1, source: 'test', blocks: [{ id: 'any', title: 'Any', from, questions }] },
    oral,
  )

test('the file as shipped is right for every form', () => {
  const carry = carryFileSchema.parse(templateJson('reports/common/1/carry.json'))
  for (const format of ['oral', 'short-format', 'allocation-only'])
    expect(carryProblems('carry.json', carry, formOf(format))).toEqual([])
})

test.each([
  'history.totalSanctions',
  'likelihood.level',
  'rosh.public',
  'sara.status',
  'dynamic.alcohol',
  'needs.linked',
  'need.drugs',
  'checks',
  'offence.analysis',
  'risk.evidence',
  'proposal.text',
  'official.rsr',
  'supervision.progress',
])('%s is never carried', (id) => {
  expect(problems('answers', id)).toEqual([
    {
      path: 'carry.json blocks[0].questions[0]',
      message: `"${id}" is answered anew in every report: it is never carried`,
    },
  ])
})

test('what has ended is told by a date of the table', () => {
  const block = { id: 'any', title: 'Any', from: 'answers' as const, ends: 'ends' }
  const found = (...questions: string[]) =>
    carryProblems('carry.json', { version: 1, source: 'test', blocks: [{ ...block, questions }] }, oral)
  expect(found('registers')).toEqual([])
  expect(found('children')[0]?.message).toBe('there is no date "ends" in a table "children"')
  expect(found('person.sex')[0]?.message).toBe('there is no date "ends" in a table "person.sex"')
})

test('what it names exists, once, and of a yes-no list each yes alone', () => {
  expect(problems('answers', 'person.shoes')[0]?.message).toBe('there is no question "person.shoes"')
  expect(problems('answers', 'rosh.screening')[0]?.message).toContain('each yes is carried')
  expect(problems('yes', 'person.sex')[0]?.message).toContain('each yes is carried')
  expect(problems('answers', 'person.sex', 'person.sex')[0]?.message).toContain('stands in two blocks')
})
