import { describe, expect, test } from 'vitest'
import { besideScores } from '../../../renderer/report/beside-score.ts'
import type { Answers } from '../../../shared/record/answers.ts'
import { scoreCase } from '../../../shared/scoring/score-from-case.ts'
import { offences } from '../../shared/scoring/offences.ts'
import { caseOf } from '../../support/case-of.ts'
import { exampleOf } from '../../support/templates.ts'

/** Case 3: OGRS3 57 %, medium; RSR 2.20 %, low. */
const answers: Answers = Object.fromEntries(
  Object.entries(exampleOf('case-3').answers).filter(
    ([id]) =>
      (id === 'rosh.screening' || !id.startsWith('rosh.')) &&
      !['likelihood.level', 'risk.differenceReason'].includes(id),
  ),
)
function beside(changes: Answers) {
  const facts = caseOf({ ...answers, ...changes })
  return besideScores(facts, scoreCase(facts, offences).answer)
}
const own = (changes: Answers) => beside(changes).OGRS3[0]
const inOasys = (changes: Answers, predictor: 'OGRS3' | 'RSR' = 'RSR') =>
  beside({ 'likelihood.level': 'medium', 'rosh.public': 'medium', ...changes })[predictor][1]

describe('the officer’s own level beside a score', () => {
  test('not given yet: the way to it', () => {
    expect(own({})).toMatchObject({
      says: 'not given yet',
      toAnswer: { says: 'Give your own level', field: 'likelihood.level' },
    })
  })

  test('the same as the band needs no reason', () => {
    expect(own({ 'likelihood.level': 'medium' })).toMatchObject({
      says: 'medium',
      differs: false,
      toAnswer: null,
    })
  })

  test('away from the band: a reason is asked for, and shown once given', () => {
    expect(own({ 'likelihood.level': 'high' })).toMatchObject({
      says: 'high, away from the score',
      differs: true,
      toAnswer: { says: 'Say why your level differs', field: 'risk.differenceReason' },
    })
    const reason = 'Three call-outs since the last conviction.'
    expect(own({ 'likelihood.level': 'high', 'risk.differenceReason': reason })).toMatchObject({
      differs: true,
      reason,
      toAnswer: null,
    })
  })

  test('RSR stands beside the highest risk of serious harm; only opposite ends differ', () => {
    expect(beside({ 'rosh.public': 'low', 'rosh.knownAdult': 'medium' }).RSR[0]).toMatchObject({
      says: 'medium',
      differs: false,
    })
    expect(beside({ 'rosh.public': 'low', 'rosh.knownAdult': 'high' }).RSR[0]).toMatchObject({
      says: 'high, away from the score',
      differs: true,
    })
  })
})

describe('the official figure beside Courtside’s', () => {
  test('none entered, no line', () => {
    expect(inOasys({})).toBeUndefined()
  })

  test('the same is said to be the same', () => {
    expect(inOasys({ 'official.rsr': '2.2' })).toMatchObject({
      says: '2.20 %, the same as here',
      differs: false,
    })
  })

  test('a difference is said in points, with its direction, and asks why until it is said', () => {
    expect(inOasys({ 'official.ogrs3TwoYear': '58' }, 'OGRS3')?.says).toBe('58 %: 1 point higher than here')
    expect(inOasys({ 'official.rsr': '1.95' })).toMatchObject({
      says: '1.95 %: 0.25 points lower than here',
      toAnswer: { says: 'Say why the figures differ', field: 'official.differenceReason' },
    })
    expect(
      inOasys({ 'official.rsr': '1.95', 'official.differenceReason': 'Scored before the breach.' }),
    ).toMatchObject({ reason: 'Scored before the breach.', toAnswer: null })
  })

  test('with no figure here there is nothing to compare', () => {
    expect(inOasys({ 'official.rsr': '1.95', 'history.violentSanctions': '' })?.says).toBe(
      '1.95 %; there is no figure here to compare it with',
    )
  })
})
