import { expect, test } from 'vitest'
import { courtAnswers, courtOf } from '../../../shared/record/court.ts'
import { caseOf } from '../../support/case-of.ts'
import { templates } from '../../support/templates.ts'

test.each([
  [{ 'hearing.court': 'B46IU' }, "Margate Magistrates' Court", 'magistrates'],
  [{ 'hearing.court': 'C46MA' }, 'Maidstone Crown Court', 'crown'],
  [
    { 'hearing.court': 'other', 'hearing.courtName': 'Lewes', 'hearing.courtKind': 'crown' },
    'Lewes',
    'crown',
  ],
  [{ 'hearing.court': 'other', 'hearing.courtName': 'Lewes Crown Court' }, 'Lewes Crown Court', null],
  // An older report holds the name itself: it is shown, and says nothing of the kind.
  [{ 'hearing.court': 'Maidstone Crown Court' }, 'Maidstone Crown Court', null],
  [{}, '', null],
])('%j is %s, %s', (answers, name, kind) => {
  expect(courtOf(caseOf(answers))).toEqual({ name, kind })
})

test.each([
  ["Margate Magistrates' Court", { 'hearing.court': 'B46IU' }],
  [" margate magistrates' court ", { 'hearing.court': 'B46IU' }],
  // The apostrophe of a word processor.
  ['Margate  Magistrates’ Court', { 'hearing.court': 'B46IU' }],
  ['c46ma', { 'hearing.court': 'C46MA' }],
  ['Another court', { 'hearing.court': 'other', 'hearing.courtName': 'Another court' }],
  ['Margate', { 'hearing.court': 'other', 'hearing.courtName': 'Margate' }],
  [' ', {}],
])('a report begun at %j answers %j', (typed, answers) => {
  expect(courtAnswers(typed, templates.lists)).toEqual(answers)
})
