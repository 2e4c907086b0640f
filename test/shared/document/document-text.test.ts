import { expect, test } from 'vitest'
import { documentText } from '../../../shared/document/document-text.ts'
import { applyChanges } from '../../../shared/record/answers.ts'
import type { Block } from '../../../shared/record/rich-text.ts'
import { documentOf } from '../../support/parts-of-document.ts'
import { exampleOf } from '../../support/templates.ts'

const case1 = exampleOf('case-1').answers
const case3 = exampleOf('case-3').answers

test('a table is columns parted by tabs; what all its rows share is said once, below them', () => {
  const text = documentText(documentOf('oral', case1), 'receiver')
  expect(text).toContain(
    'Option\tWhy not\tIn words\nUnpaid work\tNot suitable\tHe is not fit for it yet.\nCurfew\tNot suitable\tNo address.',
  )
  expect(text).toContain(
    ['Offence\tValue, injury, place\tDate of offence', 'Theft from a shop\t£68.40\t24 September 2016'].join(
      '\n',
    ),
  )
  expect(text).toMatch(/The same for all: Plea: Guilty {2}·/u)
})

test('what is too long for a column, or said of few rows, stands below its row', () => {
  expect(documentText(documentOf('oral', case1), 'receiver')).toMatch(
    /^Exclusion\t6 months\n(Detail: Westwood Cross.* {2}· {2})?Electronic monitoring: Not available/mu,
  )
})

test('a table of one row is a plain line', () => {
  expect(documentText(documentOf('oral', case1), 'receiver')).toContain(
    'Orders now running\nCommunity order  \u{B7}  Length: 12 months  \u{B7}  Made on: 24 May 2016',
  )
})

test('what the heading says is not said again, and a date it cannot read is', () => {
  const text = documentText(documentOf('oral', case1), 'receiver')
  expect(text).not.toContain('Full name')
  expect(text.match(/K204817/g)).toHaveLength(1)
  const faulty = documentText(
    documentOf('oral', applyChanges(case1, { 'hearing.date': '31/2/2016' })),
    'receiver',
  )
  expect(faulty).toContain('Hearing date not given')
  expect(faulty).toContain('Date of hearing: 31/2/2016')
})

test('the levels of risk come first in their section, the answers behind the RSR last in theirs', () => {
  const text = documentText(documentOf('oral', case1), 'receiver')
  expect(text).toContain('Risk of serious harm\n\nRisk to children: Low\nRisk to the public: Low\n')
  expect(text).toMatch(
    /Interview answers behind the RSR\nAccommodation: Significant problems\n(.+\n)+\nVictims and children/,
  )
})

test('a check still out is said to be outstanding, and one that is answered is not', () => {
  const checks = {
    rows: [
      { id: 'a', cells: { check: 'domesticAbuse', status: 'pending' } },
      { id: 'b', cells: { check: 'childSafeguarding', status: 'requested' } },
      { id: 'c', cells: { check: 'address', status: 'noConcerns' } },
      { id: 'd', cells: { check: 'other', status: 'notAvailable' } },
      { id: 'e', cells: { check: 'adultServices', status: 'refused' } },
    ],
  }
  const text = documentText(documentOf('oral', applyChanges(case1, { checks })), 'receiver')
  expect(text).toContain('Domestic abuse call-outs: outstanding at the date of this report')
  expect(text).toContain('Child safeguarding: outstanding at the date of this report')
  expect(text).toContain('Other: outstanding at the date of this report')
  expect(text.match(/outstanding at the date/g)).toHaveLength(3)
})

test('restricted passages and cells stand under their mark', () => {
  expect(documentText(documentOf('oral', case1), 'receiver')).toContain('\nRESTRICTED\nIn care from nine')
  const text = documentText(documentOf('short-format', case3), 'receiver')
  expect(text).toContain('Name: RESTRICTED Laura Jane Pettifer')
})

test('the scores are in words, with their limits and whose calculation they are', () => {
  const computedAt = '2016-10-11T09:31:00.000Z'
  const sheet = (algorithm: string, version: string, result: Record<string, string | number | string[]>) => ({
    algorithm,
    version,
    computedAt,
    input: {},
    result,
  })
  const text = documentText(
    documentOf('oral', case1, {
      worksheets: [
        sheet('OGRS3', '3', { status: 'scored', oneYearPercent: 82, twoYearPercent: 90, band: 'veryHigh' }),
        sheet('RSR-2014', '2014', {
          status: 'scored',
          percent: 1.3,
          band: 'low',
          basis: 'static',
          missingDynamic: ['temper'],
        }),
      ],
    }),
    'receiver',
  )
  expect(text).toContain(
    [
      'OGRS3',
      'Any proven reoffending',
      'Version 3',
      '90 % within two years',
      '82 % within one year',
      'Very high',
      'From 50 medium, 75 high, 90 very high',
    ].join('\n'),
  )
  expect(text).toContain('1.30 % static\n1 dynamic item not answered\nLow')
  expect(text).toContain('Courtside’s calculation, 11 October 2016, 10:31')
})

test('a numbered list keeps its numbers and its depth, also after a paragraph', () => {
  const item = (text: string) => [{ text }]
  const blocks: Block[] = [
    { type: 'list', ordered: true, start: 3, items: [item('third')] },
    { type: 'list', ordered: true, depth: 1, items: [item('of its own'), item('and another')] },
    { type: 'paragraph', text: item('She stopped here.') },
    { type: 'list', ordered: true, start: 4, items: [item('fourth')] },
  ]
  expect(
    documentText(documentOf('oral', applyChanges(case1, { 'history.summary': { blocks } })), 'receiver'),
  ).toContain('3. third\n\u{2003}a. of its own\n\u{2003}b. and another\nShe stopped here.\n4. fourth')
})
