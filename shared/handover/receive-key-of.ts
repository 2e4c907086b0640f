import { sameName } from '../allocation/organisations.ts'
import type { KeyList, ListedKey } from './key-list.schema.ts'

export type ReceiveKey = Extract<ListedKey, { use: 'receive' }>

/** The key to encrypt to, or in words why there is none. */
export type KeyFound =
  | { readonly is: 'key'; readonly orgId: string; readonly key: ReceiveKey }
  | { readonly is: 'none'; readonly says: string }

/**
 * The key that a file for this organisation is encrypted to: of those in use the newest. A list that has run out gives
 * none, because a key may have been revoked since.
 * @param name the organisation's, however it is spelt
 * @param now an instant, with milliseconds
 */
export function receiveKeyOf(list: KeyList | null, name: string, now: string): KeyFound {
  if (list === null) return none('No list of organisations and keys has been imported here.')
  if (now > list.expires) return none('The list of organisations and keys has run out: import a newer one.')
  const organisation = list.orgs.find((one) => sameName(one.name, name))
  if (organisation === undefined)
    return none('This organisation is not in the list of organisations and keys.')
  const [key] = organisation.keys
    .filter((one): one is ReceiveKey => one.use === 'receive' && inUse(one, now))
    .toSorted((one, other) => (one.notBefore < other.notBefore ? 1 : -1))
  return key === undefined
    ? none('This organisation has no key in use in the list of organisations and keys.')
    : { is: 'key', orgId: organisation.orgId, key }
}

const none = (says: string): KeyFound => ({ is: 'none', says })

/** Whether a key may be used at this instant. */
export const inUse = ({ notBefore, notAfter, revokedAt }: ListedKey, now: string): boolean =>
  notBefore <= now && (notAfter === null || now <= notAfter) && (revokedAt === null || now < revokedAt)
