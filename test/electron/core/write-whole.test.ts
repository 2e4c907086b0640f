import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWhole } from '../../../electron/core/write-whole.ts'

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
  expect(readdirSync(folder)).toEqual(['a-folder'])
})
