import { describe, expect, test } from 'vitest'
import { LARGEST_PAPER, paperKind, sizeInWords } from '../../../shared/record/paper.ts'

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (letter) => letter.charCodeAt(0)) : [...part],
    ),
  )
const png = (width: number, height: number) =>
  bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', big(width), big(height))
const big = (number: number) => [24, 16, 8, 0].map((by) => (number >>> by) & 255)
const jpeg = (width: number, height: number) =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
    [0xff, 0xc2, 0, 17, 8, ...big(height).slice(2), ...big(width).slice(2), 3, 1, 0x22, 0],
  )

describe('what a file is, by its bytes', () => {
  test.each([
    ['pdf', bytes('%PDF-1.7')],
    ['pdf', bytes('From: a mailing program\n', '%PDF-1.4')],
    ['png', png(2480, 3508)],
    ['jpeg', jpeg(4000, 3000)],
    ['webp', bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ')],
  ])('%s', (kind, file) => {
    expect(paperKind(file)).toEqual({ ok: true, value: kind })
  })

  test.each([
    ['empty', bytes(), /^This file is empty/],
    ['a program', bytes('MZ', [0x90, 0]), /^This is a program, whatever its name says\./],
    ['a program of Linux', bytes('\x7fELF'), /^This is a program/],
    ['HEIC', bytes([0, 0, 0, 24], 'ftypheic'), /HEIC.*as JPEG/],
    ['HEIC of a newer telephone', bytes([0, 0, 0, 24], 'ftypmif1'), /HEIC/],
    ['a film', bytes([0, 0, 0, 24], 'ftypisom'), /^This is a film/],
    ['Word', bytes('PK\x03\x04'), /Save it as a PDF first/],
    ['TIFF', bytes('II*\0'), /TIFF/],
    ['anything else', bytes('Dear Sir'), /no PDF and no picture/],
  ])('%s is refused in words', (_, file, says) => {
    const read = paperKind(file)
    expect(read.ok ? '' : read.problem).toMatch(says)
    expect(read.ok ? '' : read.problem).toMatch(/It was not taken\.$/)
  })
})

test('20 MB are taken, and one byte more is not', () => {
  const file = new Uint8Array(LARGEST_PAPER + 1)
  file.set(bytes('%PDF-'))
  expect(paperKind(file.subarray(0, LARGEST_PAPER)).ok).toBe(true)
  const read = paperKind(file)
  expect(read.ok ? '' : read.problem).toContain('has 20.0 MB, and a paper at most 20 MB')
})

test.each([
  ['PNG', png],
  ['JPEG', jpeg],
])('a %s of more dots than can be drawn is refused before it is decoded', (_, make) => {
  expect(paperKind(make(12_000, 10_000)).ok).toBe(true)
  const read = paperKind(make(12_001, 10_000))
  expect(read.ok ? '' : read.problem).toContain('more dots')
})

test('bytes that only begin as a picture does are read to their end and no further', () => {
  for (const file of [png(10, 10), jpeg(10, 10)])
    for (let length = 9; length < file.length; length += 1)
      expect(() => paperKind(file.subarray(0, length))).not.toThrow()
})

test.each([
  [1, '1 kB'],
  [30_000, '29 kB'],
  [1_500_000, '1.4 MB'],
])('%i bytes are %s', (size, words) => {
  expect(sizeInWords(size)).toBe(words)
})
