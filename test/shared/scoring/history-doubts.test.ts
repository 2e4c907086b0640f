import { describe, expect, test } from 'vitest'
import type { Answers } from '../../../shared/record/answers.ts'
import { historyDoubts } from '../../../shared/scoring/history-doubts.ts'
import { caseOf } from '../../support/case-of.ts'

const doubted = (answers: Answers) =>
  historyDoubts(
    caseOf({
      'person.dateOfBirth': '1990-06-15',
      offences: { rows: [{ id: 'a', cells: { convictedOn: '2016-10-11' } }] },
      ...answers,
    }),
  ).map(({ field }) => field)

describe('a history that can hardly be right', () => {
  test('one sanction in all, and a first one before this conviction', () => {
    const one = { 'history.totalSanctions': '1' }
    expect(doubted({ ...one, 'history.firstSanctionDate': '2016-10-11' })).toEqual([])
    expect(doubted({ ...one, 'history.firstSanctionDate': '2016-10-10' })).toEqual(['history.totalSanctions'])
    expect(doubted({ ...one, 'history.ageAtFirstSanction': '26' })).toEqual([])
    expect(doubted({ ...one, 'history.ageAtFirstSanction': '25' })).toEqual(['history.totalSanctions'])
  })

  test('several sanctions, and the first on the day of this conviction', () => {
    const two = { 'history.totalSanctions': '2' }
    expect(doubted({ ...two, 'history.firstSanctionDate': '2016-10-10' })).toEqual([])
    expect(doubted({ ...two, 'history.firstSanctionDate': '2016-10-11' })).toEqual([
      'history.firstSanctionDate',
    ])
  })

  test('more sanctions of a sexual kind than sanctions in all; kinds are not added up', () => {
    const sexual = { 'history.totalSanctions': '2', 'history.sexual': 'yes' }
    expect(doubted({ ...sexual, 'sexual.contactAdult': '2', 'sexual.nonContact': '2' })).toEqual([])
    expect(doubted({ ...sexual, 'sexual.contactAdult': '2', 'sexual.nonContact': '3' })).toEqual([
      'sexual.nonContact',
    ])
    expect(doubted({ ...sexual, 'history.sexual': 'no', 'sexual.nonContact': '3' })).toEqual([])
  })

  test('nothing is doubted of what is not answered', () => {
    expect(doubted({})).toEqual([])
    expect(doubted({ 'history.totalSanctions': '1' })).toEqual([])
    expect(historyDoubts(caseOf({ 'history.totalSanctions': '1' }))).toEqual([])
  })
})
