import { describe, expect, test } from 'vitest'
import { officialDiffers, officialFigures } from '../../../shared/scoring/official-figures.ts'
import { scoreCase } from '../../../shared/scoring/score-from-case.ts'
import { caseOf } from '../../support/case-of.ts'
import { exampleOf } from '../../support/templates.ts'
import { offences } from './offences.ts'

/** Case 3: OGRS3 57 %, RSR 2.20 %. */
function beside(changes: Readonly<Record<string, string | undefined>>) {
  const answers = { ...exampleOf('case-3').answers }
  for (const [question, answer] of Object.entries(changes))
    if (answer === undefined) delete answers[question]
    else answers[question] = answer
  const facts = caseOf(answers)
  const { answer } = scoreCase(facts, offences)
  return {
    figures: officialFigures(facts, answer).map(({ predictor, official, difference }) => [
      predictor,
      official,
      difference,
    ]),
    differs: officialDiffers(facts, answer),
  }
}

describe('the official figure beside Courtside’s calculation', () => {
  test('none entered, none shown and none that differs', () => {
    expect(beside({})).toEqual({ figures: [], differs: false })
  })

  test('the same figure is no difference, however it is typed', () => {
    expect(beside({ 'official.ogrs3TwoYear': '57', 'official.rsr': '2.2' })).toEqual({
      figures: [
        ['OGRS3', '57', 0],
        ['RSR', '2.20', 0],
      ],
      differs: false,
    })
  })

  test('one in the last place quoted is a difference, with its sign', () => {
    expect(beside({ 'official.ogrs3TwoYear': '58', 'official.rsr': '2.19' })).toEqual({
      figures: [
        ['OGRS3', '58', 1],
        ['RSR', '2.19', -0.01],
      ],
      differs: true,
    })
  })

  test('a reason ends neither the difference nor the showing', () => {
    const given = { 'official.rsr': '2.41', 'official.differenceReason': 'OASys has binge drinking at 1.' }
    expect(beside(given)).toEqual({ figures: [['RSR', '2.41', 0.21]], differs: true })
  })

  test('where Courtside has no figure there is nothing to differ from', () => {
    expect(beside({ 'official.rsr': '2.41', 'history.violentSanctions': undefined })).toEqual({
      figures: [['RSR', '2.41', null]],
      differs: false,
    })
  })

  test('what is no number is not a figure', () => {
    expect(beside({ 'official.rsr': 'about two' }).figures).toEqual([])
  })
})
