import { describe, expect, test } from 'vitest'
import { codeless, withOffence } from '../../../renderer/form/offence-chosen.ts'
import type { Column } from '../../../shared/form/definition.ts'
import { must } from '../../../shared/lib/must.ts'

const code: Column = {
  id: 'code',
  kind: 'offence',
  label: 'Home Office code',
  gives: { title: 'title', cjsCode: 'cjsCode' },
}
const columns: readonly Column[] = [
  { id: 'title', kind: 'text', label: 'Offence' },
  code,
  { id: 'cjsCode', kind: 'text', label: 'CJS code' },
]
const shop = { code: '04600', title: 'Stealing from shops', classTitle: 'Theft' }
const row = (id: string, cells: Record<string, string>) => ({ id, cells })

describe('an offence chosen for a row', () => {
  test('gives its code, its words and the CJS code that found it', () => {
    expect(withOffence([row('a', {})], 'a', code, { ...shop, cjsCode: 'TH68010' })).toEqual([
      row('a', { code: '04600', title: 'Stealing from shops', cjsCode: 'TH68010' }),
    ])
  })

  test('leaves the words and the CJS code that stand there', () => {
    const before = [row('a', { title: 'Theft of meat', cjsCode: 'TH68001' })]
    expect(withOffence(before, 'a', code, { ...shop, cjsCode: 'TH68010' })).toEqual([
      row('a', { title: 'Theft of meat', cjsCode: 'TH68001', code: '04600' }),
    ])
  })

  test('writes over the code of its own row', () => {
    expect(withOffence([row('a', { title: 'Theft', code: 'shop' })], 'a', code, shop)).toEqual([
      row('a', { title: 'Theft', code: '04600' }),
    ])
  })

  test('gives its code to each row of the same words that has none, and to no other', () => {
    const before = [
      row('a', { title: 'Theft from a shop' }),
      row('b', { title: 'Theft from a shop ', plea: 'guilty' }),
      row('c', { title: 'Theft from a shop', code: '04910' }),
      row('d', { title: 'Going equipped' }),
      row('e', {}),
    ]
    expect(withOffence(before, 'a', code, shop).map(({ cells }) => cells['code'])).toEqual([
      '04600',
      '04600',
      '04910',
      undefined,
      undefined,
    ])
  })

  test('rows without words share nothing', () => {
    const after = withOffence([row('a', {}), row('b', {})], 'a', code, shop)
    expect(after.map(({ cells }) => cells['code'])).toEqual(['04600', undefined])
  })

  test('a search that gives neither words nor CJS code gives none', () => {
    const given = { ...shop, cjsCode: 'TH68010' }
    expect(withOffence([row('a', {})], 'a', { ...code, gives: undefined }, given)).toEqual([
      row('a', { code: '04600' }),
    ])
  })
})

test('a row is without a code while it has words and no code', () => {
  expect(codeless(columns, row('a', { title: 'Theft' }))).toBe(code)
  expect(codeless(columns, row('a', { title: 'Theft', code: '04600' }))).toBeUndefined()
  expect(codeless(columns, row('a', { title: ' ' }))).toBeUndefined()
  expect(codeless([must(columns[0], 'a column')], row('a', { title: 'Theft' }))).toBeUndefined()
})
