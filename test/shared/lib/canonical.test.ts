import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes, parseCanonical } from '../../../shared/lib/canonical.ts'

const nested = (depth: number): unknown => {
  let value: unknown = []
  for (let level = 1; level < depth; level += 1) value = [value]
  return value
}

test('the order in which a value was put together never changes its bytes', () => {
  expect(canonicalBytes({ b: 1, a: [true, null] })).toEqual(canonicalBytes({ a: [true, null], b: 1 }))
  expect(new TextDecoder().decode(canonicalBytes({ b: 1, a: 'é' }))).toBe('{"a":"é","b":1}')
})

test('the bytes are UTF-8, whatever the script', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(text.isWellFormed())
      expect(canonicalBytes(text)).toEqual(new TextEncoder().encode(JSON.stringify(text)))
    }),
  )
})

test('nesting is allowed to 32 levels and refused at 33', () => {
  expect(canonicalBytes(nested(32))).toHaveLength(64)
  expect(() => canonicalBytes(nested(33))).toThrow('nested deeper than 32')
  expect(parseCanonical('['.repeat(32) + ']'.repeat(32))).toEqual(nested(32))
  expect(parseCanonical('['.repeat(33) + ']'.repeat(33))).toBeUndefined()
  expect(parseCanonical('['.repeat(1_000_000))).toBeUndefined()
})

test('a bracket within text is not nesting', () => {
  const text = JSON.stringify({ a: '[[[[{{{{'.repeat(20), b: '\\"[' })
  expect(parseCanonical(text)).toEqual(JSON.parse(text))
})

test('half a million values are read and one more is not', () => {
  const list = (values: number) => `[${'0,'.repeat(values - 1)}0]`
  expect(parseCanonical(list(500_000))).toHaveLength(500_000)
  expect(parseCanonical(list(500_001))).toBeUndefined()
})

test('whatever is written canonically is read back the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = new TextDecoder().decode(canonicalBytes(value))
      expect(canonicalBytes(parseCanonical(text))).toEqual(canonicalBytes(value))
    }),
  )
})

test.each([
  ['a key twice', '{"a":1,"a":1}'],
  ['keys out of order', '{"b":1,"a":1}'],
  ['white space', '{"a": 1}'],
  ['a line end', '{"a":1}\n'],
  ['a number that does not survive', '[12345678901234567890]'],
  ['a number written another way', '[1.0]'],
  ['a number beyond all bounds', '[1e999]'],
  ['an escape that need not be', '["\\u0061"]'],
  ['half a character', '["\\ud800"]'],
  ['a byte order mark', '\ufeff[]'],
  ['no JSON', '{"a":'],
  ['nothing', ''],
])('%s is not canonical', (_, text) => {
  expect(parseCanonical(text)).toBeUndefined()
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [undefined]])(
  'what JSON cannot hold is never signed: %s',
  (value) => {
    expect(() => canonicalBytes(value)).toThrow()
  },
)
