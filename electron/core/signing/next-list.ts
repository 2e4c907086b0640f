import type { KeyList, ListedKey, OrganisationKeys } from '../../../shared/handover/key-list.schema.ts'

const DAY = 24 * 60 * 60 * 1000

export type Revocation = { readonly kids: readonly string[]; readonly reason: string }

/**
 * The list that comes after another: one version on, its organisations with what they newly gave, their keys of before
 * kept (whatever was signed with them is still read), keys revoked from now on.
 * @param days until it runs out
 */
export function nextList(
  before: KeyList | null,
  given: readonly OrganisationKeys[],
  revoked: Revocation,
  now: string,
  days: number,
): KeyList {
  const orgs = new Map((before?.orgs ?? []).map((one) => [one.orgId, one]))
  for (const one of given) {
    const keys = new Map<string, ListedKey>(orgs.get(one.orgId)?.keys.map((key) => [key.kid, key]))
    for (const key of one.keys) keys.set(key.kid, stillRevoked(key, keys.get(key.kid)))
    orgs.set(one.orgId, { ...one, keys: [...keys.values()] })
  }
  return {
    schema: 'courtside/trust/2',
    version: (before?.version ?? 0) + 1,
    issuedAt: now,
    expires: new Date(Date.parse(now) + days * DAY).toISOString(),
    orgs: [...orgs.values()].map((org) => ({
      ...org,
      keys: org.keys.map((key) =>
        revoked.kids.includes(key.kid) && key.revokedAt === null
          ? { ...key, revokedAt: now, reason: revoked.reason }
          : key,
      ),
    })),
  }
}

/** An organisation cannot take a revocation back by giving the key again. */
const stillRevoked = (key: ListedKey, before: ListedKey | undefined): ListedKey =>
  before === undefined || before.revokedAt === null
    ? key
    : { ...key, revokedAt: before.revokedAt, reason: before.reason }
