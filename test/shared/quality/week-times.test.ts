import { describe, expect, it } from 'vitest'
import { timesIn } from '../../../shared/quality/week-times.ts'

describe('Times of the week in an arrangement as written', () => {
  it.each([
    ['Friday group, Chatham, 09:30 to 15:30', ['fri']],
    ['at weekends', ['sat', 'sun']],
    ['Monday to Thursday', ['mon', 'tue', 'wed', 'thu']],
    ['Saturdays and Wednesdays', ['wed', 'sat']],
    ['Fri to Mon', ['mon', 'fri', 'sat', 'sun']],
    ['Maidstone, Tuesday evening', ['evenings']],
    ['weekdays', ['mon', 'tue', 'wed', 'thu', 'fri']],
    ['a place will be found; sunny monument', []],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })
})
