import { expect, test } from 'vitest'
import { decodeText } from '../../../../electron/core/court-list/decode-text.ts'

const TEXT = 'Name;Offence\nSiân O’Neill;£40 of goods\n'

/** Siân, a curly apostrophe and a pound sign in the code page of Windows. */
const windows1252 = Buffer.from(TEXT.replace('’', '\u0092'), 'latin1')
const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16()

test.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['Windows-1252', windows1252],
  ['UTF-16', Buffer.from(TEXT, 'utf16le')],
  ['UTF-16', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
  ['UTF-16', swapped(Buffer.from(`\ufeff${TEXT}`, 'utf16le'))],
  ['UTF-16', swapped(Buffer.from(TEXT, 'utf16le'))],
  ['UTF-8', Buffer.from(`\ufeff${TEXT}`)],
])('%s is known by its bytes', (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT)
})

test('an empty file is an empty text', () => {
  expect(decodeText(new Uint8Array())).toBe('')
})
