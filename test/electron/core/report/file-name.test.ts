import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '../../../../electron/core/report/file-name.ts'
import { copySchema } from '../../../../shared/document/document.schema.ts'
import { exampleDocument } from '../../../support/example-document.ts'

const document = exampleDocument('case-1')
const named = (name: string, crn = 'X123456') =>
  fileNameOf({ ...document, heading: { ...document.heading, name, crn } }, 'court')
const day = document.heading.hearingDate

test.each([
  ['Liam Anthony Pascall', 'Pascall LA X123456 court copy'],
  ['Pascall, Liam Anthony', 'Pascall LA X123456 court copy'],
  ['mary-jane o’neill', 'o’neill M X123456 court copy'],
  ['Madonna', 'Madonna X123456 court copy'],
  ['', 'X123456 court copy'],
  ['Lee Pascall \u{1F642}', 'Pascall L X123456 court copy'],
  ['王小芳', '王小芳 X123456 court copy'],
  ['ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ', 'ਸਿੰਘ ਗੁ X123456 court copy'],
  ['CON.', 'CON X123456 court copy'],
  ['../Ann "The<Hat>" O/Neill|', 'Neill ATHO X123456 court copy'],
  ['Anna \u{202E}nosliW', 'nosliW A X123456 court copy'],
  ['x'.repeat(300), `${'x'.repeat(40)} X123456 court copy`],
])('a copy about %j is found by the person and the day', (name, stem) => {
  expect(named(name)).toBe(`${stem} ${day}.pdf`)
})

test('each kind of copy says which it is, and a hearing without a date has the day of completion', () => {
  const undated = { ...document, heading: { ...document.heading, hearingDate: null } }
  const names = copySchema.options.map((copy) => fileNameOf(undated, copy))
  expect(new Set(names).size).toBe(copySchema.options.length)
  for (const name of names) expect(name).toContain(document.completedAt.slice(0, 10))
})

test('whatever a name holds, every system takes the file', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, crn) => {
      const file = named(name, crn.slice(0, 20))
      expect(file).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|^[\s.]|[\s.]\.pdf$/u)
      expect(file.split('.').length).toBe(2)
      expect(file).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
      expect(Buffer.byteLength(file)).toBeLessThan(255)
    }),
  )
})
