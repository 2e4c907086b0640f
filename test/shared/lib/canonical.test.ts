import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes, isShallow } from '../../../shared/lib/canonical.ts'

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
  expect(isShallow(nested(32))).toBe(true)
  expect(isShallow(nested(33))).toBe(false)
  expect(() => canonicalBytes(nested(33))).toThrow('nested deeper than 32')
  expect(isShallow(nested(100_000))).toBe(false)
})

test.each([[Number.NaN], [Number.POSITIVE_INFINITY], ['\ud800'], [undefined]])(
  'what JSON cannot hold is never signed: %s',
  (value) => {
    expect(() => canonicalBytes(value)).toThrow()
  },
)
