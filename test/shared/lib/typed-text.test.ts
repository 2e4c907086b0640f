import fc from 'fast-check'
import { expect, test } from 'vitest'
import { typedLine, typedText } from '../../../shared/lib/typed-text.ts'

test('invisible and direction-turning characters are gone from what others will read', () => {
  expect(typedLine(50).parse('Ada\u202e\u2066 Byron\u0007\u200b')).toBe('Ada Byron')
  expect(typedText(50).parse('one\u2028two\u0000')).toBe('one\ntwo')
  expect(typedLine(50).parse(' Ada\n Byron\t')).toBe('Ada Byron')
})

test('a name of nothing but invisible characters is no name', () => {
  for (const name of ['', ' ', '\u200b', '\u202e\u202c', '\ufeff\n']) {
    const read = typedLine(50, 'Enter a name').safeParse(name)
    expect(read.error?.issues.map(({ message }) => message)).toEqual(['Enter a name'])
  }
})

test('the longest that fits passes and one more does not', () => {
  expect(typedText(3).safeParse('abc').success).toBe(true)
  expect(typedText(3).safeParse('abcd').success).toBe(false)
})

test('scripts that need joiners keep them, and reading twice changes nothing', () => {
  expect(typedLine(50).parse('\u0645\u06cc\u200c\u062e')).toBe('\u0645\u06cc\u200c\u062e')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const once = typedLine(100).parse(typed)
      expect(typedLine(100).parse(once)).toBe(once)
    }),
  )
})
