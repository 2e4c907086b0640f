import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellAsked, cellsOnDemand, holds, unitOf } from '../../../shared/form/condition.ts'
import type { Condition } from '../../../shared/form/condition-schema.ts'
import type { Column } from '../../../shared/form/definition.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { NOTHING_DERIVED } from '../../support/derived.ts'

const answers: Answers = {
  'proposal.order': 'community',
  'needs.linked': { ticked: ['drugs', 'finance'] },
  'rosh.screening': { yesNo: { 'R1.2.1': 'no', 'R3.4': 'yes' } },
  victims: {
    rows: [
      { id: 'a', cells: { known: 'no' } },
      { id: 'b', cells: { known: 'yes' } },
    ],
  },
  'person.pnc': '  ',
  'offence.analysis': { blocks: [{ type: 'paragraph', text: [] }] },
}

test.each<[string, Condition, boolean]>([
  ['a choice that is the one named', { question: 'proposal.order', is: 'community' }, true],
  ['a choice that is another', { question: 'proposal.order', is: 'fine' }, false],
  ['a choice among several', { question: 'proposal.order', oneOf: ['suspended', 'community'] }, true],
  ['a tick that is there', { question: 'needs.linked', includes: 'drugs' }, true],
  ['a tick that is not', { question: 'needs.linked', includes: 'alcohol' }, false],
  ['a screening question answered yes', { question: 'rosh.screening', includes: 'R3.4' }, true],
  ['a screening question answered no', { question: 'rosh.screening', includes: 'R1.2.1' }, false],
  ['any yes in a screening', { question: 'rosh.screening', is: 'yes' }, true],
  [
    'a property of every object is no screening question',
    { question: 'rosh.screening', includes: 'constructor' },
    false,
  ],
  ['one row of a table', { rows: 'victims', column: 'known', is: 'yes' }, true],
  ['no row of a table', { rows: 'victims', column: 'known', is: 'perhaps' }, false],
  ['rows of what is no table', { rows: 'proposal.order', column: 'known', is: 'yes' }, false],
  ['white space is no answer', { question: 'person.pnc', answered: true }, false],
  ['empty rich text is no answer', { question: 'offence.analysis', answered: false }, true],
  ['a question never answered', { question: 'person.name', answered: false }, true],
])('%s', (_, condition, expected) => {
  expect(holds(condition, answers, NOTHING_DERIVED)).toBe(expected)
})

test('all, any and not follow the rules of logic', () => {
  const yes: Condition = { question: 'proposal.order', is: 'community' }
  const no: Condition = { question: 'proposal.order', is: 'fine' }
  const of = (value: boolean): Condition => (value ? yes : no)
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (values) => {
      const parts = values.map(of)
      expect(holds({ all: parts }, answers, NOTHING_DERIVED)).toBe(values.every(Boolean))
      expect(holds({ any: parts }, answers, NOTHING_DERIVED)).toBe(values.some(Boolean))
      expect(holds({ not: { all: parts } }, answers, NOTHING_DERIVED)).toBe(
        holds({ any: parts.map((part) => ({ not: part })) }, answers, NOTHING_DERIVED),
      )
    }),
  )
})

test('a column asked only of treatment stays in sight once it is filled', () => {
  const consent: Column = {
    id: 'consent',
    kind: 'yesNo',
    label: 'Willing',
    askedWhen: { column: 'requirement', oneOf: ['DRR', 'ATR'] },
  }
  expect(cellAsked(consent, { id: 'a', cells: { requirement: 'DRR' } })).toBe(true)
  expect(cellAsked(consent, { id: 'a', cells: { requirement: 'UPW' } })).toBe(false)
  expect(cellAsked(consent, { id: 'a', cells: { requirement: 'UPW', consent: 'yes' } })).toBe(true)
  expect(cellAsked(consent, { id: 'a', cells: {} })).toBe(false)
})

const onDemand = { kind: 'text', label: 'When', open: 'When' } as const

test('a column on demand is asked by its link alone, or where its condition holds, or once it is filled', () => {
  const when: Column = { ...onDemand, id: 'when' }
  const times: Column = { ...onDemand, id: 'times', askedWhen: { column: 'kind', oneOf: ['work'] } }
  const row = (cells: Record<string, string>) => ({ id: 'a', cells })
  expect([cellAsked(when, row({})), cellAsked(when, row({ when: 'Mondays' }))]).toEqual([false, true])
  expect([cellAsked(times, row({ kind: 'family' })), cellAsked(times, row({ kind: 'work' }))]).toEqual([
    false,
    true,
  ])
  const links = (cells: Record<string, string>) =>
    [...cellsOnDemand([when, times], row(cells))].map(([link, columns]) => [
      link,
      columns.map(({ id }) => id),
    ])
  expect(links({})).toEqual([['When', ['when', 'times']]])
  expect(links({ kind: 'work' })).toEqual([['When', ['when']]])
  expect(links({ kind: 'work', when: 'Mondays' })).toEqual([])
})

test('a column asked by another question is not asked until that is answered so', () => {
  const abuse: Column = {
    id: 'abuse',
    kind: 'yesNo',
    label: 'Domestic abuse',
    askedWhen: { question: 'offences.domesticAbuse', oneOf: ['yes'] },
  }
  const row = { id: 'a', cells: {} }
  expect(cellAsked(abuse, row)).toBe(false)
  expect(cellAsked(abuse, row, { 'offences.domesticAbuse': 'no' })).toBe(false)
  expect(cellAsked(abuse, row, { 'offences.domesticAbuse': 'yes' })).toBe(true)
})

test('of the rows of a table one and the same may have to hold two things', () => {
  const answered: Condition = {
    rows: 'checks',
    column: 'check',
    is: 'police',
    and: { column: 'status', oneOf: ['answered'] },
  }
  const checks = (...rows: Record<string, string>[]) => ({
    checks: { rows: rows.map((cells, at) => ({ id: `r${at}`, cells })) },
  })
  const two = checks({ check: 'police', status: 'requested' }, { check: 'school', status: 'answered' })
  expect(holds(answered, two, new Set())).toBe(false)
  expect(holds(answered, checks({ check: 'police', status: 'answered' }), new Set())).toBe(true)
})

test('the unit of an amount follows the requirement, and is open until one is chosen', () => {
  const amount: Column = {
    id: 'amount',
    kind: 'number',
    label: 'How much',
    unitBy: { column: 'requirement', units: { UPW: 'hours', RAR: 'days' } },
  }
  expect(unitOf(amount, { id: 'a', cells: { requirement: 'UPW' } })).toBe('hours')
  expect(unitOf(amount, { id: 'a', cells: { requirement: 'RAR' } })).toBe('days')
  expect(unitOf(amount, { id: 'a', cells: { requirement: 'PROG' } })).toBe(undefined)
  expect(unitOf(amount, { id: 'a', cells: {} })).toBe(undefined)
  expect(unitOf({ id: 'age', kind: 'number', label: 'Age', unit: 'years' }, { id: 'a', cells: {} })).toBe(
    'years',
  )
})

test('a derived fact holds where it was reckoned so, whatever the answers are', () => {
  const condition: Condition = { derived: 'levelsDiffer' }
  expect(holds(condition, {}, new Set(['levelsDiffer']))).toBe(true)
  expect(holds(condition, answers, new Set(['domesticAbuse']))).toBe(false)
})
