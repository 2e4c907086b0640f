import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeOnceRecorded, writeWhole } from '../../../../electron/core/machine/write-whole.ts'
import { fail, succeed } from '../../../../shared/lib/result.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'courtside-write-'))

test('a file is written whole, for its owner alone, and leaves nothing beside it', () => {
  const folder = newFolder()
  const bytes = Buffer.alloc(3_000_000, 'report ')
  expect(writeWhole(join(folder, 'a.pdf'), bytes)).toEqual({ ok: true, value: null })
  expect(readFileSync(join(folder, 'a.pdf')).equals(bytes)).toBe(true)
  expect(statSync(join(folder, 'a.pdf')).mode & 0o777).toBe(0o600)
  expect(writeWhole(join(folder, 'a.pdf'), Buffer.from('new')).ok).toBe(true)
  expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.pdf'])
})

test('what an earlier, interrupted writing left behind is no hindrance', () => {
  const folder = newFolder()
  writeFileSync(join(folder, `.a.pdf.${process.pid}.part`), 'half')
  expect(writeWhole(join(folder, 'a.pdf'), Buffer.from('whole')).ok).toBe(true)
  expect(readdirSync(folder)).toEqual(['a.pdf'])
})

test('where it cannot write it says so in plain words and leaves what was there', () => {
  const folder = newFolder()
  const refused = {
    ok: false,
    problem: { kind: 'cannotWrite', says: expect.stringContaining('Nothing was written.') },
  }
  expect(writeWhole(join(folder, 'no-such-folder', 'a.pdf'), Buffer.from('x'))).toMatchObject(refused)
  mkdirSync(join(folder, 'a-folder'))
  expect(writeWhole(join(folder, 'a-folder'), Buffer.from('x'))).toMatchObject(refused)
  writeFileSync(join(folder, 'a-file'), 'in the way')
  expect(writeWhole(join(folder, 'a-file', 'a.pdf'), Buffer.from('x'))).toMatchObject(refused)
  expect(readdirSync(folder)).toEqual(['a-file', 'a-folder'])
})

test('what must be recorded is in its place only after the record, and what cannot be written is not recorded', async () => {
  const folder = newFolder()
  const path = join(folder, 'a.pdf')
  const seen: string[][] = []
  const record = async () => {
    seen.push(readdirSync(folder))
    return succeed(null)
  }
  expect(await writeOnceRecorded(path, Buffer.from('x'), record)).toEqual({ ok: true, value: null })
  expect(seen).toEqual([[expect.stringMatching(/^\.a\.pdf\..*\.part$/)]])
  expect((await writeOnceRecorded(join(folder, 'none', 'a.pdf'), Buffer.from('x'), record)).ok).toBe(false)
  expect(seen).toHaveLength(1)

  expect(await writeOnceRecorded(path, Buffer.from('y'), async () => fail('not now'))).toEqual({
    ok: false,
    problem: 'not now',
  })
  const broken = async () => {
    throw new Error('a bug')
  }
  await expect(writeOnceRecorded(path, Buffer.from('y'), broken)).rejects.toThrow('a bug')
  expect([readdirSync(folder), readFileSync(path, 'utf8')]).toEqual([['a.pdf'], 'x'])
})
