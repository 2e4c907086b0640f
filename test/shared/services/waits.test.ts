import { describe, expect, test } from 'vitest'
import { waitInWords, waitsForCase } from '../../../shared/services/waits.ts'
import { caseOf } from '../../support/case-of.ts'
import { directoryOf, isoDate, programmeEntry, sampleDirectory } from '../../support/directory.ts'
import { exampleOf } from '../../support/templates.ts'

const facts = caseOf(exampleOf('case-3').answers)
const today = isoDate('2016-10-14')
const waits = (...changes: readonly Parameters<typeof programmeEntry>[0][]) =>
  waitsForCase({ directory: directoryOf(...changes.map((one) => programmeEntry(one))), today }, facts, 90)
const weeks = (from: number, upTo: number | null = null) => ({
  is: 'weeks' as const,
  weeks: from,
  upTo,
  asAt: isoDate('2016-09-26'),
  note: null,
})

describe('the waits a proposal is judged by', () => {
  test('are those of accredited programmes at the court of the case, with date and trust', () => {
    expect(waits({}, { id: 'b', areas: ['Margate'] }, { id: 'c', programme: null })).toEqual([
      { programme: 'BBR', waitWeeks: 21, lengthWeeks: 30, asAt: '2016-09-26', stale: false, sample: false },
    ])
    expect(waits({ wait: null })).toEqual([])
    expect(waits({ wait: { is: 'standsDown', asAt: today, note: 'often' } })).toEqual([])
  })
  test('take a range at its longest, and the place with the shortest way to the end first', () => {
    expect(waits({ wait: weeks(39, 56) })).toMatchObject([{ waitWeeks: 56 }])
    const shortCourse = waits({ wait: weeks(21) }, { id: 'b', wait: weeks(40), lengthWeeks: 10 })
    expect(shortCourse.map((one) => one.waitWeeks)).toEqual([40, 21])
    expect(waits({ wait: weeks(40) }, { id: 'b', wait: weeks(21) }).map((one) => one.waitWeeks)).toEqual([
      21, 40,
    ])
  })
  test('say that the sample is one, and that nobody ever confirmed it', () => {
    expect(waitsForCase({ directory: sampleDirectory, today }, facts, 90)).toEqual([
      { programme: 'BBR', waitWeeks: 57, lengthWeeks: null, asAt: '2016-10-31', stale: true, sample: true },
    ])
  })
})

test.each([
  [weeks(21), '21 weeks, as at 26 September 2016'],
  [weeks(1), '1 week, as at 26 September 2016'],
  [weeks(39, 56), '39 to 56 weeks, as at 26 September 2016'],
  [weeks(5, 5), '5 weeks, as at 26 September 2016'],
  [
    { is: 'standsDown' as const, asAt: isoDate('2016-06-30'), note: 'a rate of 20 %' },
    'Sometimes stood down, as at 30 June 2016: a rate of 20 %',
  ],
])('a wait in words: %j', (wait, says) => {
  expect(waitInWords(wait)).toBe(says)
})
