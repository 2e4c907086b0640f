import { describe, expect, test } from 'vitest'
import { ageInWords, calledOn, shortDate, today } from '../../../renderer/parts/age.ts'

const now = '2016-10-11T13:02:00Z'

describe('how old something is', () => {
  test.each([
    ['2016-10-11T13:01:30Z', 'just now'],
    ['2016-10-11T13:01:00Z', '1 minute ago'],
    ['2016-10-11T12:03:00Z', '59 minutes ago'],
    ['2016-10-11T12:02:00Z', '1 hour ago'],
    ['2016-10-11T07:02:00Z', '6 hours ago'],
    ['2016-10-10T15:05:00Z', 'yesterday at 16:05'],
    ['2016-10-09T15:05:00Z', '2 days ago'],
    ['2016-09-28T13:02:00Z', '13 days ago'],
    ['2016-09-27T13:02:00Z', '27 Sept 2016'],
  ])('%s is %s', (instant, words) => {
    expect(ageInWords(instant, now)).toBe(words)
  })

  test('yesterday is yesterday by the courts’ clock, however few the hours', () => {
    expect(ageInWords('2016-10-10T22:59:00Z', '2016-10-11T00:30:00Z')).toBe('yesterday at 23:59')
  })
})

describe('how long until the case is called on', () => {
  test.each([
    ['2016-10-11', '14:40', 'called on in 0:38'],
    ['2016-10-11', '16:02', 'called on in 2:00'],
    ['2016-10-11', '14:02', 'called on in 0:00'],
    ['2016-10-11', '14:01', 'was due at 14:01'],
    ['2016-10-12', '10:00', 'called on tomorrow at 10:00'],
    ['2016-10-14', '10:00', 'called on in 3 days'],
    ['2016-10-10', '10:00', 'was due on 10 Oct 2016'],
  ])('%s at %s: %s', (date, time, words) => {
    expect(calledOn(date, time, now)).toBe(words)
  })

  test('nothing is said while the date or the time is missing or no such thing', () => {
    expect(calledOn('', '14:40', now)).toBeNull()
    expect(calledOn('2016-10-11', '', now)).toBeNull()
    expect(calledOn('2016-10-11', 'after lunch', now)).toBeNull()
    expect(calledOn('2016-02-30', '14:40', now)).toBeNull()
    expect(calledOn('2016-10-11', '25:00', now)).toBeNull()
  })
})

test('a date that is none stays as it was typed', () => {
  expect(shortDate('next Tuesday')).toBe('next Tuesday')
  expect(shortDate('2016-10-11')).toBe('11 Oct 2016')
})

test('today is the day in the courts, also just after midnight in summer', () => {
  expect(today('2016-06-30T23:30:00Z')).toBe('2016-07-01')
})
