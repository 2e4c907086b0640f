import { describe, expect, test } from 'vitest'
import { type BandShown, placeOnBar } from '../../../renderer/report/score-shown.ts'

const ogrs3: BandShown[] = [
  { tone: 'low', from: 0, label: 'low', brief: 'low' },
  { tone: 'medium', from: 50, label: '50 medium', brief: '50' },
  { tone: 'high', from: 75, label: '75 high', brief: '75' },
  { tone: 'veryHigh', from: 90, label: '90', brief: '90' },
]
const rsr: BandShown[] = [
  { tone: 'low', from: 0, label: 'low', brief: 'low' },
  { tone: 'medium', from: 3, label: '3 medium', brief: '3' },
  { tone: 'high', from: 6.9, label: '6.9 high', brief: '6.9' },
]

describe('where a figure stands on its bar', () => {
  test('OGRS3 uses the whole scale to 100: the bands lie where their figures are', () => {
    expect(placeOnBar(41, ogrs3, 100)).toEqual({ widths: [50, 25, 15, 10], needle: 41 })
  })

  test('a bar that ends early is still filled by its bands', () => {
    const { widths, needle } = placeOnBar(1.62, rsr, 12)
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100)
    expect(needle).toBeCloseTo(13.5)
  })

  test('a figure at a limit stands exactly where its band begins', () => {
    const { widths, needle } = placeOnBar(6.9, rsr, 12)
    expect(needle).toBeCloseTo((widths[0] ?? 0) + (widths[1] ?? 0))
  })

  test('a figure past the end of the bar stands at its end', () => {
    expect(placeOnBar(42, rsr, 12).needle).toBe(100)
  })
})
