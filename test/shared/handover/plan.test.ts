import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Objective, objectiveSchema } from '../../../shared/handover/plan.schema.ts'
import { planAsCsv, planAsJson, planFrom } from '../../../shared/handover/plan.ts'
import { readDate } from '../../../shared/lib/dates.ts'
import { exampleDocument } from '../../support/example-document.ts'

const blank = { who: '', by: null, shows: '' }
const one: Objective = { key: 'a', need: 'Alcohol', what: 'Eight days', ...blank }

test('a plan begins from what was proposed, with the needs it meets and nothing that is restricted', () => {
  const report = exampleDocument('case-3')
  const plan = planFrom({ passed: null, result: null }, report)
  expect(plan.map(({ need, what }) => [need, what])).toEqual([
    [
      'Relationships, Thinking and behaviour, Attitudes to offending',
      'Accredited programme, Building Better Relationships',
    ],
    ['', 'Rehabilitation activity, 25 days'],
    ['', 'Unpaid work, 80 hours'],
    ['Relationships', expect.stringMatching(/^12 days, Safety work/)],
    ['Alcohol misuse', '8 days, Alcohol: triggers, pay day, plan for weekends'],
    ['Accommodation', '5 days, Accommodation: private renting, deposit scheme'],
  ])
  for (const { who, by, shows } of plan) expect([who, by, shows]).toEqual(['', null, ''])
})

test('of a table that is restricted nothing is taken', () => {
  const report = exampleDocument('case-3')
  const restricted = report.sections.map((section) => ({
    ...section,
    entries: section.entries.map((entry) => ({ ...entry, restricted: true })),
  }))
  const plan = planFrom({ passed: null, result: null }, { ...report, sections: restricted })
  expect(plan).toHaveLength(6)
  for (const { need, what } of plan) expect([need, what]).toEqual(['', ''])
})

test('what was passed stands in the place of what was proposed, until its end', () => {
  const passed = {
    ends: readDate('2018-10-16'),
    requirements: [
      { code: 'PROG', says: 'Building Better Relationships', ends: readDate('2018-10-16') },
      { code: 'CURFEW', says: 'Curfew for 8 weeks', ends: null },
    ],
  }
  const plan = planFrom({ passed, result: null }, exampleDocument('case-3'))
  expect(plan.slice(0, 2)).toMatchObject([
    {
      need: expect.stringMatching(/^Relationships/),
      what: 'Building Better Relationships',
      by: '2018-10-16',
    },
    { need: '', what: 'Curfew for 8 weeks', by: null },
  ])
})

test('an objective names its need and what will be done', () => {
  const reads = (changes: object) => objectiveSchema.safeParse({ ...one, ...changes }).success
  expect(reads({})).toBe(true)
  for (const changes of [{ need: ' ' }, { what: '' }, { by: '2016-02-30' }, { need: 'a'.repeat(501) }])
    expect(reads(changes)).toBe(false)
  expect(reads({ need: 'a'.repeat(500), by: '2016-02-29' })).toBe(true)
})

test('the table reads back as it was, whatever is written, and begins no formula', () => {
  const text = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(text, text, text, (need, what, shows) => {
      const [, row] = parse(planAsCsv([{ ...one, need, what, shows }]), { relax_column_count: false })
      for (const [cell, said] of [
        [row?.[0], need],
        [row?.[1], what],
        [row?.[4], shows],
      ] as const) {
        expect(cell === said || cell === `'${said}`).toBe(true)
        expect(cell ?? '').not.toMatch(/^[=+\-@\t]/)
      }
    }),
  )
  expect(planAsCsv([{ ...one, what: '=1+1' }]).split('\r\n')[1]).toBe(`"Alcohol","'=1+1","","",""`)
})

test('as data it is under the opaque id of its handover', () => {
  expect(JSON.parse(planAsJson('0000', [one]))).toEqual({
    schema: 'courtside/plan/1',
    handoverId: '0000',
    objectives: [one],
  })
})
