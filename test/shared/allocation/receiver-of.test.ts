import { expect, test } from 'vitest'
import type { AllocateInput } from '../../../shared/allocation/allocate-input.ts'
import { receiverOf } from '../../../shared/allocation/receiver-of.ts'
import { allocationInput, allocationTables } from '../../support/allocation-input.ts'

const { organisations } = allocationTables
const receiver = (decision: 'NPS' | 'CRC' | 'NOT_ALLOCATED', changes: Partial<AllocateInput> = {}) =>
  receiverOf({ decision, input: allocationInput(changes) }, organisations)
const withCrc = (crc: string) => ({ managedBy: { current: { crc, officer: null }, stillQualifies: false } })

test('a case that a CRC has already stays there, by the name in the list', () => {
  expect(receiver('CRC', withCrc('kent surrey and sussex crc'))).toEqual({
    name: 'Kent, Surrey & Sussex CRC',
    because: 'The person is with them now',
  })
  expect(receiver('CRC', withCrc('A CRC of its own'))?.name).toBe('A CRC of its own')
})

test('any other goes to the organisation of the decision’s kind in whose area the home address is', () => {
  const home = { homeDistrict: 'TN23' }
  expect(receiver('CRC', home)?.name).toBe('Kent, Surrey & Sussex CRC')
  expect(receiver('NPS', home)?.name).toMatch(/NPS|National Probation/)
  // An SPO's word or an NPS ground takes it from the CRC that has the person.
  expect(receiver('NPS', { ...withCrc('Kent, Surrey & Sussex CRC'), ...home })?.name).toMatch(
    /NPS|National Probation/,
  )
})

test('nothing is named where nothing tells it, or nothing is allocated', () => {
  expect(receiver('CRC')).toBeNull()
  expect(receiver('NOT_ALLOCATED', { homeDistrict: 'TN23' })).toBeNull()
})
