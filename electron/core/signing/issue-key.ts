import type { Officer } from '../../../shared/document/document.schema.ts'
import type { TrustedKey } from '../../../shared/handover/trust.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import type { Ids } from '../machine/ports.ts'
import type { IssuedKey, OfficeSeal, SealedPrivateKey } from '../storage/key-record.ts'
import { openBytes, sealBytes } from '../vault/sealed-bytes.ts'
import { newPrivateKey, publicJwkOf, readPrivateKey, type SigningKey, thumbprint } from './signing-key.ts'

/** The passphrase's own secret, and the mark of the slot it belongs to. */
export type Owner = { readonly signingSecret: Uint8Array; readonly slot: string }

/** A new key for an officer, its private half sealed under their passphrase alone. */
export function issueUserKey(
  officer: Officer,
  owner: Owner,
  now: string,
  ids: Ids,
): IssuedKey & SealedPrivateKey {
  const { pkcs8, ...made } = newKey(now, ids)
  const key: TrustedKey = {
    ...made,
    use: 'report',
    userId: officer.userId,
    name: officer.name,
    grade: officer.grade,
  }
  const sealed = sealBytes(pkcs8, owner.signingSecret, ids.randomBytes(12), boundTo(key))
  pkcs8.fill(0)
  return { ...key, sealed, slot: owner.slot }
}

/** The office's seal: whoever has opened the store may seal a handover; who signed the report is inside it. */
export function issueSeal(office: string, now: string, ids: Ids): OfficeSeal {
  const { pkcs8, ...made } = newKey(now, ids)
  return { key: { ...made, use: 'seal', userId: null, name: office, grade: null }, pkcs8 }
}

/** The private key, or null where the secret is not the owner's. */
export function unsealUserKey(
  key: IssuedKey & SealedPrivateKey,
  signingSecret: Uint8Array,
): SigningKey | null {
  const pkcs8 = openBytes(key.sealed, signingSecret, boundTo(key))
  if (pkcs8 === null) return null
  const inHand = signingKey(key, pkcs8)
  pkcs8.fill(0)
  return inHand
}

/** A key ready to sign with. */
export function signingKey(key: TrustedKey, pkcs8: Uint8Array): SigningKey {
  const { kid, use, name, grade, publicJwk } = key
  return { kid, use, name, grade, publicJwk, privateKey: readPrivateKey(pkcs8) }
}

function newKey(now: string, ids: Ids) {
  const seed = ids.randomBytes(32)
  const pkcs8 = newPrivateKey(seed)
  seed.fill(0)
  const publicJwk = publicJwkOf(readPrivateKey(pkcs8))
  return { kid: thumbprint(publicJwk), publicJwk, notBefore: now, notAfter: null, pkcs8 }
}

const boundTo = (key: TrustedKey) => ({
  purpose: 'signing key',
  kid: key.kid,
  userId: must(key.userId, 'only users have sealed keys'),
})
