import { expect, test } from 'vitest'
import { harmInWords, signedScores } from '../../../renderer/report/signed-scores.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { scoreCase } from '../../../shared/scoring/score-from-case.ts'
import { worksheets } from '../../../shared/scoring/worksheet.ts'
import { offences } from '../../shared/scoring/offences.ts'
import { caseOf } from '../../support/case-of.ts'
import { exampleDocument } from '../../support/example-document.ts'
import { exampleOf } from '../../support/templates.ts'

const signed: ReportDocument = {
  ...exampleDocument('case-1'),
  worksheets: worksheets(
    scoreCase(caseOf(exampleOf('case-1').answers), offences),
    '2016-10-11T13:02:11.000Z',
  ),
}

test('the scores of a signed report stand on their bars as they were signed', () => {
  expect(signedScores(signed)).toMatchObject([
    { name: 'OGRS3', over: 'two years', figure: '90 %', percent: 90, tone: 'veryHigh', end: 100 },
    { name: 'RSR', over: 'dynamic', figure: '1.30 %', percent: 1.3, tone: 'low', end: 12 },
  ])
})

test('a score that was refused, or that nothing can be read of, is left out', () => {
  const refused = signed.worksheets.map((worksheet, at) => ({
    ...worksheet,
    result: at === 0 ? { status: 'refused', problems: [{ message: 'needs the date of birth' }] } : 'lost',
  }))
  expect(signedScores({ ...signed, worksheets: refused })).toEqual([])
})

const levels = (given: Readonly<Record<string, string>>) =>
  harmInWords(
    caseOf(Object.fromEntries(Object.entries(given).map(([group, level]) => [`rosh.${group}`, level]))),
  )

test('serious harm: one line while all groups agree, else the highest with its groups', () => {
  expect(levels({})).toBeNull()
  expect(levels({ children: 'low', public: 'low', knownAdult: 'low', staff: 'low' })).toBe('low, all groups')
  expect(levels({ children: 'high', public: 'low', knownAdult: 'high', staff: 'medium' })).toBe(
    'high: children and a known adult',
  )
  expect(levels({ public: 'low', prisoners: 'medium' })).toBe('medium: prisoners')
})
