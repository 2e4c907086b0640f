import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withOneEach } from '../../../renderer/form/row-changes.ts'
import type { Column } from '../../../shared/form/definition.ts'
import type { Row } from '../../../shared/record/answers.ts'

const main: Column = { id: 'main', kind: 'yesNo', label: 'Main', as: 'one' }
const row = (id: string, main?: string): Row => ({ id, cells: main === undefined ? {} : { main } })
const mains = (rows: readonly Row[]) =>
  rows.filter(({ cells }) => cells['main'] === 'yes').map(({ id }) => id)

test('the first row is the one, until another is chosen; when it goes, the first of the rest is', () => {
  expect(mains(withOneEach([main], [row('a')]))).toEqual(['a'])
  expect(mains(withOneEach([main], [row('a', 'yes'), row('b', 'yes')], 'b'))).toEqual(['b'])
  expect(mains(withOneEach([main], [row('a', 'yes'), row('b', 'yes')]))).toEqual(['a'])
  expect(mains(withOneEach([main], [row('b'), row('c')]))).toEqual(['b'])
  expect(withOneEach([main], [])).toEqual([])
})

test('for any rows there is exactly one, and a table without such a column is as it was', () => {
  const rows = fc.uniqueArray(fc.record({ id: fc.string(), main: fc.constantFrom('yes', 'no', undefined) }), {
    selector: ({ id }) => id,
    minLength: 1,
  })
  fc.assert(
    fc.property(rows, fc.string(), (given, chosen) => {
      const before = given.map(({ id, main: is }) => row(id, is))
      expect(mains(withOneEach([main], before, chosen))).toHaveLength(1)
      expect(withOneEach([{ ...main, as: undefined }], before, chosen)).toEqual(before)
    }),
  )
})
