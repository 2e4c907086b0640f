import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths } from '../../../../electron/core/pdf/column-widths.ts'
import { COLUMN_GAP, TEXT_WIDTH } from '../../../../electron/core/pdf/page-style.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

test('columns fill the page and nothing beyond it, whatever they hold', () => {
  const texts = fc.array(fc.array(fc.lorem({ maxCount: 12 }), { minLength: 4, maxLength: 4 }), {
    minLength: 1,
  })
  fc.assert(
    fc.property(texts, (rows) => {
      const widths = columnWidths(rows)
      expect(widths).toHaveLength(4)
      expect(Math.min(...widths)).toBeGreaterThan(0)
      expect(sum(widths) + 3 * COLUMN_GAP).toBeCloseTo(TEXT_WIDTH)
    }),
  )
})

test('a short column takes what it needs and leaves the rest to the long one', () => {
  const [option = 0, why = 0] = columnWidths([
    ['Option', 'Why not'],
    ['Suspended sentence', 'The same requirements are available; kept for the court. '.repeat(3)],
  ])
  expect(option).toBeGreaterThan(80)
  expect(why).toBeGreaterThan(3 * option)
})
