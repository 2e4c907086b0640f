import { expect, test } from 'vitest'
import { itemLabel, numeral } from '../../../shared/record/list-labels.ts'

test('items are numbered in figures, then letters, then small Roman numbers, then figures again', () => {
  const written = [1, 2, 4, 9, 26, 27, 52, 53, 702, 703].map((number) => numeral(1, number))
  expect(written).toEqual(['a', 'b', 'd', 'i', 'z', 'aa', 'az', 'ba', 'zz', 'aaa'])
  expect([1, 4, 9, 14, 40, 90, 400, 1994, 3999].map((number) => numeral(2, number))).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xc',
    'cd',
    'mcmxciv',
    'mmmcmxcix',
  ])
  expect([numeral(0, 12), numeral(3, 12), numeral(1, 0), numeral(2, 4000)]).toEqual(['12', '12', '0', '4000'])
})

test('a list that gives its first number counts on from it, and one of an older document from 1', () => {
  const items = [[{ text: 'x' }], [{ text: 'y' }]]
  expect(itemLabel({ type: 'list', ordered: true, items, start: 4 }, 1)).toBe('5.')
  expect(itemLabel({ type: 'list', ordered: true, items, start: 2, depth: 1 }, 1)).toBe('c.')
  expect(itemLabel({ type: 'list', ordered: true, items }, 0)).toBe('1.')
})
