import type { OrganisationKind } from '../../../shared/allocation/organisations.ts'
import {
  type ListedKey,
  listedKeySchema,
  type OrganisationKeys,
} from '../../../shared/handover/key-list.schema.ts'
import { must } from '../../../shared/lib/must.ts'
import { newReceiveKey } from '../handover/receive-key.ts'
import type { Ids } from '../machine/ports.ts'
import type { StoredReceiveKey } from '../storage/receive-keys.ts'
import type { Actor, Store } from '../storage/store.ts'

/** The office's keys that files come encrypted to; one is made at the first need. */
export async function receiveKeysOf(store: Store, by: Actor, ids: Ids): Promise<StoredReceiveKey[]> {
  const kept = await store.receiveKeys.all()
  if (kept.length > 0) return kept
  const made = newReceiveKey(ids)
  await store.receiveKeys.add(by, made)
  made.pkcs8.fill(0)
  return store.receiveKeys.all()
}

/** What an office gives to whoever holds the root: every public key of its officers, of its seal, and to encrypt to. */
export async function organisationEntry(
  store: Store,
  kind: OrganisationKind,
  receiveKeys: readonly StoredReceiveKey[],
): Promise<{ entry: OrganisationKeys; receiveKid: string }> {
  const { databaseId, name } = await store.office.read()
  const signing = (await store.office.publicKeys()).map((key) =>
    listedKeySchema.parse({ ...key, revokedAt: null, reason: null }),
  )
  const receiving = receiveKeys.map(
    ({ kid, publicJwk, notBefore }): ListedKey => ({
      kid,
      use: 'receive',
      userId: null,
      name,
      grade: null,
      publicJwk,
      notBefore,
      notAfter: null,
      revokedAt: null,
      reason: null,
    }),
  )
  const newest = must(receiving.at(-1), 'one is made at the first need')
  return {
    entry: { orgId: databaseId, name, kind, keys: [...signing, ...receiving] },
    receiveKid: newest.kid,
  }
}
