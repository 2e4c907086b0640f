import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersFitForm } from '../../../shared/form/answers-fit.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const oral = formOf('oral')
const short = formOf('short-format')

test('an id that no question has is refused', () => {
  expect(answersFitForm({ 'person.shoeSize': '9', constructor: 'x' }, oral)).toEqual([
    { path: 'person.shoeSize', message: 'is not a question of this form' },
    { path: 'constructor', message: 'is not a question of this form' },
  ])
})

test('an answer of another shape, an unknown column and a repeated row are refused with their place', () => {
  const found = answersFitForm(
    {
      'person.name': { ticked: [] },
      'needs.linked': 'drugs',
      offences: {
        rows: [
          { id: 'a', cells: { title: { ticked: [] } } },
          { id: 'a', cells: { colour: 'red' } },
        ],
      },
    },
    oral,
  )
  expect(found).toEqual([
    { path: 'person.name', message: 'does not hold a text answer' },
    { path: 'needs.linked', message: 'does not hold a choices answer' },
    { path: 'offences.rows[0].cells.title', message: 'does not hold a text answer' },
    { path: 'offences.rows[1].id', message: 'stands twice in this table' },
    { path: 'offences.rows[1].cells.colour', message: 'is not a column of this table' },
  ])
})

test('a draft with faulty values fits: it saves', () => {
  expect(
    answersFitForm({ 'hearing.date': 'soon', 'person.sex': 'unknown', 'proposal.months': '-' }, oral),
  ).toEqual([])
  fc.assert(
    fc.property(arbitraryAnswers(oral), (answers) => {
      expect(answersFitForm(answers, oral)).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('whatever an oral report holds fits the short format, and the other way', () => {
  fc.assert(
    fc.property(arbitraryAnswers(oral), (answers) => {
      expect(answersFitForm(answers, short)).toEqual([])
    }),
    { numRuns: 40 },
  )
  expect(answersFitForm(exampleOf('case-3').answers, oral)).toEqual([])
})
