import { z } from 'zod'
import { fail, type Result, succeed } from '../lib/result.ts'

/** What a paper beside a report can be: a document, or a picture of a page. */
export const paperKindSchema = z.enum(['pdf', 'jpeg', 'png', 'webp'])
export type PaperKind = z.infer<typeof paperKindSchema>

/** A paper kept beside a report. It is read there, and is no part of the report. */
export const paperSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: paperKindSchema,
  size: z.int().positive(),
  addedAt: z.string(),
  addedBy: z.string(),
})
export type Paper = z.infer<typeof paperSchema>

const MEGABYTE = 1024 * 1024
/** The largest paper that is taken, in bytes. */
export const LARGEST_PAPER = 20 * MEGABYTE
/** Papers are kept and handed over a piece of so many bytes at a time, so that nothing else waits long. */
export const PAPER_PIECE = MEGABYTE
/** More dots than any scanner or telephone makes: drawn, they would fill the memory. */
const MOST_DOTS = 120_000_000

/** The kinds as they stand after a paper's name. */
export const PAPER_KINDS: Readonly<Record<PaperKind, string>> = {
  pdf: 'PDF',
  jpeg: 'JPEG picture',
  png: 'PNG picture',
  webp: 'WebP picture',
}

/** "1.4 MB", "20 kB". */
export const sizeInWords = (bytes: number): string =>
  bytes >= MEGABYTE / 10
    ? `${(bytes / MEGABYTE).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1024))} kB`

/** Why a file of this size is not taken, before a byte of it is read; null where it may be. */
export function tooLarge(size: number): string | null {
  if (size <= LARGEST_PAPER) return null
  return `This file has ${sizeInWords(size)}, and a paper at most ${LARGEST_PAPER / MEGABYTE} MB. Scan it with fewer dots to the inch, or in parts. It was not taken.`
}

/** What a file is, by its own bytes and never by its name; or why it cannot be a paper. */
export function paperKind(bytes: Uint8Array): Result<PaperKind, string> {
  if (bytes.length === 0) return fail('This file is empty: there is nothing in it to read. It was not taken.')
  const large = tooLarge(bytes.length)
  if (large !== null) return fail(large)
  const kind = kindOf(bytes)
  if (kind === null) return fail(`${whatElse(bytes)} It was not taken.`)
  const shape = pictureShape(bytes, kind)
  return shape === null || shape.width * shape.height <= MOST_DOTS
    ? succeed(kind)
    : fail(
        'This picture has more dots than can be shown. Scan it with fewer dots to the inch. It was not taken.',
      )
}

const at = (bytes: Uint8Array, from: number, sign: string): boolean =>
  bytes.length >= from + sign.length &&
  Array.from(sign).every((letter, index) => bytes[from + index] === letter.charCodeAt(0))

function kindOf(bytes: Uint8Array): PaperKind | null {
  if (at(bytes, 0, '\xff\xd8\xff')) return 'jpeg'
  if (at(bytes, 0, '\x89PNG\r\n\x1a\n')) return 'png'
  if (at(bytes, 0, 'RIFF') && at(bytes, 8, 'WEBP')) return 'webp'
  // A PDF may begin with what a mailing program put before it.
  const start = Math.min(bytes.length, 1024)
  for (let from = 0; from < start; from += 1) if (at(bytes, from, '%PDF-')) return 'pdf'
  return null
}

/** A file that is no paper, as whoever chose it knows it, and what to do. */
function whatElse(bytes: Uint8Array): string {
  const of = (...signs: readonly string[]): boolean => signs.some((sign) => at(bytes, 0, sign))
  if (at(bytes, 4, 'ftyp'))
    return ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'].some((brand) =>
      at(bytes, 8, brand),
    )
      ? 'This photograph is in HEIC, a form of Apple’s that is not read here. Send it from the telephone as JPEG (Settings, Camera, Formats, Most Compatible), or take a picture of the screen.'
      : 'This is a film, or a picture of a kind that is not read here. Save it as JPEG or PNG.'
  if (of('MZ', '\x7fELF', '#!', '\xcf\xfa\xed\xfe')) return 'This is a program, whatever its name says.'
  if (of('PK\x03\x04', '\xd0\xcf\x11\xe0'))
    return 'This is a document of Word or another office program, or a packed folder. Save it as a PDF first.'
  if (of('II*\0', 'MM\0*')) return 'This is a picture in TIFF. Save it as a PDF, a JPEG or a PNG.'
  if (of('GIF8', 'BM')) return 'This is a picture of a kind that is not read here. Save it as JPEG or PNG.'
  return 'This file is no PDF and no picture in JPEG, PNG or WebP, whatever its name says.'
}

export type Shape = { readonly width: number; readonly height: number }

/** How large a picture says it is, before it is turned upright; null where it does not say. */
export function pictureShape(bytes: Uint8Array, kind: PaperKind): Shape | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png' && view.byteLength >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) }
  if (kind === 'webp' && at(bytes, 12, 'VP8X') && view.byteLength >= 30)
    return {
      width: (view.getUint32(24, true) & 0xffffff) + 1,
      height: (view.getUint32(26, true) >>> 8) + 1,
    }
  return kind === 'jpeg' ? shapeOfJpeg(view) : null
}

/** Passes over the parts of a JPEG to the one that says how large it is. */
function shapeOfJpeg(view: DataView): Shape | null {
  for (let from = 2; from + 9 < view.byteLength && view.getUint8(from) === 0xff; ) {
    const mark = view.getUint8(from + 1)
    const isFrame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc
    if (isFrame) return { width: view.getUint16(from + 7), height: view.getUint16(from + 5) }
    from += mark === 0xff ? 1 : 2 + view.getUint16(from + 2)
  }
  return null
}
