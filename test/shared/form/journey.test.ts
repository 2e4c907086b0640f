import { expect, test } from 'vitest'
import { answersAsked } from '../../../shared/form/journey.ts'
import { rows } from '../../support/clean-case.ts'
import { derivedIn } from '../../support/derived.ts'
import { formOf } from '../../support/templates.ts'

const oral = formOf('oral')
const curfew = rows({ requirement: 'CURFEW' })

test('an answer counts while its question is asked, and again when it is asked again', () => {
  const community = { 'proposal.order': 'community', 'proposal.requirements': curfew }
  const custody = { ...community, 'proposal.order': 'custody' }
  expect(answersAsked(oral, community, derivedIn(oral, community))).toBe(community)
  expect(answersAsked(oral, custody, derivedIn(oral, custody))).toEqual({ 'proposal.order': 'custody' })
})

test('an answer to a question that the format has not got is kept', () => {
  const answers = { 'proposal.order': 'custody', 'proposal.requirements': curfew }
  expect(
    answersAsked(formOf('allocation-only'), answers, derivedIn(formOf('allocation-only'), answers)),
  ).toBe(answers)
})

test('of two questions that exclude each other, one counts: what protects, not that nothing was found', () => {
  const both = { 'strengths.protective': rows({ factor: 'work' }), 'strengths.noneFound': 'yes' }
  expect(Object.keys(answersAsked(oral, both, derivedIn(oral, both)))).toEqual(['strengths.protective'])
  const none = { 'strengths.protective': { rows: [] }, 'strengths.noneFound': 'yes' }
  expect(answersAsked(oral, none, derivedIn(oral, none))['strengths.noneFound']).toBe('yes')
  const dateAndAge = { 'history.firstSanctionDate': '2003-05-13', 'history.ageAtFirstSanction': '18' }
  expect(answersAsked(oral, dateAndAge, derivedIn(oral, dateAndAge))).toBe(dateAndAge)
})
