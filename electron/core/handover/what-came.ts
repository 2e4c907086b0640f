import { z } from 'zod'
import { readTrust } from '../signing/trust.ts'
import { readCanonical } from './open-handover.ts'

/** What a file is not, where it is no handover. */
export type OtherFile = 'isReport' | 'isPdf' | 'isReceipt' | 'isKeys'

const signedSchema = z.looseObject({ signatures: z.array(z.looseObject({ protected: z.string() })).min(1) })
const typeOf = z.looseObject({ typ: z.string() })

/**
 * What a file says it is, before anything of it is believed; null where it may be a handover, or is nothing that has a
 * name. It only chooses the sentence: nothing is read on its word.
 */
export function otherFile(bytes: Uint8Array): OtherFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  // Readers of PDF look for its mark in the first kilobyte, whatever stands before it.
  if (file.subarray(0, 1024).includes('%PDF-')) return file.includes('(Courtside)') ? 'isReport' : 'isPdf'
  const value = readCanonical(bytes)
  // An office's own export is laid out for people to read.
  if (value === undefined) return readTrust(bytes).ok ? 'isKeys' : null
  switch (signedTypeOf(value)) {
    case 'courtside-trust+jws':
      return 'isKeys'
    case 'courtside-receipt+jws':
      return 'isReceipt'
    default:
      return null
  }
}

function signedTypeOf(value: unknown): string | null {
  const [first] = signedSchema.safeParse(value).data?.signatures ?? []
  if (first === undefined) return null
  const header = readCanonical(Buffer.from(first.protected, 'base64url'))
  return typeOf.safeParse(header).data?.typ ?? null
}
