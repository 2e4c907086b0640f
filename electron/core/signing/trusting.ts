import type { KeyList, ListedKey } from '../../../shared/handover/key-list.schema.ts'
import type { TrustedKey, TrustList } from '../../../shared/handover/trust.schema.ts'

/** A public key by which a signature is believed, and how far. */
export type KnownKey = Pick<TrustedKey, 'kid' | 'userId' | 'name' | 'grade' | 'notBefore' | 'notAfter'> & {
  readonly use: ListedKey['use']
  readonly revokedAt: string | null
  readonly reason: string | null
  /** Whose key it is in a list of several organisations; null for an office's own export. */
  readonly orgId: string | null
  /** When the list that names it runs out; null where it does not. */
  readonly until: string | null
}

/** Whom a reader believes. `receivedAt`: when what is read came here; a key may have been revoked since. */
export type Trust = { readonly keys: ReadonlyMap<string, KnownKey>; readonly receivedAt: string }

/**
 * The keys of an office's own list and of the signed list of organisations, by their names: a Map, because a plain
 * object answers to "constructor" and "__proto__". The office knows its own keys best: of them the list says only
 * that one is revoked.
 */
export function trusting(
  lists: { readonly own?: TrustList | null; readonly list?: KeyList | null },
  receivedAt: string,
): Trust {
  const listed = new Map(
    (lists.list?.orgs ?? []).flatMap(({ orgId, keys }) => keys.map((key) => [key.kid, { ...key, orgId }])),
  )
  const keys = new Map<string, KnownKey>()
  for (const [kid, key] of listed) keys.set(kid, { ...key, until: lists.list?.expires ?? null })
  for (const key of lists.own?.keys ?? []) {
    const { revokedAt = null, reason = null } = listed.get(key.kid) ?? {}
    keys.set(key.kid, { ...key, revokedAt, reason, orgId: null, until: null })
  }
  return { keys, receivedAt }
}
