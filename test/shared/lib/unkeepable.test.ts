import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unkeepable } from '../../../shared/lib/unkeepable.ts'

test('half of a character and "__proto__" are found wherever they stand', () => {
  const value: unknown = JSON.parse('{"a":["x",{"b":"\\ud800"}],"c":{"__proto__":{"x":1}},"d\\udc00":1}')
  expect(unkeepable(value).map(({ path }) => path)).toEqual(['a.1.b', 'c.__proto__', ''])
})

test('what can be written as UTF-8 passes, emoji and every plane of Unicode too', () => {
  fc.assert(
    fc.property(
      fc.jsonValue(),
      (value) =>
        unkeepable(JSON.parse(JSON.stringify(value))).length === 0 ||
        JSON.stringify(value).includes('__proto__'),
    ),
  )
  expect(unkeepable({ name: '👩‍⚖️ ਗੁਰਮੁਖੀ 𐍈' })).toEqual([])
})
