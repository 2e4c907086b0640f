import { errors, flattenedVerify } from 'jose'
import { z } from 'zod'
import { parseCanonical } from '../../../shared/lib/canonical.ts'
import { longInstant } from '../../../shared/lib/dates.ts'
import { oneLine } from '../../../shared/lib/one-line.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from './not-verified.ts'
import type { SignedHeader } from './protected-header.ts'
import { thumbprint } from './signing-key.ts'
import type { KnownKey, Trust } from './trusting.ts'

export type Signed = { readonly payload: string; readonly protected: string; readonly signature: string }
export type Believed<Header> = {
  readonly header: Header
  readonly payload: Uint8Array
  /** The key as the trust list has it; null where there is no list. */
  readonly key: KnownKey | null
}

/** Decoders pass over padding, stray characters and unused bits: one signature would have many spellings. */
export const isStrictBase64url = (text: string): boolean =>
  Buffer.from(text, 'base64url').toString('base64url') === text

const onlyAlg = z.looseObject({ alg: z.unknown() })

/** The text of bytes that are UTF-8 to the letter, or null. */
export function strictText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/**
 * One signature, from its bytes inwards: spelling, header, algorithm, key, signature; nothing of the payload
 * is looked at. Refuses keys that are unknown, revoked, of another use, of another name or grade, or outside their time.
 * Without trust the bytes are proved whole, and nobody is known.
 */
export async function verifySignature<Header extends SignedHeader>(
  signed: Signed,
  headerSchema: z.ZodType<Header>,
  use: KnownKey['use'],
  trust: Trust | null,
): Promise<Result<Believed<Header>, NotVerified>> {
  const read = readHeader(signed, headerSchema)
  if (!read.ok) return read
  const header = read.value
  const key = trust?.keys.get(header.kid) ?? null
  if (trust !== null && key === null) {
    return notVerified(
      'unknownSigner',
      `${header.name} signed with a key that is not among the keys you trust.`,
    )
  }
  const payload = await proved(signed, header)
  if (!payload.ok) return payload
  if (trust !== null && key !== null) {
    const unfit = unfitKey(key, header, use)
    if (unfit !== null) return notVerified('unknownSigner', unfit)
    const withdrawn = notBelievedAt(key, trust.receivedAt)
    if (withdrawn !== null) return withdrawn
  }
  return succeed({ header, payload: payload.value, key })
}

/** That whoever holds the key in the header signed exactly these bytes. Who that is, is for the caller to know. */
export async function verifyWhole<Header extends SignedHeader>(
  signed: Signed,
  headerSchema: z.ZodType<Header>,
): Promise<Result<{ header: Header; payload: Uint8Array }, NotVerified>> {
  const header = readHeader(signed, headerSchema)
  if (!header.ok) return header
  const payload = await proved(signed, header.value)
  return payload.ok ? succeed({ header: header.value, payload: payload.value }) : payload
}

function readHeader<Header extends SignedHeader>(
  signed: Signed,
  headerSchema: z.ZodType<Header>,
): Result<Header, NotVerified> {
  if (![signed.payload, signed.protected, signed.signature].every(isStrictBase64url)) {
    return notVerified(
      'notCanonical',
      'The file is not written as Courtside writes it: it was altered on its way.',
    )
  }
  const text = strictText(Buffer.from(signed.protected, 'base64url'))
  const read = text === null ? undefined : parseCanonical(text)
  if (read === undefined) {
    return notVerified(
      'notCanonical',
      'What a signature says of itself is not written as Courtside writes it.',
    )
  }
  const named = onlyAlg.safeParse(read)
  if (!named.success || named.data.alg !== 'EdDSA') {
    return notVerified('wrongAlgorithm', 'A signature is of a kind that Courtside does not accept.')
  }
  const parsed = headerSchema.safeParse(read)
  if (!parsed.success) {
    return notVerified('wrongShape', 'What a signature says of itself is not what Courtside writes.')
  }
  if (parsed.data.kid !== thumbprint(parsed.data.jwk)) {
    return notVerified('signatureInvalid', 'A signature names another key than the one it carries.')
  }
  return succeed(parsed.data)
}

async function proved(signed: Signed, header: SignedHeader): Promise<Result<Uint8Array, NotVerified>> {
  const payload = await verifiedPayload(signed, header)
  return payload === null
    ? notVerified(
        'signatureInvalid',
        'A signature does not fit: the document was changed after it was signed.',
      )
    : succeed(payload)
}

async function verifiedPayload(signed: Signed, header: SignedHeader): Promise<Uint8Array | null> {
  try {
    // The key of the header is the key of the list: both are named by its thumbprint.
    const { payload } = await flattenedVerify({ ...signed }, { ...header.jwk }, { algorithms: ['EdDSA'] })
    return payload
  } catch (error) {
    // A key that is no point of the curve comes as a DataError of the platform.
    if (error instanceof errors.JOSEError || error instanceof DOMException) return null
    throw error
  }
}

function unfitKey(key: KnownKey, header: SignedHeader, use: KnownKey['use']): string | null {
  if (key.use !== use) return `${key.name} signed with a key that is meant for something else.`
  if (key.name !== header.name || key.grade !== ('grade' in header ? header.grade : null)) {
    return `A signature says it is by ${header.name}, but the key belongs to ${key.name}.`
  }
  if (header.sigT < key.notBefore || (key.notAfter !== null && header.sigT > key.notAfter)) {
    return `${key.name} signed with a key outside the time it was in use.`
  }
  return null
}

/** A key that was revoked, or whose list had run out, before this came. */
function notBelievedAt(key: KnownKey, receivedAt: string): ReturnType<typeof notVerified> | null {
  if (key.revokedAt !== null && receivedAt >= key.revokedAt) {
    const why = key.reason === null ? '' : `: ${oneLine(key.reason)}`
    return notVerified(
      'keyRevoked',
      `The key of ${oneLine(key.name)} was revoked on ${longInstant(key.revokedAt)}${why}. What came before stays valid; this came after it.`,
    )
  }
  if (key.until !== null && receivedAt > key.until) {
    return notVerified(
      'listExpired',
      `The list of organisations and keys ran out on ${longInstant(key.until)}. Import a newer one, then open the file again.`,
    )
  }
  return null
}
