import { createCipheriv, createDecipheriv } from 'node:crypto'
import { canonicalBytes } from '../../../shared/lib/canonical.ts'

/** A sealed blob is: version (1 byte), nonce (12), tag (16), ciphertext. AES-256-GCM. */
const VERSION = 1
const NONCE = 12
const TAG = 16

/** What the seal is bound to: the same bytes put in another place, or under other parameters, do not open. */
type BoundTo = Readonly<Record<string, unknown>>

/** Seals `secret` under a 32-byte key with a nonce that was never used with it. */
export function sealBytes(secret: Uint8Array, key: Uint8Array, nonce: Uint8Array, boundTo: BoundTo): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG })
  cipher.setAAD(canonicalBytes({ version: VERSION, ...boundTo }))
  const hidden = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), hidden])
}

/** The secret, or null where the key is another, a bit was changed, or the blob was meant for elsewhere. */
export function openBytes(sealed: Uint8Array, key: Uint8Array, boundTo: BoundTo): Buffer | null {
  if (sealed[0] !== VERSION || sealed.length <= 1 + NONCE + TAG) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE), { authTagLength: TAG })
  decipher.setAAD(canonicalBytes({ version: VERSION, ...boundTo }))
  decipher.setAuthTag(sealed.subarray(1 + NONCE, 1 + NONCE + TAG))
  const shown = decipher.update(sealed.subarray(1 + NONCE + TAG))
  try {
    return Buffer.concat([shown, decipher.final()])
  } catch {
    shown.fill(0)
    return null
  }
}
