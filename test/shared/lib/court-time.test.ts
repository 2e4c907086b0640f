import { expect, test } from 'vitest'
import { courtTime, readCourtTime } from '../../../shared/lib/dates.ts'

test.each([
  ['in summer', '2016-10-11T14:02', '2016-10-11T13:02:00Z'],
  ['in winter', '2016-12-28T09:00', '2016-12-28T09:00:00Z'],
  ['an hour that comes twice is its first', '2016-10-30T01:30', '2016-10-30T00:30:00Z'],
])('a time by the courts’ clock, %s', (_, written, instant) => {
  expect(readCourtTime(written)).toBe(instant)
  expect(courtTime(instant)).toBe(written)
})

test('seconds are left out when an instant is written, and no other text is read', () => {
  expect(courtTime('2016-10-11T13:02:59.9Z')).toBe('2016-10-11T14:02')
  for (const text of [
    '',
    '11/10/2016 10:20',
    '2016-10-11',
    '2016-02-30T10:00',
    '2016-10-11T24:00',
    '2016-10-11T9:00',
  ])
    expect(readCourtTime(text)).toBeNull()
})
