import { expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { type ContextChanges, contextOf, rows, ticked } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'

const says = (id: string, answers: NonNullable<ContextChanges['answers']>) =>
  runChecks(contextOf({ answers }), qualityTable)
    .filter((finding) => finding.id === id)
    .map((finding) => finding.says)

it('days in parts are summed as an officer would (QC29)', () => {
  const tenths = rows({ days: '0.1', purpose: 'a' }, { days: '0.2', purpose: 'b' })
  const [said] = says('QC29', { 'proposal.rarPlan': tenths })
  expect(said).toContain('10 rehabilitation activity days are proposed and 0.3 are planned')
  const some = (amount: string) => rows({ requirement: 'RAR', amount })
  expect(says('QC29', { 'proposal.rarPlan': tenths, 'proposal.requirements': some('0.3') })).toEqual([])
})

it.each([
  ['9', 1],
  ['10', 0],
  ['11', 1],
])('days planned, and %s left to plan, must be the 10 proposed: %i (QC29)', (left, count) => {
  expect(says('QC29', { 'proposal.rarPlan': null, 'proposal.rarToPlan': left })).toHaveLength(count)
  const planned = rows({ days: '3', purpose: 'a' })
  expect(says('QC29', { 'proposal.rarPlan': planned, 'proposal.rarToPlan': '7' })).toEqual([])
})

it('what a treatment needs reads as a list (QC35)', () => {
  const [said] = says('QC35', { 'proposal.requirements': rows({ requirement: 'DRR', amount: '6' }) })
  expect(said).toContain(
    "needs the provider's assessment (by name and date), the provider to find the person suitable and the person's stated willingness.",
  )
})

it('a clash names each time of the week (QC28)', () => {
  const times = ticked('fri', 'sat')
  const [said] = says('QC28', {
    'proposal.requirements': rows({ requirement: 'CURFEW', amount: '3', hoursADay: '9', times }),
    'strengths.protective': rows({ factor: 'Football', times }),
  })
  expect(said).toContain('falls on Friday daytime and Saturday daytime, which cuts across: Football.')
})

it.each([
  ['completed', 0],
  ['', 1],
  ['done somehow', 1],
])('a SARA of status %j is asked for: %i (QC22)', (status, count) => {
  expect(says('QC22', { 'dynamic.domesticAbusePerpetrator': 'yes', 'sara.status': status })).toHaveLength(
    count,
  )
})

it.each([
  ['livesWith', true],
  ['regularly', true],
  ['supervised', true],
  ['indirect', true],
  ['none', false],
  ['noneByOrder', false],
  ['notKnown', false],
  ['', false],
])('a child whose contact is %j asks for a level, however it is put: %s (QC11)', (contact, asked) => {
  for (const how of ['', 'Never', 'Every weekend']) {
    const answers = { children: rows({ relation: 'son', contact, how }), 'rosh.children': '' }
    expect(says('QC11', answers).length > 0).toBe(asked)
  }
})
