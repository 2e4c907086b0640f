import { expect, test } from 'vitest'
import { otherFile } from '../../../../electron/core/handover/what-came.ts'
import { signedList } from '../signing/listed.ts'
import { trust } from '../signing/signers.ts'
import { encrypted } from './handover-for-test.ts'
import { sealedVersion } from './versions.ts'

test('a file that is no handover is known by what it says it is', async () => {
  expect(otherFile(Buffer.from(JSON.stringify(trust, null, 2)))).toBe('isKeys')
  expect(otherFile(await signedList())).toBe('isKeys')
  expect(otherFile(Buffer.from('%PDF-1.7\n1 0 obj << /Creator (Word) >>'))).toBe('isPdf')
  expect(otherFile(Buffer.from('%PDF-1.7\n1 0 obj << /Creator (Courtside) >>'))).toBe('isReport')
})

test('a handover, sealed or encrypted, and whatever has no name is left to be opened as a handover', async () => {
  const { file } = await sealedVersion({})
  for (const bytes of [file, await encrypted(), Buffer.from(''), Buffer.from('{}'), Buffer.from('notes')])
    expect(otherFile(bytes)).toBeNull()
  // The mark further in than the first kilobyte is that of a PDF inside something else.
  expect(otherFile(Buffer.from(`${' '.repeat(1019)}%PDF-1.7`))).toBe('isPdf')
  expect(otherFile(Buffer.from(`${' '.repeat(1020)}%PDF-1.7`))).toBeNull()
})
