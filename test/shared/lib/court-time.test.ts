import fc from 'fast-check'
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
    '2016-10-11T14:02T',
    '2016-10-11T14:02T15:00',
    '2016-10-11T14:02:30',
    '2016-10-11T14:02\n',
    ' 2016-10-11T14:02',
  ])
    expect(readCourtTime(text)).toBeNull()
})

/** A time with something before or after it. */
const nearlyATime = fc
  .tuple(
    fc.constantFrom('', ' ', '2016-10-11T'),
    fc.constantFrom('2016-10-11T14:02', '2016-02-30T10:00', '0000-01-01T00:00', '9999-12-31T23:59'),
    fc.oneof(fc.string(), fc.constantFrom('', 'T', 'Z', ':00', '+01:00', '[UTC]', '\n')),
  )
  .map((parts) => parts.join(''))

test('whatever is typed, it is read as a time or not at all', () => {
  fc.assert(
    fc.property(fc.oneof(nearlyATime, fc.string()), (text) => {
      const instant = readCourtTime(text)
      if (instant !== null) expect(text).toHaveLength('2016-10-11T14:02'.length)
    }),
  )
})
