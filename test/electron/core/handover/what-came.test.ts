import { expect, test } from 'vitest'
import { whatCame } from '../../../../electron/core/handover/what-came.ts'
import { signedList } from '../signing/listed.ts'
import { trust } from '../signing/signers.ts'
import { encrypted, kss } from './handover-for-test.ts'
import { question } from './messages.ts'
import { sealedVersion } from './versions.ts'

test('a file that is no handover is known by what it says it is', async () => {
  expect(whatCame(Buffer.from(JSON.stringify(trust, null, 2)))).toBe('keys')
  expect(whatCame(await signedList())).toBe('keys')
  expect(whatCame(Buffer.from('%PDF-1.7\n1 0 obj << /Creator (Word) >>'))).toBe('pdf')
  expect(whatCame(Buffer.from('%PDF-1.7\n1 0 obj << /Creator (Courtside) >>'))).toBe('report')
})

test('a handover and a message are known, sealed or encrypted', async () => {
  expect(whatCame((await sealedVersion({})).file)).toBe('handover')
  expect(whatCame(await encrypted())).toBe('handover')
  expect(whatCame((await question(null)).file)).toBe('message')
  expect(whatCame((await question(kss.addressee)).file)).toBe('message')
})

test('whatever has no word of its own is unknown, and is opened as a handover', () => {
  for (const text of ['', '{}', 'notes', '{"protected":"e30"}', '{"signatures":[{"protected":"e"}]}'])
    expect(whatCame(Buffer.from(text))).toBe('unknown')
  // The mark further in than the first kilobyte is that of a PDF inside something else.
  expect(whatCame(Buffer.from(`${' '.repeat(1019)}%PDF-1.7`))).toBe('pdf')
  expect(whatCame(Buffer.from(`${' '.repeat(1020)}%PDF-1.7`))).toBe('unknown')
})
