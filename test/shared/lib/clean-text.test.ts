import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../shared/lib/clean-text.ts'

test('controls, bidirectional marks and zero-width spaces go; words, tabs and lines stay', () => {
  expect(cleanText('A\u202eB\u0000C\u200bD\u2069\ufeff\tE\r\nF\rG\u2028H')).toBe('ABCD\tE\nF\nG\nH')
  expect(cleanText('Ay\u015fe Demir\u00a0Walsh')).toBe('Ay\u015fe Demir Walsh')
  expect(cleanText('\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645')).toBe(
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  )
})

test('half a character becomes the sign for one that is missing', () => {
  expect(cleanText('x\ud83dy')).toBe('x\ufffdy')
})

test('clean text is not changed again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text))
    }),
  )
})
