import { createHash } from 'node:crypto'
import { FlattenedSign } from 'jose'
import { z } from 'zod'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { must } from '../../../shared/lib/must.ts'
import type { JwsSignature } from '../storage/store.ts'
import { reportHeaderSchema, type SignedHeader } from './protected-header.ts'
import type { SigningKey } from './signing-key.ts'

const utf8 = new TextDecoder()

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What the countersigner's signature says of the author's: its hash, from its base64url text. */
export const hashOfSignature = (signature: string): string => sha256(Buffer.from(signature, 'base64url'))

export type SigningAs =
  | { readonly role: 'author' }
  /** `authorSignature` is the author's signature as it stands in the JWS. */
  | { readonly role: 'countersigner'; readonly authorSignature: string }

/** One person's signature over the canonical bytes of a report. `at` is an instant with milliseconds. */
export async function signReport(
  payload: Uint8Array,
  key: SigningKey,
  as: SigningAs,
  at: string,
): Promise<JwsSignature> {
  const grade = must(key.grade, 'reports are signed with an officer’s key')
  const header = reportHeaderSchema.parse({
    ...commonHeader(key, at),
    typ: 'courtside-report+jws',
    grade,
    role: as.role,
    ...(as.role === 'countersigner' ? { countersigns: hashOfSignature(as.authorSignature) } : {}),
  })
  const { protected: covered, signature } = await signBytes(payload, key, header)
  return {
    protected: covered,
    signature,
    shown: { role: as.role, name: key.name, grade, at, payloadSha256: sha256(payload), keyId: key.kid },
  }
}

export const commonHeader = (key: SigningKey, at: string) => ({
  alg: 'EdDSA' as const,
  kid: key.kid,
  jwk: key.publicJwk,
  name: key.name,
  sigT: at,
})

/** A JWS over exactly these bytes; the header goes in as its canonical text. */
export async function signBytes(
  payload: Uint8Array,
  key: SigningKey,
  header: SignedHeader,
): Promise<{ payload: string; protected: string; signature: string }> {
  // jose writes it with JSON.stringify: keys read back in canonical order make its text canonical.
  const inOrder = z.looseObject({ alg: z.string() }).parse(JSON.parse(utf8.decode(canonicalBytes(header))))
  const { protected: covered, ...jws } = await new FlattenedSign(payload)
    .setProtectedHeader(inOrder)
    .sign(key.privateKey)
  return { ...jws, protected: must(covered, 'a protected header was given') }
}

/** The report with its signatures as a JWS in general JSON serialisation: for the handover and the PDF. */
export function reportJws(
  payload: Uint8Array,
  signatures: readonly { readonly protected: string; readonly signature: string }[],
) {
  return {
    payload: Buffer.from(payload).toString('base64url'),
    signatures: signatures.map(({ protected: covered, signature }) => ({ protected: covered, signature })),
  }
}

/** The same as a file inside another: base64. */
export const reportInside = (...signed: Parameters<typeof reportJws>): string =>
  Buffer.from(JSON.stringify(reportJws(...signed))).toString('base64')
