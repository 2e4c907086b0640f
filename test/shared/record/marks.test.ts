import { expect, test } from 'vitest'
import { FILLED, marksAnswer, marksIn, marksLeft, marksOf } from '../../../shared/record/marks.ts'

const at = '2016-10-11T09:00'

test('marks are read as they were written, and what is no mark is passed over', () => {
  const marks = [
    { path: 'person.name', from: 'list', at, of: '' },
    { path: 'offences/r1/plea', from: 'report', at, of: 'id 2016-05-24 Dawn Prentice' },
  ] as const
  expect(marksIn({ [FILLED]: marksAnswer(marks) ?? '' })).toEqual(marks)
  expect(marksIn({ [FILLED]: 'nonsense\nperson.name elsewhere now' })).toEqual([])
  expect(marksAnswer([])).toBeNull()
})

test('a table is marked cell by cell, a yes-no list line by line', () => {
  const answers = {
    'person.name': 'Lee',
    offences: { rows: [{ id: 'r1', cells: { title: 'Theft', plea: 'guilty' } }] },
    'rosh.screening': { yesNo: { 'R3.1': 'yes' as const } },
  }
  const marks = marksOf(answers, { from: 'list', at, of: '' })
  expect(marks.map(({ path }) => path)).toEqual([
    'person.name',
    'offences/r1/title',
    'offences/r1/plea',
    'rosh.screening/R3.1',
  ])
  const before = { ...answers, [FILLED]: marksAnswer(marks) ?? '' }
  const left = marksLeft(before, {
    offences: { rows: [{ id: 'r1', cells: { title: 'Theft', plea: 'notGuilty' } }] },
    'rosh.screening': { yesNo: { 'R3.1': 'yes', 'R3.2': 'no' } },
    'person.name': null,
  })
  expect(left.map(({ path }) => path)).toEqual(['offences/r1/title', 'rosh.screening/R3.1'])
})
