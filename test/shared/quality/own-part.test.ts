import { expect, it } from 'vitest'
import { probationHasAPart } from '../../../shared/quality/own-part.ts'
import type { CellAnswer } from '../../../shared/record/answers.ts'
import { readCase } from '../../../shared/record/case.ts'
import { fromPlainText } from '../../../shared/record/rich-text.ts'
import { rows, ticked } from '../../support/clean-case.ts'

const hasPart = (plan: string, more = {}) =>
  probationHasAPart(readCase({ 'children.plan': fromPlainText(plan), ...more }))

it.each([
  'I will attend the core group on 8 November.',
  'I will see Jake and Mia with their mum every fortnight.',
  'The plan continues. We will tell the social worker of each missed visit to the children.',
  'The responsible officer will go to the meeting about the children.',
  'The officer joins the child in need meeting on 7 June.',
  'Probation’s part is to say at once when contact with the child is used to reach his mother.',
  'Attend child in need meetings and report drinking to the social worker the same day.',
  'Monthly home visit to see the children; attendance at core groups.',
  'Attendance at core groups.',
  'Joanne Fairhurst will attend the core group.',
  'The social worker and I will attend the core group.',
  'I will ask the school each month whether the children are well.',
  'The children will be left with their grandmother, whom I will visit.',
  'His children are in care and I will report to the social worker.',
  'The children are seen at each home visit.',
  'I will see to it that the children are not left to the social worker alone.',
])('probation has a part: %s', (plan) => {
  expect(hasPart(plan)).toBe(true)
})

it.each([
  '',
  'The plan continues.',
  'The social worker leads.',
  "It is the social worker's task.",
  'No plan for the children.',
  'The children are on a plan. The social worker sees them weekly.',
  'I will not be involved with the children.',
  "I don't see the children.",
  'I will see him weekly.',
  'I leave the children to the social worker.',
  'The children are left to the social worker.',
  'The children are the social worker’s task.',
  'The children are a matter for the social worker.',
  'I am told the children are well.',
  'I hear the children are well.',
  'The children are known to services.',
  'The social worker will visit the children.',
  'Children’s services lead.',
])('probation has none: %s', (plan) => {
  expect(hasPart(plan)).toBe(false)
})

it('knows the children by the names in their rows', () => {
  const children = rows({ relation: 'son Jake', livesWith: 'yes' }, { relation: 'Mia, at weekends' })
  expect(hasPart('I will speak to Jake every fortnight.', { children })).toBe(true)
  expect(hasPart('I will speak to Owen every fortnight.', { children })).toBe(false)
})

it('has one in days of rehabilitation activity that are about them', () => {
  const block = (cells: Record<string, CellAnswer>) => hasPart('', { 'proposal.rarPlan': rows(cells) })
  expect(block({ days: '5', purpose: 'what the children hear' })).toBe(true)
  expect(block({ days: '5', purpose: 'safety', protects: ticked('children') })).toBe(true)
  expect(block({ days: '5', purpose: 'link with the social worker' })).toBe(false)
})
