import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { businessDaysAfter, instantBusinessDaysAfter } from '../../../shared/lib/business-days.ts'
import { type IsoDate, readDate } from '../../../shared/lib/dates.ts'
import { must } from '../../../shared/lib/must.ts'
import { allocationTables } from '../../support/allocation-input.ts'

const { dates } = allocationTables.rules.settings.bankHolidays
const holidays = new Set(dates)
const day = (text: string): IsoDate => must(readDate(text), text)
const weekday = (date: string): number => new Date(`${date}T12:00:00Z`).getUTCDay()

describe('business days of England and Wales', () => {
  test.each([
    ['2016-10-11', '2016-10-13', 'a Tuesday: the Thursday'],
    ['2016-10-13', '2016-10-17', 'a Thursday: over the weekend'],
    ['2016-10-14', '2016-10-18', 'a Friday'],
    ['2016-10-15', '2016-10-18', 'a Saturday court: as from the Friday'],
    ['2016-12-23', '2016-12-29', 'before Christmas, its Sunday taken on the 27th'],
    ['2017-04-13', '2017-04-19', 'the Thursday before Easter'],
  ])('two days after %s is %s: %s', (from, due) => {
    expect(businessDaysAfter(day(from), 2, holidays)).toBe(due)
  })

  test('never ends on a weekend or a bank holiday, and passes exactly as many business days as asked', () => {
    const instant = fc.date({ min: new Date('2016-01-01'), max: new Date('2027-12-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 10 }), (date, days) => {
        const from = date.toISOString().slice(0, 10)
        const due = businessDaysAfter(day(from), days, holidays)
        let passed = 0
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(due); at += 86_400_000) {
          const text = new Date(at).toISOString().slice(0, 10)
          if (weekday(text) % 6 !== 0 && !holidays.has(text)) passed += 1
        }
        expect([passed, weekday(due) % 6 !== 0, holidays.has(due)]).toEqual([days, true, false])
      }),
    )
  })

  test('the bank holidays are weekdays, eight or more in each year, one of each kind', () => {
    expect(dates.filter((date) => weekday(date) % 6 === 0)).toEqual([])
    expect(dates).toEqual([...holidays].sort())
    for (let year = 2016; year <= 2027; year += 1) {
      const listed = dates.filter((date) => date.startsWith(String(year)))
      expect(listed.length, String(year)).toBeGreaterThanOrEqual(8)
      // Good Friday is the only Friday in March or April, Easter Monday the Monday after it.
      const friday = listed.find((date) => weekday(date) === 5 && /-0[34]-/.test(date)) ?? ''
      const monday = new Date(Date.parse(friday) + 3 * 86_400_000).toISOString().slice(0, 10)
      expect(listed).toContain(monday)
    }
  })
})

describe('the same time of day, so many business days later', () => {
  test.each([
    ['Friday 15:00: the Monday', '2016-10-07T14:00:00Z', 1, '2016-10-10T14:00:00Z'],
    ['the last minute of a Friday', '2016-10-07T22:59:00Z', 1, '2016-10-10T22:59:00Z'],
    ['the first of a Saturday counts from Monday 00:00', '2016-10-07T23:00:00Z', 1, '2016-10-10T23:00:00Z'],
    ['Sunday noon counts from Monday 00:00', '2016-10-09T11:00:00Z', 1, '2016-10-10T23:00:00Z'],
    ['the clocks go back between', '2016-10-28T14:00:00Z', 1, '2016-10-31T15:00:00Z'],
    ['five days are a week', '2016-10-03T14:00:00Z', 5, '2016-10-10T14:00:00Z'],
    ['none is at once', '2016-10-03T14:00:00Z', 0, '2016-10-03T14:00:00Z'],
    ['none on a Saturday is Monday 00:00', '2016-10-08T11:00:00Z', 0, '2016-10-09T23:00:00Z'],
    ['the Thursday before Christmas 2016', '2016-12-22T16:00:00Z', 1, '2016-12-23T16:00:00Z'],
    ['the Friday before it: the Wednesday', '2016-12-23T15:00:00Z', 1, '2016-12-28T15:00:00Z'],
    ['Christmas Day, a Sunday, counts from Wednesday', '2016-12-25T09:00:00Z', 1, '2016-12-29T00:00:00Z'],
    ['Boxing Day counts from Wednesday', '2016-12-26T12:00:00Z', 1, '2016-12-29T00:00:00Z'],
    ['the day taken for Christmas too', '2016-12-27T23:59:00Z', 1, '2016-12-29T00:00:00Z'],
    ['the Wednesday after', '2016-12-28T00:00:00Z', 1, '2016-12-29T00:00:00Z'],
  ])('%s', (_, from, days, to) => {
    expect(instantBusinessDaysAfter(from, days, holidays)).toBe(to)
  })
})
