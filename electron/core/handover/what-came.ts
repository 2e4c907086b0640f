import { z } from 'zod'
import { readTrust } from '../signing/trust.ts'
import { readCanonical } from './open-handover.ts'

/** What a file is by its own word; `unknown` has none, and is read as a handover, which says why it is none. */
export type FileKind = 'handover' | 'message' | 'receipt' | 'report' | 'pdf' | 'keys' | 'unknown'

const fileSchema = z.union([
  z.looseObject({ protected: z.string() }),
  z
    .looseObject({ signatures: z.array(z.looseObject({ protected: z.string() })).min(1) })
    .transform(({ signatures: [first] }) => ({ protected: first?.protected ?? '' })),
])
const typed = z.looseObject({ typ: z.string() })

const KINDS: ReadonlyMap<string, FileKind> = new Map([
  ['courtside-handover+jws', 'handover'],
  ['courtside-handover+jwe', 'handover'],
  ['courtside-message+jws', 'message'],
  ['courtside-message+jwe', 'message'],
  ['courtside-receipt+jws', 'receipt'],
  ['courtside-trust+jws', 'keys'],
])

/** What a file says it is, before anything of it is believed: it only chooses the reader. */
export function whatCame(bytes: Uint8Array): FileKind {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Readers of PDF look for its mark in the first kilobyte, whatever stands before it.
  if (file.subarray(0, 1024).includes('%PDF-')) return file.includes('(Courtside)') ? 'report' : 'pdf'
  const value = readCanonical(bytes)
  // An office's own export is laid out for people to read.
  if (value === undefined) return readTrust(bytes).ok ? 'keys' : 'unknown'
  const outer = fileSchema.safeParse(value)
  if (!outer.success) return 'unknown'
  const header = typed.safeParse(headerOf(outer.data.protected))
  return KINDS.get(header.data?.typ ?? '') ?? 'unknown'
}

/** Longer than any header that Courtside writes. */
const LONGEST_HEADER = 4_000

/** That of an encryption is not written in the canonical order. */
function headerOf(covered: string): unknown {
  if (covered.length > LONGEST_HEADER) return null
  try {
    return JSON.parse(Buffer.from(covered, 'base64url').toString())
  } catch {
    return null
  }
}
