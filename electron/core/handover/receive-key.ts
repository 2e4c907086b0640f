import { createPublicKey, type KeyObject } from 'node:crypto'
import { type ReceiveJwk, receiveJwkSchema } from '../../../shared/handover/trust.schema.ts'
import type { Ids } from '../machine/ports.ts'
import { readPrivateKey, thumbprint } from '../signing/signing-key.ts'

/** RFC 8410: what stands before the 32 bytes of an X25519 private key in PKCS #8. */
const PKCS8_BEFORE = Buffer.from('302e020100300506032b656e04220420', 'hex')

export type NewReceiveKey = { readonly kid: string; readonly publicJwk: ReceiveJwk; readonly pkcs8: Buffer }

/** A new key to which others encrypt. */
export function newReceiveKey(ids: Ids): NewReceiveKey {
  const seed = ids.randomBytes(32)
  const pkcs8 = Buffer.concat([PKCS8_BEFORE, seed])
  seed.fill(0)
  const publicJwk = receiveJwkOf(readPrivateKey(pkcs8))
  return { kid: thumbprint(publicJwk), publicJwk, pkcs8 }
}

export function receiveJwkOf(privateKey: KeyObject): ReceiveJwk {
  const { kty, crv, x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return receiveJwkSchema.parse({ kty, crv, x })
}
