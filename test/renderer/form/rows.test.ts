import { expect, test } from 'vitest'
import { moved, withCell } from '../../../renderer/form/row-changes.ts'
import { rowSummary } from '../../../renderer/form/row-summary.ts'
import type { Column, OptionLists } from '../../../shared/form/definition.ts'

const rows = [
  { id: 'a', cells: { title: 'Assault' } },
  { id: 'b', cells: {} },
  { id: 'c', cells: {} },
]

test('a cell changes in its own row; clearing it leaves no trace', () => {
  expect(withCell(rows, 'b', { plea: 'guilty' })[1]).toEqual({ id: 'b', cells: { plea: 'guilty' } })
  expect(withCell(rows, 'a', { title: null })[0]).toEqual({ id: 'a', cells: {} })
  expect(withCell(rows, 'b', { plea: 'guilty' })[0]).toBe(rows[0])
})

test('a row moves one place and no further than the ends', () => {
  const ids = (index: number, by: number) =>
    moved(rows, index, by)
      .map(({ id }) => id)
      .join('')
  expect(ids(0, 1)).toBe('bac')
  expect(ids(2, -1)).toBe('acb')
  expect(ids(0, -1)).toBe('abc')
  expect(ids(2, 1)).toBe('abc')
})

test('a folded row says its answers in words, not in codes', () => {
  const columns: Column[] = [
    { id: 'main', kind: 'yesNo', label: 'Main offence' },
    { id: 'title', kind: 'text', label: 'Offence' },
    { id: 'date', kind: 'date', label: 'Date' },
    { id: 'plea', kind: 'choice', options: 'pleas', label: 'Plea' },
    { id: 'age', kind: 'number', label: 'Age', unit: 'years' },
  ]
  const lists: OptionLists = {
    pleas: { source: 'test', options: [{ code: 'notGuilty', label: 'Not guilty' }] },
  }
  const cells = { main: 'yes', title: 'Assault by beating', date: '2016-09-02', plea: 'notGuilty', age: '9' }
  expect(rowSummary(columns, { id: 'a', cells }, lists)).toBe(
    'Main offence · Assault by beating · 2 September 2016 · Not guilty',
  )
  expect(rowSummary(columns, { id: 'a', cells: { age: '9', main: 'no' } }, lists)).toBe('9 years')
  expect(rowSummary(columns, { id: 'a', cells: {} }, lists)).toBe('')
})
