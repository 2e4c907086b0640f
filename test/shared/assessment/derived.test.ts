import { describe, expect, test } from 'vitest'
import { derivedOf } from '../../../shared/assessment/assess.ts'
import { answersAsked, isAsked, onDemandIn, shownIn } from '../../../shared/form/journey.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import type { DerivedFact } from '../../../shared/record/derived-fact.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'
import { assessmentTables } from '../../support/assessment-tables.ts'
import { rows } from '../../support/clean-case.ts'
import { NOTHING_DERIVED } from '../../support/derived.ts'
import { exampleOf, formOf } from '../../support/templates.ts'

const oral = formOf('oral')
const derived = (answers: Answers, authorGrade: Grade = 'PO') =>
  derivedOf({ form: oral, answers, authorGrade }, assessmentTables)

/** OGRS3 57 %, medium; RSR 2.20 %. */
const case3 = exampleOf('case-3').answers
const days = (amount: string) => ({
  'proposal.requirements': rows({ requirement: 'RAR', amount }),
})
const child = (contact: string) => ({ children: rows({ relation: 'Son', contact }) })
const check = (status: string) => ({ checks: rows({ check: 'childSafeguarding', status }) })

describe('each derived fact, where it begins and where it does not', () => {
  test.each<[DerivedFact, Answers, boolean]>([
    ['earlierSanctions', {}, false],
    ['earlierSanctions', { 'history.totalSanctions': '1' }, false],
    ['earlierSanctions', { 'history.totalSanctions': '2' }, true],
    ['domesticAbuse', { offences: rows({ domesticAbuse: 'no' }) }, false],
    ['domesticAbuse', { offences: rows({ domesticAbuse: 'yes' }) }, true],
    ['levelsDiffer', case3, false],
    ['levelsDiffer', { ...case3, 'likelihood.level': 'low' }, true],
    ['levelsDiffer', { 'official.rsr': '6.89', 'rosh.public': 'medium' }, false],
    ['levelsDiffer', { 'official.rsr': '6.90', 'rosh.public': 'medium' }, true],
    ['officialDiffers', { ...case3, 'official.rsr': '2.20' }, false],
    ['officialDiffers', { ...case3, 'official.rsr': '2.21' }, true],
    ['officialDiffers', { 'official.rsr': '99' }, false],
    ['childConcern', child('none'), false],
    ['childConcern', child('noneByOrder'), false],
    ['childConcern', child('notKnown'), true],
    ['childConcern', child('indirect'), true],
    ['childConcern', check('noConcerns'), false],
    ['childConcern', check('concerns'), true],
    ['childConcern', { registers: rows({ which: 'MAPP' }) }, false],
    ['childConcern', { registers: rows({ which: 'MAPP' }, { which: 'RCPR' }) }, true],
    ['childConcern', { registers: rows({ which: 'RCCO' }) }, true],
    ['childConcern', { registers: rows({ which: 'RCHD' }) }, true],
    ['manyDays', days('40'), false],
    ['manyDays', days('41'), true],
    ['nothingPunishes', { 'proposal.order': 'community', ...days('10') }, true],
    [
      'nothingPunishes',
      { 'proposal.order': 'community', 'proposal.requirements': rows({ requirement: 'UPW' }) },
      false,
    ],
    ['nothingPunishes', { 'proposal.order': 'fine' }, false],
    ['managerExpected', { 'rosh.public': 'medium' }, false],
  ])('%s (%#)', (fact, answers, holds) => {
    expect(derived(answers).has(fact)).toBe(holds)
  })

  test.each([
    ['PSO', 'low', false],
    ['PSO', 'medium', true],
    ['PO', 'medium', false],
  ] as const)('a %s with a %s risk is to talk to the manager: %s', (grade, level, expected) => {
    expect(derived({ 'rosh.public': level }, grade).has('managerExpected')).toBe(expected)
  })
})

describe('a question on demand', () => {
  const risk = must(
    oral.sections.find(({ id }) => id === 'risk'),
    'the report asks about risk',
  )
  const FIGURES = ['official.ogrs3TwoYear', 'official.rsr']
  const link = (answers: Answers, opened: readonly string[] = []) =>
    onDemandIn(risk, answers, NOTHING_DERIVED, new Set(opened)).get('OASys has its own figures')
  const shown = (answers: Answers, opened: readonly string[] = []) =>
    shownIn(risk, answers, NOTHING_DERIVED, new Set(opened)).flatMap(({ question, asked }) =>
      FIGURES.includes(question.id) ? [[question.id, asked]] : [],
    )

  test('is a link until it is opened, one for all that have its words', () => {
    expect(link({})).toEqual(FIGURES)
    expect(shown({})).toEqual([])
    expect(link({}, FIGURES)).toBeUndefined()
    expect(shown({}, FIGURES)).toEqual(FIGURES.map((id) => [id, true]))
  })

  test('is asked wherever it holds an answer, and counts there', () => {
    const answers = { 'official.rsr': '1.30' }
    expect(link(answers)).toEqual(['official.ogrs3TwoYear'])
    expect(shown(answers)).toEqual([['official.rsr', true]])
    expect(answersAsked(oral, answers, NOTHING_DERIVED)).toBe(answers)
  })

  test('has no link where its condition does not hold', () => {
    const record = must(
      oral.sections.find(({ id }) => id === 'record'),
      'the report asks for the record',
    )
    const links = (answers: Answers) => [...onDemandIn(record, answers, NOTHING_DERIVED).keys()]
    expect(links({})).toContain('The date of the first sanction is not known')
    expect(links({ 'history.firstSanctionDate': '2003-05-13' })).not.toContain(
      'The date of the first sanction is not known',
    )
  })
})

test('a question that rests on a derived fact is asked by it alone', () => {
  const question = must(
    oral.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'risk.differenceReason'),
    'the report asks why',
  )
  expect(isAsked(question, {}, NOTHING_DERIVED)).toBe(false)
  expect(isAsked(question, {}, new Set(['levelsDiffer']))).toBe(true)
})
