import { expect, it } from 'vitest'
import { allocate } from '../../../shared/allocation/allocate.ts'
import { whyNotRecorded } from '../../../shared/allocation/stops.ts'
import { allocationInput, allocationTables } from '../../support/allocation-input.ts'

const stops = (changes: Parameters<typeof allocationInput>[0]) => {
  const input = allocationInput(changes)
  return whyNotRecorded({ input, answer: allocate(input, allocationTables), open: [] }, [], 'PO', null)
}

it('says once what is missing, whatever is chosen', () => {
  const missing = [{ rule: 'AL-01', says: 'complete the RSR' }]
  expect(stops({ rsr: null })).toMatchObject(missing)
  expect(stops({ rsr: null, choice: 'CRC' })).toHaveLength(stops({ rsr: null }).length)
})

it('says that a choice goes against the decision', () => {
  expect(stops({ choice: 'NPS' }).length).toBeGreaterThan(0)
  expect(stops({ choice: 'CRC' })).toEqual([])
})
