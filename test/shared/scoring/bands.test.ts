import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bandInWords, bandLimits, bandOf } from '../../../shared/scoring/bands.ts'

const predictors = ['OGRS3', 'RSR', 'OSP/DC', 'OVP', 'OGP', 'ARP', 'VRP', 'SVRP', 'CSRP'] as const

describe('bands', () => {
  test.each([
    ['OGRS3', [49, 50, 74, 75, 89, 90], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
    ['RSR', [2.99, 3, 6.89, 6.9, 99.99], ['low', 'medium', 'medium', 'high', 'high']],
    [
      'OSP/DC',
      [21, 22, 29, 30, 35, 36, 64],
      ['low', 'medium', 'medium', 'high', 'high', 'veryHigh', 'veryHigh'],
    ],
    ['OVP', [29, 30, 59, 60, 79, 80], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
    ['OGP', [33, 34, 66, 67, 84, 85], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
    ['ARP', [49.99, 50, 74.99, 75, 89.99, 90], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
    ['VRP', [29.99, 30, 59.99, 60, 79.99, 80], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
    ['SVRP', [0.99, 1, 2.99, 3, 6.89, 6.9], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
    ['CSRP', [0.99, 1, 2.99, 3, 6.89, 6.9], ['low', 'medium', 'medium', 'high', 'high', 'veryHigh']],
  ] as const)('%s: below, at and above each limit', (predictor, figures, expected) => {
    expect(figures.map((figure) => bandOf(predictor, figure))).toEqual(expected)
  })

  test('every figure falls in exactly one band', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...predictors),
        fc.double({ min: 0, max: 100, noNaN: true }),
        (predictor, figure) => {
          const limits = [...bandLimits[predictor]].reverse()
          const within = limits.filter(
            ({ from }, at) => figure >= from && figure < (limits[at + 1]?.from ?? 101),
          )
          expect(within.map(({ band }) => band)).toEqual([bandOf(predictor, figure)])
        },
      ),
    )
  })

  test('a figure below zero is no figure', () => {
    expect(() => bandOf('RSR', -0.01)).toThrow('no band')
    expect(() => bandOf('OGRS3', Number.NaN)).toThrow('no band')
  })

  test('bands are said in words', () => {
    expect(bandInWords('veryHigh')).toBe('very high')
  })
})
