import { describe, expect, test } from 'vitest'
import { score } from '../../../shared/scoring/score.ts'
import { anyRefused } from '../../../shared/scoring/score-answer.ts'
import { type AlsoPredictor, type ScoreInput, scoreInputSchema } from '../../../shared/scoring/score-input.ts'
import { offences } from './offences.ts'
import { exampleInput } from './score-example.ts'

const items = {
  recognisesImpact: true,
  noFixedAbode: false,
  livingWithPartner: false,
  peerGroupInfluences: true,
  activitiesEncourageOffending: 1,
  criminalAssociates: 1,
  recklessness: 2,
  drugsUsed: ['cannabis'],
  drugUse: 1,
  drugMotivation: 1,
  copingDifficulties: 2,
  attitudesToSelf: 1,
  psychiatricTreatment: false,
  problemSolving: 1,
  awarenessOfConsequences: 1,
  understandsOthers: 0,
}
const dynamic = {
  weapon: false,
  accommodation: 1,
  unemployed: true,
  partnerRelationship: 1,
  domesticAbusePerpetrator: false,
  alcohol: 2,
  bingeDrinking: 1,
  impulsivity: 1,
  temper: 2,
  proCriminalAttitudes: 1,
  previous: ['weapon'],
}
const all: AlsoPredictor[] = ['OVP', 'OGP', 'MST', 'ARP', 'VRP', 'SVRP', 'CSRP']
const young = { dateOfBirth: '1995-01-01', firstSanctionDate: '2010-06-01' }
const answer = (change: Partial<ScoreInput>) =>
  score({ ...exampleInput, ...young, also: all, items, dynamic, ...change }, offences)
const fields = (predictor: AlsoPredictor, change: Partial<ScoreInput>) => {
  const one = answer(change)[predictor]
  return one?.status === 'refused' ? one.problems.map(({ field }) => field) : []
}

describe('the predictors asked for beside OGRS3 and RSR', () => {
  test('none is scored unasked', () => {
    expect(Object.keys(answer({ also: null }))).toEqual(['ogrs3', 'rsr'])
    expect(Object.keys(answer({ also: ['MST', 'MST'] }))).toEqual(['ogrs3', 'rsr', 'MST'])
  })

  test('each scores under its own name', () => {
    const scores = answer({})
    expect(anyRefused(scores)).toBe(false)
    expect(scores.OVP).toMatchObject({ algorithm: 'OVP', points: 61, twoYearPercent: 63, band: 'high' })
    expect(scores.OGP).toMatchObject({ algorithm: 'OGP' })
    expect(scores.MST).toMatchObject({ algorithm: 'MST', points: 12, flag: true })
    for (const name of ['ARP', 'VRP', 'SVRP', 'CSRP'] as const)
      expect(scores[name]).toMatchObject({ algorithm: name, basis: 'dynamic', missingDynamic: [] })
  })

  test('items already in the interview need not be given twice; contradicting ones are refused', () => {
    const twice = { ...items, temper: 2, previous: ['weapon'] }
    expect(answer({ items: twice })).toEqual(answer({}))
    expect(fields('OVP', { items: { ...items, temper: 1 } })).toEqual(['items.temper'])
    expect(answer({ items: { ...items, ...dynamic }, dynamic: null }).OVP).toEqual(answer({}).OVP)
  })

  test('OVP, OGP and MST are refused with every item that is missing', () => {
    expect(fields('OVP', { items: null, dynamic: null })).toEqual([
      'items.recognisesImpact',
      'items.noFixedAbode',
      'items.unemployed',
      'items.alcohol',
      'items.bingeDrinking',
      'items.psychiatricTreatment',
      'items.temper',
      'items.proCriminalAttitudes',
    ])
    expect(fields('OGP', { items: { ...items, drugUse: null }, totalSanctions: 0 })).toEqual([
      'totalSanctions',
      'items.drugUse',
    ])
    expect(fields('MST', { items: { ...items, recklessness: 4 } })).toEqual(['items.recklessness'])
  })

  test('the predictors of 2026 are static where items are missing, and name them', () => {
    const { drugsUsed: _, ...partly } = items
    expect(answer({ items: partly }).ARP).toMatchObject({ basis: 'static', missingDynamic: ['drugsUsed'] })
    expect(answer({ items: partly }).SVRP).toMatchObject({ basis: 'dynamic', missingDynamic: [] })
    expect(fields('ARP', { items: { ...items, drugsUsed: ['tea'] } })).toEqual(['items.drugsUsed'])
  })

  test('each is refused for the person it is not for', () => {
    expect(fields('MST', { sex: 'female' })).toEqual(['sex'])
    expect(fields('MST', { dateOfBirth: '1986-04-12', firstSanctionDate: '2004-06-01' })).toEqual([
      'dateOfBirth',
    ])
    expect(fields('OVP', { dateOfBirth: '1999-01-01', firstSanctionDate: '2012-01-01' })).toEqual([
      'followUpStart',
    ])
    expect(fields('CSRP', { sexual: undefined })).toEqual(['sexual'])
    expect(fields('SVRP', { offenceCode: '00001' })).toEqual(['offenceCode'])
    expect(fields('VRP', { violentSanctions: 9 })).toEqual(['violentSanctions'])
  })

  test('a predictor there is none of does not pass the door', () => {
    expect(scoreInputSchema.safeParse({ also: ['OGRS9'] }).success).toBe(false)
    expect(scoreInputSchema.safeParse({ items: { shoeSize: 9 } }).success).toBe(false)
  })
})
