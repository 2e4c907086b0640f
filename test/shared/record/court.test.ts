import { expect, test } from 'vitest'
import type { Answers } from '../../../shared/record/answers.ts'
import { courtAnswers, courtOf, localJusticeAreaOf } from '../../../shared/record/court.ts'
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

test('the local justice area is the court’s own, unless one was given', () => {
  const area = (answers: Answers) => localJusticeAreaOf(caseOf(answers))
  expect(area({ 'hearing.court': 'B46IU' })).toBe('East Kent')
  expect(area({ 'hearing.court': 'B46IU', 'hearing.localJusticeArea': 'North Kent' })).toBe('North Kent')
  expect(area({ 'hearing.court': 'other', 'hearing.localJusticeArea': 'Berkshire' })).toBe('Berkshire')
  expect(area({ 'hearing.court': 'C46MA' })).toBe('')
  expect(area({})).toBe('')
})

test('each court of a list belongs to an area that there is', () => {
  const { courts, localJusticeAreas } = templates.lists
  const areas = courts?.options.flatMap(({ area }) => area ?? []) ?? []
  expect(areas.length).toBeGreaterThan(5)
  for (const area of areas) expect(localJusticeAreas?.options.map(({ code }) => code)).toContain(area)
})
