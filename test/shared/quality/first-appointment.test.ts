import { expect, it } from 'vitest'
import { runChecks } from '../../../shared/quality/run.ts'
import { contextOf } from '../../support/clean-case.ts'
import { qualityTable } from '../../support/quality-table.ts'
import { allocated, done } from './twin.ts'

it.each([
  ['in writing at court', true],
  ['by letter handed to him', true],
  ['told at court, letter to follow', true],
  ['He was told at court and will get a letter', true],
  ['', false],
  ['TBC', false],
  ['He will get a letter', false],
  ['He is to be told by telephone.', false],
  ['letter to follow', false],
  ['awaits a letter', false],
])('a first appointment of which it says %j is given: %s (QC43)', (given, told) => {
  const context = contextOf({
    allocation: allocated,
    handover: { ...done, firstAppointment: { ...done.firstAppointment, given } },
  })
  const raised = runChecks(context, qualityTable).filter(({ id }) => id === 'QC43')
  expect(raised).toHaveLength(told ? 0 : 1)
})
