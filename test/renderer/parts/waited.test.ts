import { expect, test } from 'vitest'
import { waitedInWords } from '../../../renderer/parts/waited.ts'

/** 10:05 by the court's clock, in summer time. */
const NOW = '2016-10-11T09:05:30Z'

test.each([
  ['2016-10-11T09:20', 'asked 09:20, 45 min'],
  ['2016-10-11T10:05', 'asked 10:05, 0 min'],
  ['2016-10-11T10:06', 'asked 10:06'],
  ['2016-10-11T08:05', 'asked 08:05, 2 h'],
  ['2016-10-11T08:00', 'asked 08:00, 2 h 5 min'],
  ['2016-10-10T10:06', 'asked 10 October 2016, 10:06, 23 h 59 min'],
  ['2016-10-09T10:06', 'asked 9 October 2016, 10:06, 47 h 59 min'],
  ['2016-10-09T10:05', 'asked 9 October 2016, 10:05, 2 days'],
  ['', 'asked, the time not recorded'],
  ['this morning', 'asked this morning'],
])('asked “%s”: %s', (askedAt, words) => {
  expect(waitedInWords(askedAt, NOW)).toBe(words)
})
