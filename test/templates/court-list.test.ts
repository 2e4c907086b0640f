import { expect, test } from 'vitest'
import { listRowSchema, offenceFieldSchema } from '../../shared/court-list/list-row.schema.ts'
import { CODED, type CodedField } from '../../shared/court-list/list-words.schema.ts'
import { foldName } from '../../shared/lib/fold-name.ts'
import { listWords } from '../support/court-list.ts'
import { templates } from '../support/templates.ts'

test('every field of a list has one column', () => {
  const fields = [...Object.keys(listRowSchema.shape), ...offenceFieldSchema.options].filter(
    (field) => field !== 'offences',
  )
  expect(listWords.columns.map(({ field }) => field).sort()).toEqual(fields.sort())
})

test('no head is of two columns, and each is written as heads are compared', () => {
  const heads = listWords.columns.flatMap((column) => column.heads)
  expect(new Set(heads).size).toBe(heads.length)
  expect(heads.map(foldName)).toEqual(heads)
})

test.each(Object.keys(CODED).filter((field): field is CodedField => Object.hasOwn(CODED, field)))(
  'every word for %s stands for a code of its list',
  (field) => {
    const codes = templates.lists[CODED[field]]?.options.map(({ code }) => code)
    expect(Object.values(listWords.words[field]).filter((code) => codes?.includes(code) !== true)).toEqual([])
  },
)
