import { expect, it } from 'vitest'
import type { Answers } from '../../../shared/record/answers.ts'
import { domesticAbuseIndicated } from '../../../shared/record/domestic-abuse.ts'
import { caseOf } from '../../support/case-of.ts'
import { rows } from '../../support/clean-case.ts'

const indicated = (answers: Answers) => domesticAbuseIndicated(caseOf(answers))
const partner = { victims: rows({ who: 'his wife', relationship: '1' }) }

it.each([
  ['an offence marked so', { offences: rows({ domesticAbuse: 'no' }, { domesticAbuse: 'yes' }) }],
  ['the interview', { 'dynamic.domesticAbusePerpetrator': 'yes' }],
  ['the screening', { 'rosh.screening': { yesNo: { 'R1.3.3': 'yes' as const } } }],
  ['call-outs with concerns', { checks: rows({ check: 'domesticAbuse', status: 'concerns' }) }],
  ['a partner who is the victim, nothing marked', partner],
  ['a former partner likewise', { victims: rows({ who: 'x', relationship: '2' }) }],
  ['a partner, and not each offence answered', { ...partner, offences: rows({ domesticAbuse: 'no' }, {}) }],
  ['a SARA of medium to a partner', { 'sara.partner': 'medium' }],
  ['a SARA of high to a partner', { 'sara.partner': 'high' }],
])('domestic abuse is indicated by %s', (_what, answers) => {
  expect(indicated(answers)).toBe(true)
})

it.each([
  ['a relative', { victims: rows({ who: 'his sister', relationship: '3' }) }],
  ['a SARA of low', { 'sara.partner': 'low' }],
  ['a SARA of high to others', { 'sara.others': 'high' }],
  ['a partner, where each offence is answered no', { ...partner, offences: rows({ domesticAbuse: 'no' }) }],
  ['nothing at all', {}],
])('but not by %s', (_what, answers) => {
  expect(indicated(answers)).toBe(false)
})
