import { describe, expect, test } from 'vitest'
import { scoredAgain } from '../../../renderer/report/scored-again.ts'
import type { ReportDocument } from '../../../shared/document/document.schema.ts'
import { scoreCase } from '../../../shared/scoring/score-from-case.ts'
import { worksheets } from '../../../shared/scoring/worksheet.ts'
import { offence, offences } from '../../shared/scoring/offences.ts'
import { caseOf } from '../../support/case-of.ts'
import { exampleDocument } from '../../support/example-document.ts'
import { exampleOf } from '../../support/templates.ts'

const scores = scoreCase(caseOf(exampleOf('case-1').answers), offences)
const signed: ReportDocument = {
  ...exampleDocument('case-1'),
  worksheets: worksheets(scores, '2016-10-11T13:02:11.000Z'),
}
const withInput = (change: Record<string, unknown> | string): ReportDocument => ({
  ...signed,
  worksheets: signed.worksheets.map((worksheet) => ({
    ...worksheet,
    input: typeof change === 'string' ? change : { ...scores.input, ...change },
  })),
})

describe('a signed report opened again', () => {
  test('its scores are as signed: nothing is flagged', () => {
    expect(scoredAgain(signed, offences)).toEqual([])
  })

  test('a worksheet whose input was changed is flagged with both figures and what changed', () => {
    expect(scoredAgain(withInput({ totalSanctions: 2 }), offences)).toEqual([
      {
        name: 'OGRS3',
        says: expect.stringMatching(
          /^OGRS3 was signed as 90 %, very high\. Worked out again it is \d+ %, low\.$/,
        ),
        changed: 'What changed: Rate of sanctions.',
      },
      { name: 'RSR-2014', says: expect.stringContaining('1.30 %, low'), changed: expect.any(String) },
    ])
  })

  test('an offence table that has moved on is flagged by the term that moved', () => {
    const theft = offence('04600')
    const later = new Map(offences).set('04600', { ...theft, ogrs3Group: 'Violence' })
    expect(scoredAgain(signed, later)).toMatchObject([
      { name: 'OGRS3', changed: 'What changed: Present offence.' },
    ])
  })

  test('what can no longer be read or scored is said as such', () => {
    expect(scoredAgain(withInput('lost'), offences).map(({ says }) => says)).toEqual([
      'OGRS3: what it was worked out from can no longer be read.',
      'RSR-2014: what it was worked out from can no longer be read.',
    ])
    expect(scoredAgain(withInput({ sex: null }), offences)[0]?.says).toMatch(
      /Worked out again it is not scored\.$/,
    )
  })
})
