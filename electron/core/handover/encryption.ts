import type { KeyObject } from 'node:crypto'
import { errors, FlattenedEncrypt, flattenedDecrypt } from 'jose'
import { z } from 'zod'
import type { SealedFor } from '../../../shared/handover/reading.ts'
import {
  kidSchema,
  orgIdSchema,
  type ReceiveJwk,
  receiveJwkSchema,
} from '../../../shared/handover/trust.schema.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import { type Result, succeed } from '../../../shared/lib/result.ts'
import { type NotVerified, notVerified } from '../signing/not-verified.ts'
import { isStrictBase64url, strictText } from '../signing/verify-signature.ts'

/** The private keys of whoever reads, by their names. */
export type ReceiveKeys = ReadonlyMap<string, KeyObject>
export const NO_KEYS: ReceiveKeys = new Map()

/** Whom a file is encrypted to. */
export type Addressee = SealedFor & { readonly publicJwk: ReceiveJwk }

const ALG = 'ECDH-ES+A256KW'
const ENC = 'A256GCM'

/** What is inside the encryption: one kind is never read as another. */
export type EncryptedKind = 'handover' | 'message'

/**
 * What the encryption covers beside the file. `org` says to whoever has no key for whom it is. There is no `zip`: what
 * is small on its way would be of any size once opened.
 */
const headerOf = (kind: EncryptedKind) =>
  z.strictObject({
    alg: z.literal(ALG),
    cty: z.literal(`courtside-${kind}+jws`),
    enc: z.literal(ENC),
    epk: receiveJwkSchema,
    kid: kidSchema,
    org: orgIdSchema,
    typ: z.literal(`courtside-${kind}+jwe`),
  })
const headers = { handover: headerOf('handover'), message: headerOf('message') }
const algorithmsSchema = z.looseObject({ alg: z.literal(ALG), enc: z.literal(ENC) })

const encryptedFileSchema = z.strictObject({
  ciphertext: z.string().min(1),
  /** A 256-bit key under AES-KW: 40 bytes. */
  encrypted_key: z.string().length(54),
  iv: z.string().length(16),
  protected: z.string().min(1).max(1_000),
  tag: z.string().length(22),
})

/** Whether the value of a file is meant as an encrypted one. */
export const isEncrypted = (file: unknown): boolean =>
  typeof file === 'object' && file !== null && 'ciphertext' in file

/** The sealed file, encrypted so that one organisation alone can open it; canonical JSON as the sealed file is. */
export async function encryptTo(
  sealed: Uint8Array,
  { orgId, kid, publicJwk }: Addressee,
  kind: EncryptedKind = 'handover',
): Promise<Uint8Array> {
  const encrypted = await new FlattenedEncrypt(sealed)
    .setProtectedHeader({
      alg: ALG,
      cty: `courtside-${kind}+jws`,
      enc: ENC,
      kid,
      org: orgId,
      typ: `courtside-${kind}+jwe`,
    })
    .encrypt(publicJwk)
  return canonicalBytes(encryptedFileSchema.parse(encrypted))
}

/** The sealed file inside, for whoever has the key: form, spelling, header, key, and only then decrypted. */
export async function decrypt(
  file: unknown,
  keys: ReceiveKeys,
  kind: EncryptedKind = 'handover',
): Promise<Result<{ sealed: Uint8Array; sealedFor: SealedFor }, NotVerified>> {
  const encrypted = encryptedFileSchema.safeParse(file)
  if (!encrypted.success) {
    return notVerified(
      'notAHandover',
      'This file is not a Courtside handover, or it was altered or cut short on its way.',
    )
  }
  if (!Object.values(encrypted.data).every(isStrictBase64url)) return notAsWritten
  const header = readHeader(encrypted.data.protected)
  if (header === undefined) return notAsWritten
  if (!algorithmsSchema.safeParse(header).success) {
    return notVerified('wrongAlgorithm', 'The file is encrypted in a way that Courtside does not accept.')
  }
  const known = headers[kind].safeParse(header)
  if (!known.success) {
    return notVerified('wrongShape', 'What the encryption says of itself is not what Courtside writes.')
  }
  const { kid, org: orgId } = known.data
  const key = keys.get(kid)
  if (key === undefined) return forAnother({ orgId, kid })
  try {
    const { plaintext } = await flattenedDecrypt(encrypted.data, key, {
      keyManagementAlgorithms: [ALG],
      contentEncryptionAlgorithms: [ENC],
    })
    return succeed({ sealed: plaintext, sealedFor: { orgId, kid } })
  } catch (error) {
    // A point of low order comes as the platform's own error.
    if (!(error instanceof errors.JOSEError) && !(error instanceof DOMException)) throw error
    return notVerified(
      'cannotDecrypt',
      'The file does not open with the key that it names: it was altered on its way.',
    )
  }
}

const notAsWritten = notVerified(
  'notCanonical',
  'The file is not written as Courtside writes it: it was altered on its way.',
)

function forAnother(sealedFor: SealedFor): Result<never, NotVerified> {
  const says = `This file is encrypted for the organisation ${sealedFor.orgId}, by its key ${sealedFor.kid}. That key is not here: only they can open it.`
  return { ok: false, problem: { reason: 'sealedForAnother', says, sealedFor } }
}

/** The header's value, where its text is how that value is written: a member twice or white space is not. */
function readHeader(covered: string): unknown {
  const text = strictText(Buffer.from(covered, 'base64url'))
  if (text === null) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return JSON.stringify(value) === text ? value : undefined
  } catch {
    return undefined
  }
}
