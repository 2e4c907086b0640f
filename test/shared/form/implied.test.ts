import fc from 'fast-check'
import { expect, test } from 'vitest'
import { provedIn, withImplied } from '../../../shared/form/implied.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { arbitraryAnswers } from '../../support/arbitrary-answers.ts'
import { rows, ticked } from '../../support/clean-case.ts'
import { formOf } from '../../support/templates.ts'

const form = formOf('oral')
const activity = (more: Answers = {}, amount?: string): Answers => ({
  'proposal.requirements': rows(
    { requirement: 'UPW', amount: '80' },
    { requirement: 'RAR', ...(amount === undefined ? {} : { amount }) },
    { requirement: 'RAR' },
  ),
  'proposal.rarPlan': rows({ days: '0.1', purpose: 'Housing' }, { days: '0.2', purpose: 'Triggers' }),
  ...more,
})
const amounts = (answers: Answers): unknown[] => {
  const given = withImplied(form, answers)['proposal.requirements']
  return typeof given === 'object' && 'rows' in given ? given.rows.map(({ cells }) => cells['amount']) : []
}

test('the days of rehabilitation activity are those of its blocks and those left to plan, in the first such row', () => {
  expect(amounts(activity())).toEqual(['80', '0.3', undefined])
  expect(amounts(activity({ 'proposal.rarToPlan': '5' }))).toEqual(['80', '5.3', undefined])
})

test('a number that was entered stays, and no block means no number', () => {
  expect(amounts(activity({}, '15'))).toEqual(['80', '15', undefined])
  expect(amounts(activity({ 'proposal.rarPlan': rows() }))).toEqual(['80', undefined, undefined])
})

test('the interview and the checks that were answered are sources used; one that is only asked is not', () => {
  const sources = must(
    form.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'sources.used'),
    'the form asks for sources',
  )
  const checks = (status: string) => rows({ check: 'domesticAbuse', status })
  expect(provedIn(sources, {})).toEqual([])
  expect(provedIn(sources, { 'interview.how': 'none' })).toEqual([])
  expect(provedIn(sources, { 'interview.how': 'cells' })).toEqual(['interview'])
  expect(provedIn(sources, { checks: checks('requested') })).toEqual([])
  expect(provedIn(sources, { checks: checks('noConcerns') })).toEqual(['domesticAbuseCallOuts'])
  const given = { 'interview.how': 'cells', 'sources.used': ticked('police') }
  expect(withImplied(form, given)['sources.used']).toEqual(ticked('interview', 'police'))
})

test('for any answers: what is implied once is implied no further, and nothing that was entered is changed', () => {
  fc.assert(
    fc.property(arbitraryAnswers(form), (answers) => {
      const implied = withImplied(form, answers)
      expect(withImplied(form, implied)).toEqual(implied)
      for (const id of Object.keys(answers))
        if (!['sources.used', 'proposal.requirements'].includes(id)) expect(implied[id]).toBe(answers[id])
    }),
  )
})
