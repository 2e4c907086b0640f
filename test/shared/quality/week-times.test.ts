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
    ['Thurs and Tues, Weds', ['tue', 'wed', 'thu']],
    ['Mon-Thur', ['mon', 'tue', 'wed', 'thu']],
    ['he sat in the sun', []],
    ['not at weekends; Friday group', ['fri']],
    ['Friday daytime, not evenings', ['fri']],
    ['no Mondays', []],
    ['Friday group; leaves the evenings free', ['fri']],
    ['Friday group; begins Sat 15 October', ['fri']],
    ['Friday group, from Saturday the 15th', ['fri']],
    ['begins Monday 3/10', []],
    ['Mondays 9.30 to 15.30', ['mon']],
    ['19:00 to 07:00', ['evenings']],
    ['7pm-7am', ['evenings']],
    ['23:00 to 05:30', []],
    ['09:00 to 17:00', []],
    ['Friday, 18:00 to 20:00', ['evenings']],
    ['Friday, 16:00 to 20:00', ['fri', 'evenings']],
    ['mornings, evenings and all weekend', ['sat', 'sun', 'evenings']],
    ['MONDAYS and Tuesdays', ['mon', 'tue']],
    ['any day', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']],
    ['Friday, his day off; Saturdays', ['sat']],
    ['sons of 9 and 13; 6 to 8 weeks', []],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })

  it('are those of each day for hours that hold every day, such as a curfew', () => {
    expect(timesIn('07:00 to 19:00', { daily: true })).toHaveLength(8)
    expect(timesIn('07:00 to 19:00 on Saturdays', { daily: true })).toEqual(['sat', 'evenings'])
  })
})
