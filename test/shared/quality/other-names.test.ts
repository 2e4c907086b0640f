import { expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { contextOf, rows } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const asked = (text: string, answers = {}): string[] =>
  runChecks(
    contextOf({
      answers: { 'person.name': 'Lee Anthony Pascall', 'views.own': fromPlainText(text), ...answers },
    }),
    qualityTable,
  )
    .filter(({ id }) => id === 'QC58')
    .map(({ says }) => says.slice(1, says.indexOf('”')))

it.each([
  [
    'Mr Jarvis is sorry. He told Mrs Ann O’Brien and Dr. A. K. Osei.',
    ['Mr Jarvis', 'Mrs Ann O’Brien', 'Dr. A. K. Osei'],
  ],
  ['Mr Jarvis is sorry. Mr Jarvis said so twice.', ['Mr Jarvis']],
  ['Mr Pascall is sorry, and Mr Lee Pascall said so.', []],
  ['MR PASCALL is sorry, Jarvis is not, and the Miss of the match was his.', []],
  ['Mr pascall, Ms. and Dr said so.', []],
])('asks of each name after a title that no field has, once: %s', (text, names) => {
  expect(asked(text)).toEqual(names)
})

it('knows who stands in a cell, a restricted one too', () => {
  const victims = rows({ who: 'a man', known: 'no', name: 'Peter Alan Dunmore' })
  expect(asked('Mr Dunmore was shaken.')).toEqual(['Mr Dunmore'])
  expect(asked('Mr Dunmore was shaken.', { victims })).toEqual([])
})
