import { signKeyList } from '../../../../electron/core/signing/key-list.ts'
import { newRoot, openRoot } from '../../../../electron/core/signing/root-key.ts'
import type { KeyList, ListedKey, OrganisationKeys } from '../../../../shared/handover/key-list.schema.ts'
import type { TrustedKey } from '../../../../shared/handover/trust.schema.ts'
import { must } from '../../../../shared/lib/must.ts'
import { done } from '../done.ts'
import { kss } from '../handover/handover-for-test.ts'
import { randomIds } from '../random-ids.ts'
import { FROM, pat, sam, trust } from './signers.ts'

export const quick = { memoryKiB: 8, passes: 1, lanes: 1 }
export const ROOT_PASSPHRASE = 'one root that is kept in a safe'

/** A root in hand, and its file. */
export async function root(name = 'Kent LDU') {
  const file = done(await newRoot({ name, passphrase: ROOT_PASSPHRASE }, FROM, randomIds, quick))
  return { file, key: must(await openRoot(file, ROOT_PASSPHRASE), 'the passphrase is its own') }
}

const inUse = { revokedAt: null, reason: null }
const sealOf = must(
  trust.keys.find(({ use }) => use === 'seal'),
  'an office has a seal',
)
const ofOfficer = ({ use: _report, grade, userId, ...key }: TrustedKey): ListedKey => ({
  ...key,
  ...inUse,
  use: 'report',
  grade: must(grade, 'an officer has one'),
  userId: must(userId, 'an officer has one'),
})

/** Kent's court team and its receiving organisation, as they gave their keys. */
export const kent: OrganisationKeys = {
  orgId: 'NPS-KENT',
  name: 'Kent',
  kind: 'NPS',
  keys: [
    ofOfficer(pat.trusted),
    ofOfficer(sam.trusted),
    { ...sealOf, ...inUse, use: 'seal', userId: null, grade: null },
  ],
}
export const kssEntry: OrganisationKeys = {
  orgId: 'CRC-KSS',
  name: 'Kent, Surrey & Sussex CRC',
  kind: 'CRC',
  keys: [
    {
      ...inUse,
      kid: kss.addressee.kid,
      use: 'receive',
      userId: null,
      name: 'Kent, Surrey & Sussex CRC',
      grade: null,
      publicJwk: kss.addressee.publicJwk,
      notBefore: FROM,
      notAfter: null,
    },
  ],
}

export const keyList = (changes: Partial<KeyList> = {}): KeyList => ({
  schema: 'courtside/trust/2',
  version: 1,
  issuedAt: FROM,
  expires: '2016-12-31T00:00:00.000Z',
  orgs: [kent, kssEntry],
  ...changes,
})

/** A list whose signature was checked, as the store is given it. */
export const checkedList = (changes: Partial<KeyList> = {}, kid = 'R'.repeat(43)) => ({
  list: keyList(changes),
  root: { kid, name: 'Kent LDU' },
  sha256: 'c'.repeat(64),
})

export const signedList = async (changes: Partial<KeyList> = {}) =>
  Buffer.from(await signKeyList(keyList(changes), (await root()).key))
