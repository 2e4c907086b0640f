import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { z } from 'zod'

/** A PDF of one page that opens only with the password "courtside": RC4, 40 bits. */
const LOCKED = [
  'JVBERi0xLjQKJb/3ov4KMSAwIG9iago8PCAvUGFnZXMgMiAwIFIgL1R5cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwg',
  'L0NvdW50IDEgL0tpZHMgWyAzIDAgUiBdIC9UeXBlIC9QYWdlcyA+PgplbmRvYmoKMyAwIG9iago8PCAvTWVkaWFCb3ggWyAwIDAg',
  'MjAwIDIwMCBdIC9QYXJlbnQgMiAwIFIgL1R5cGUgL1BhZ2UgPj4KZW5kb2JqCjQgMCBvYmoKPDwgL0ZpbHRlciAvU3RhbmRhcmQg',
  'L0xlbmd0aCA0MCAvTyA8ODJmNDE5NDQ0NWFhMGQ0ZDZmMWZjZTA4MTQ3M2E0YzU1NzRmMzFhYTcxNzUyYWIxYzYzZWVlMTI5NmE2',
  'NzdlZj4gL1AgLTQgL1IgMiAvVSA8MjYxYjBhY2Q2NmNhYzk0OTc3ODNmNjQxYTRhOGNhZjFlMGJiZWM4OTFlZTM1Y2QxNjFiNjIx',
  'YTc5YjhkNDU2Yz4gL1YgMSA+PgplbmRvYmoKeHJlZgowIDUKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDE1IDAwMDAwIG4g',
  'CjAwMDAwMDAwNjQgMDAwMDAgbiAKMDAwMDAwMDEyMyAwMDAwMCBuIAowMDAwMDAwMTk2IDAwMDAwIG4gCnRyYWlsZXIgPDwgL1Jv',
  'b3QgMSAwIFIgL0lEIFs8ZDY3NWUzZmMyMGQwNmM2MTg1OWMwMTY1NGQzOWFjODc+PGQ2NzVlM2ZjMjBkMDZjNjE4NTljMDE2NTRk',
  'MzlhYzg3Pl0gL0VuY3J5cHQgNCAwIFIgPj4Kc3RhcnR4cmVmCjQwMgolJUVPRgo=',
].join('')

/** A PDF of one page that is one black picture in JPEG 2000, as some scanners write it. */
const SCANNED = [
  'JVBERi0xLjUKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+CmVuZG9iagoyIDAgb2JqPDwvVHlwZS9QYWdlcy9L',
  'aWRzWzMgMCBSXS9Db3VudCAxPj4KZW5kb2JqCjMgMCBvYmo8PC9UeXBlL1BhZ2UvUGFyZW50IDIgMCBSL01lZGlhQm94WzAgMCAx',
  'MDAgMTAwXS9SZXNvdXJjZXM8PC9YT2JqZWN0PDwvSSA0IDAgUj4+Pj4vQ29udGVudHMgNSAwIFI+PgplbmRvYmoKNCAwIG9iajw8',
  'L1R5cGUvWE9iamVjdC9TdWJ0eXBlL0ltYWdlL1dpZHRoIDMyL0hlaWdodCAzMi9GaWx0ZXIvSlBYRGVjb2RlL0xlbmd0aCAyNDg+',
  'PnN0cmVhbQoAAAAMalAgIA0KhwoAAAAUZnR5cGpwMiAAAAAAanAyIAAAAC1qcDJoAAAAFmloZHIAAAAgAAAAIAADDwcAAAAAAA9j',
  'b2xyAQAAAAAAEAAAAKtqcDJj/0//UQAvAAAAAAAgAAAAIAAAAAAAAAAAAAAAIAAAACAAAAAAAAAAAAADDwEBDwEBDwEB/1IADAAA',
  'AAEBBQQEAAH/XAATQICIiJCIiJCIiJCIiJCIiJD/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAA',
  'AAAkAAH/k9/4kAgHgICAgICAgICAgICAgICAgID/2QplbmRzdHJlYW0KZW5kb2JqCjUgMCBvYmo8PC9MZW5ndGggMzA+PnN0cmVh',
  'bQpxIDEwMCAwIDAgMTAwIDAgMCBjbSAvSSBEbyBRICAKZW5kc3RyZWFtCmVuZG9iagp4cmVmCjAgNgowMDAwMDAwMDAwIDY1NTM1',
  'IGYgCjAwMDAwMDAwMDkgMDAwMDAgbiAKMDAwMDAwMDA1MyAwMDAwMCBuIAowMDAwMDAwMTAzIDAwMDAwIG4gCjAwMDAwMDAyMTYg',
  'MDAwMDAgbiAKMDAwMDAwMDU3NCAwMDAwMCBuIAp0cmFpbGVyPDwvU2l6ZSA2L1Jvb3QgMSAwIFI+PgpzdGFydHhyZWYKNjUwCiUl',
  'RU9G',
].join('')

/** Papers as they come: a document, a photograph, and what is no paper. Each holds the word in clear, for who looks for it. */
export async function papersToRead(page: Page, folder: string, word: string) {
  const save = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const photograph = Buffer.from(
    z.string().parse(
      await page.evaluate(`new Promise((resolve) => {
        const sheet = Object.assign(document.createElement('canvas'), { width: 1240, height: 1754 })
        const pen = sheet.getContext('2d')
        pen.fillStyle = 'white'
        pen.fillRect(0, 0, 1240, 1754)
        pen.fillStyle = 'black'
        pen.font = '40px sans-serif'
        for (let line = 1; line < 40; line += 1) pen.fillText('MG5, line ' + line + ' of the case summary', 80, line * 42)
        resolve(sheet.toDataURL('image/jpeg').split(',')[1])
      })`),
    ),
    'base64',
  )
  // A comment may stand after the first two bytes of a JPEG.
  const comment = Buffer.from([0xff, 0xfe, 0, word.length + 2, ...Buffer.from(word)])
  const jpeg = Buffer.concat([photograph.subarray(0, 2), comment, photograph.subarray(2)])
  return {
    jpeg,
    photograph: save('MG5 summary.jpg', jpeg),
    cut: save('cut.jpg', jpeg.subarray(0, 400)),
    program: save('scan.pdf', 'MZ\x90\0 a program'),
    empty: save('nothing.pdf', ''),
    heic: save('IMG_2034.jpg', '\0\0\0\x18ftypheic\0\0\0\0'),
    large: save('large.pdf', Buffer.concat([Buffer.from('%PDF-1.4'), Buffer.alloc(21_000_000)])),
    damaged: save('damaged.pdf', '%PDF-1.4\n1 0 obj <<'),
    scanned: save('scanned.pdf', Buffer.from(SCANNED, 'base64')),
    locked: save('locked.pdf', Buffer.from(LOCKED, 'base64')),
    save,
  }
}
