import { expect, test } from 'vitest'
import { waitingFor } from '../../../shared/allocation/waiting.ts'
import type { Sentenced } from '../../../shared/proposal/passed.schema.ts'
import { someResult } from '../../support/allocation-facts.ts'
import { allocationTables, date } from '../../support/allocation-input.ts'

const waiting = (result: Sentenced | null, is: 'referred' | 'decided' | null, on = someResult) =>
  waitingFor({ result, allocation: is === null ? null : { is, result: on } }, allocationTables.rules)

test('before sentence nothing waits, nor where the case was adjourned', () => {
  expect(waiting(null, null)).toBeNull()
  expect(waiting({ ...someResult, outcome: 'adjourned' }, null)).toBeNull()
})

test('after sentence it waits to be allocated, then for the SPO, then for nothing (CK-2)', () => {
  expect(someResult.date).toBe('2016-10-03')
  expect(waiting(someResult, null)).toEqual({ for: 'allocation', due: '2016-10-05', holidaysKnown: true })
  expect(waiting(someResult, 'referred')).toEqual({ for: 'spo', due: '2016-10-05', holidaysKnown: true })
  expect(waiting(someResult, 'decided')).toBeNull()
})

test('an allocation of another result than the one recorded now is none', () => {
  const other = { ...someResult, sentence: 'Fine, £80' }
  expect(waiting(other, 'decided')?.for).toBe('allocation')
  expect(waiting(other, 'referred')?.for).toBe('allocation')
})

test('beyond the table the bank holidays are said not to be known; within it they are counted', () => {
  const passed = (day: string) => waiting({ ...someResult, date: date(day) }, null)
  expect(passed('2028-12-22')).toEqual({ for: 'allocation', due: '2028-12-28', holidaysKnown: true })
  expect(passed('2050-12-28')?.holidaysKnown).toBe(true)
  expect(passed('2051-12-22')?.holidaysKnown).toBe(false)
})
