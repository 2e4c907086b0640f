import type { ScoreInput } from '../../../shared/scoring/score-input.ts'

/** A whole input that scores; tests change what they are about. */
export const exampleInput: ScoreInput = {
  assessmentDate: '2016-10-03',
  sex: 'male',
  dateOfBirth: '1986-04-12',
  offenceCode: '00806',
  convictionDate: '2016-10-03',
  followUpStart: '2016-10-03',
  firstSanctionDate: '2004-06-01',
  ageAtFirstSanction: null,
  totalSanctions: 7,
  violentSanctions: 4,
  sexual: null,
  dynamic: null,
  rsrVersion: '2014',
}
