import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { type PublicJwk, publicJwkSchema, type ReceiveJwk } from '../../../shared/handover/trust.schema.ts'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'
import type { Grade } from '../../../shared/record/lifecycle.ts'

/** A private key in hand, for one signature: whose it is, and what it may be used for. */
export type SigningKey = {
  readonly kid: string
  readonly use: 'report' | 'seal' | 'root'
  readonly name: string
  readonly grade: Grade | null
  readonly publicJwk: PublicJwk
  readonly privateKey: KeyObject
}

/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS #8. */
const PKCS8_BEFORE = Buffer.from('302e020100300506032b657004220420', 'hex')

/** The PKCS #8 form of a new private key, from 32 random bytes. */
export function newPrivateKey(seed: Uint8Array): Buffer {
  if (seed.length !== 32) throw new Error('An Ed25519 key needs 32 random bytes')
  return Buffer.concat([PKCS8_BEFORE, seed])
}

export function readPrivateKey(pkcs8: Uint8Array): KeyObject {
  // A view, not a copy: a copy would outlive the wiping of the original.
  const key = Buffer.from(pkcs8.buffer, pkcs8.byteOffset, pkcs8.byteLength)
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}

export function publicJwkOf(privateKey: KeyObject): PublicJwk {
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return publicJwkSchema.parse({ kty, crv, x })
}

/** RFC 7638 thumbprint: the key's name follows from the key, so no two keys can share one. */
export function thumbprint(jwk: PublicJwk | ReceiveJwk): string {
  return createHash('sha256').update(canonicalBytes(jwk)).digest('base64url')
}
