import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median, percentile, times } from './bench/figure.ts'
import { table } from './bench/table.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, at) => count - at)

test('the median is the middle one, and of an even number the mean of the two in the middle', () => {
  expect(median([7])).toBe(7)
  expect(median([9, 1, 5])).toBe(5)
  expect(median([4, 1, 10, 2])).toBe(3)
})

test('the 95th percentile is the smallest that 95 in 100 do not exceed', () => {
  expect(percentile(upTo(100), 95)).toBe(95)
  expect(percentile(upTo(20), 95)).toBe(19)
  expect(percentile(upTo(21), 95)).toBe(20)
  expect(percentile(upTo(19), 95)).toBe(19)
  expect(percentile([3], 95)).toBe(3)
  expect(percentile([3, 1, 2], 0)).toBe(1)
  expect(percentile([3, 1, 2], 100)).toBe(3)
})

test('figures are in order of size, not of spelling, and what was measured stays as it was', () => {
  const taken = [100, 20, 3]
  expect(median(taken)).toBe(20)
  expect(percentile(taken, 95)).toBe(100)
  expect(taken).toEqual([100, 20, 3])
})

test('nothing measured has no median', () => {
  expect(() => median([])).toThrow('Nothing was measured')
  expect(() => percentile([], 95)).toThrow('Nothing was measured')
})

test('for any measurements the median lies among them, at least half and at least 95 in 100 lie at or below', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(values, (taken) => {
      const { p50, p95 } = times('any', taken)
      const atMost = (limit: number) => taken.filter((value) => value <= limit).length
      expect(atMost(p50)).toBeGreaterThanOrEqual(taken.length / 2)
      expect(taken.filter((value) => value >= p50).length).toBeGreaterThanOrEqual(taken.length / 2)
      if (p95 === null) throw new Error('times have a 95th percentile')
      expect(taken).toContain(p95)
      expect(atMost(p95)).toBeGreaterThanOrEqual(taken.length * 0.95)
    }),
  )
})

test('the table keeps its columns under one another', () => {
  const printed = table([
    {
      heading: 'Start',
      figures: [
        { name: 'first run', unit: 'ms', p50: 1234.5, p95: 2000, of: 5, aim: 'under 2,000' },
        { name: 'memory', unit: 'MB', p50: 9.876, p95: null, of: 1 },
        { name: 'windows', unit: '', p50: 3, p95: null, of: 1 },
      ],
    },
  ])
  expect(printed.split('\n')).toEqual([
    '               p50    p95  unit  of  aim',
    '',
    'Start',
    '  first run  1,235  2,000  ms     5  under 2,000',
    '  memory      9.88         MB     1',
    '  windows        3                1',
  ])
})
