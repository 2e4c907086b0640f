import { expect, test } from 'vitest'
import { allocationTables } from '../support/allocation-input.ts'
import { bankHolidays } from '../support/bank-holidays.ts'

test('the bank holidays are those that the library gives, year by year', () => {
  expect(allocationTables.rules.settings.bankHolidays.dates).toEqual(bankHolidays(2016, 2050).flat())
})
