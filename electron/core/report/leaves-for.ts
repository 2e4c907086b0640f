import type { Refusal } from '../../../shared/contract/refusals.ts'
import type { KeyFound } from '../../../shared/handover/receive-key-of.ts'
import type { Addressee } from '../handover/encryption.ts'

/** Whom a file is encrypted to; null where there is no key. */
export const addresseeOf = (found: KeyFound): Addressee | null =>
  found.is === 'none' ? null : { orgId: found.orgId, kid: found.key.kid, publicJwk: found.key.publicJwk }

/** Nobody sends a case, or words about one, unencrypted by an oversight, nor where there is a key. */
export function whyNotSo(found: KeyFound, unencrypted: boolean): Refusal | null {
  if (found.is === 'none' && !unencrypted)
    return {
      kind: 'noKey',
      says: `${found.says} Send it unencrypted only on an encrypted stick, and say why.`,
    }
  return found.is === 'key' && unencrypted
    ? { kind: 'notAllowed', says: 'This organisation has a key here: what goes to it is encrypted to it.' }
    : null
}
