import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { groupsToCompare } from '../../../../electron/core/signing/groups-to-compare.ts'
import { LARGEST_LIST, readKeyList, signKeyList } from '../../../../electron/core/signing/key-list.ts'
import { nextList } from '../../../../electron/core/signing/next-list.ts'
import { newRoot, openRoot } from '../../../../electron/core/signing/root-key.ts'
import { commonHeader, signBytes } from '../../../../electron/core/signing/sign.ts'
import { trusting } from '../../../../electron/core/signing/trusting.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { done } from '../done.ts'
import { handover } from '../handover/handover-for-test.ts'
import { randomIds } from '../random-ids.ts'
import { kent, keyList, kssEntry, quick, ROOT_PASSPHRASE, root, signedList } from './listed.ts'
import { FROM, pat, RECEIVED_AT, SEALED_AT, sam, seal, trust } from './signers.ts'

const reasonOf = async (bytes: Uint8Array) => {
  const read = await readKeyList(bytes)
  if (!read.ok) expect(read.problem.says).toMatch(/\.$/)
  return read.ok ? 'read' : read.problem.reason
}

test('a list tells who signed it and what it says, and its root opens with its own passphrase alone', async () => {
  const { file, key } = await root()
  const bytes = await signKeyList(keyList(), key)
  expect(done(await readKeyList(bytes))).toMatchObject({
    list: keyList(),
    root: { kid: file.kid, name: 'Kent LDU' },
  })
  expect(await openRoot(file, `${ROOT_PASSPHRASE}.`)).toBe(null)
  expect(await openRoot({ ...file, kid: 'A'.repeat(43) }, ROOT_PASSPHRASE)).toBe(null)
  const weak = await newRoot({ name: 'Kent', passphrase: 'short' }, FROM, randomIds, quick)
  expect(weak).toMatchObject({ ok: false, problem: expect.stringContaining('longer passphrase') })
  await expect(signKeyList(keyList(), seal)).rejects.toThrow('with the root')
})

test('the groups to compare are eight of four, and follow from every bit of what they show', () => {
  const kid = Buffer.from([...Array(32).keys()]).toString('base64url')
  expect(groupsToCompare(kid)).toBe('000G-40R4-0M30-E209-185G-R38E-1W81-24GK')
  const last = Buffer.from([...Array(32).keys()].map((byte, at) => (at === 19 ? byte ^ 1 : byte)))
  expect(groupsToCompare(last.toString('base64url'))).toBe('000G-40R4-0M30-E209-185G-R38E-1W81-24GJ')
})

const alteredHeader = async (change: (header: Record<string, unknown>) => unknown) => {
  const file: { payload: string; signatures: { protected: string; signature: string }[] } = JSON.parse(
    (await signedList()).toString(),
  )
  const signatures = file.signatures.map(({ protected: covered, signature }) => ({
    protected: Buffer.from(
      canonicalBytes(change(JSON.parse(Buffer.from(covered, 'base64url').toString()))),
    ).toString('base64url'),
    signature,
  }))
  return { ...file, signatures }
}

test.each<[string, (header: Record<string, unknown>) => unknown, string]>([
  ['alg none', (header) => ({ ...header, alg: 'none' }), 'wrongAlgorithm'],
  ['a crit', (header) => ({ ...header, crit: ['b64'], b64: false }), 'wrongShape'],
  ['the type of a handover', (header) => ({ ...header, typ: 'courtside-handover+jws' }), 'wrongShape'],
  ['"__proto__" for a key', (header) => ({ ...header, kid: '__proto__' }), 'signatureInvalid'],
  ['a later time', (header) => ({ ...header, sigT: SEALED_AT }), 'signatureInvalid'],
  ['the key of another', (header) => ({ ...header, jwk: seal.publicJwk, kid: seal.kid }), 'signatureInvalid'],
])('a list whose signature says %s is refused', async (_, change, reason) => {
  expect(await reasonOf(canonicalBytes(await alteredHeader(change)))).toBe(reason)
})

test('a list signed with HS256 over the public key is refused', async () => {
  const file = await alteredHeader((header) => ({ ...header, alg: 'HS256' }))
  const signatures = file.signatures.map(({ protected: covered }) => ({
    protected: covered,
    signature: createHmac('sha256', Buffer.from(seal.publicJwk.x, 'base64url'))
      .update(`${covered}.${file.payload}`)
      .digest('base64url'),
  }))
  expect(await reasonOf(canonicalBytes({ ...file, signatures }))).toBe('wrongAlgorithm')
})

test('a list with no signature, two, one beside, or a seal’s in place of the root’s is refused', async () => {
  const file = JSON.parse((await signedList()).toString())
  for (const changed of [
    { ...file, signatures: [] },
    { ...file, signatures: [...file.signatures, ...file.signatures] },
    { ...file, header: { alg: 'EdDSA' } },
    { ...file, payload: `${file.payload}=` },
  ])
    expect(await reasonOf(canonicalBytes(changed))).not.toBe('read')
  const header = { ...commonHeader(seal, FROM), typ: 'courtside-handover+jws', role: 'office' } as const
  const { payload, protected: covered, signature } = await signBytes(canonicalBytes(keyList()), seal, header)
  expect(await reasonOf(canonicalBytes({ payload, signatures: [{ protected: covered, signature }] }))).toBe(
    'wrongShape',
  )
})

/** What the root signed without looking. */
const signedAnyway = async (list: unknown) => {
  const { key } = await root()
  const header = { ...commonHeader(key, FROM), typ: 'courtside-trust+jws', role: 'root' } as const
  const bytes = list instanceof Uint8Array ? list : canonicalBytes(list)
  const { payload, protected: covered, signature } = await signBytes(bytes, key, header)
  return canonicalBytes({ payload, signatures: [{ protected: covered, signature }] })
}

test.each<[string, unknown, string]>([
  ['its root’s own words with white space', Buffer.from(JSON.stringify(keyList(), null, 1)), 'notCanonical'],
  ['a field that nobody knows', { ...keyList(), extra: 1 }, 'wrongShape'],
  ['version nought', keyList({ version: 0 }), 'wrongShape'],
  ['an end before its beginning', keyList({ expires: FROM }), 'wrongShape'],
  ['an organisation twice', keyList({ orgs: [kent, kent] }), 'wrongShape'],
  ['one key for two organisations', keyList({ orgs: [kent, { ...kent, orgId: 'X' }] }), 'wrongShape'],
  [
    'a key under another’s name',
    {
      ...keyList(),
      orgs: [{ ...kent, keys: kent.keys.map((key) => ({ ...key, kid: 'A'.repeat(43) })).slice(0, 1) }],
    },
    'wrongShape',
  ],
  [
    'a signing key to receive with',
    {
      ...keyList(),
      orgs: [
        { ...kent, keys: kent.keys.map((key) => ({ ...key, use: 'receive', userId: null, grade: null })) },
      ],
    },
    'wrongShape',
  ],
])('a signed list with %s is refused', async (_, list, reason) => {
  expect(await reasonOf(await signedAnyway(list))).toBe(reason)
})

test('a list at the limit is read and one byte more is not', async () => {
  const at = Buffer.alloc(LARGEST_LIST, '[')
  expect(await reasonOf(at)).toBe('wrongShape')
  expect(await reasonOf(Buffer.concat([at, Buffer.from('[')]))).toBe('tooLarge')
})

const sealedFile = async () => (await sealHandover(await handover(), seal, SEALED_AT)).file
const opened = async (changes: Parameters<typeof keyList>[0], receivedAt = RECEIVED_AT) => {
  const reading = await openHandover(await sealedFile(), trusting({ list: keyList(changes) }, receivedAt))
  return reading.verified ? 'verified' : reading.reason
}

test('a handover is verified by the list as it is by the office’s own export', async () => {
  expect(await opened({})).toBe('verified')
  expect(await opened({ orgs: [kssEntry] })).toBe('unknownSigner')
})

const revoking = (kid: string) =>
  nextList(keyList(), [], { kids: [kid], reason: 'lost on a train' }, '2016-10-04T12:00:00.000Z', 90)

test('what came before a key was revoked stays valid; at that moment and after it is refused, with why', async () => {
  for (const { kid } of [pat.key, sam.key, seal]) {
    const list = revoking(kid)
    expect(await opened(list, '2016-10-04T11:59:59.999Z')).toBe('verified')
    expect(await opened(list, '2016-10-04T12:00:00.000Z')).toBe('keyRevoked')
  }
  const after = trusting({ list: revoking(seal.kid) }, '2016-10-05T00:00:00.000Z')
  const reading = await openHandover(await sealedFile(), after)
  expect(!reading.verified && reading.says).toContain('lost on a train')
  // The office goes by what the root says of its own keys, too.
  const own = trusting({ own: trust, list: revoking(seal.kid) }, '2016-10-05T00:00:00.000Z')
  expect(await openHandover(await sealedFile(), own)).toMatchObject({ reason: 'keyRevoked' })
})

test('after a list has run out what arrives is refused, what came before is not, and an office’s own keys go on', async () => {
  const expires = '2016-10-04T00:00:00.000Z'
  expect(await opened({ expires }, expires)).toBe('verified')
  expect(await opened({ expires }, '2016-10-04T00:00:00.001Z')).toBe('listExpired')
  const own = trusting({ own: trust, list: keyList({ expires }) }, '2016-11-01T00:00:00.000Z')
  expect(await openHandover(await sealedFile(), own)).toMatchObject({ verified: true })
})

test('a report signed by another organisation’s officers than the one that sealed it is refused', async () => {
  const [seals, officers] = [
    kent.keys.filter(({ use }) => use === 'seal'),
    kent.keys.filter(({ use }) => use === 'report'),
  ]
  const orgs = [
    { ...kent, keys: seals },
    { ...kent, orgId: 'NPS-ESSEX', keys: officers },
  ]
  expect(await opened({ orgs })).toBe('contentsDisagree')
  // Nor does an officer of this office stand for what another organisation sealed, or the other way round.
  const listed = keyList({ orgs: [{ ...kent, keys: seals }] })
  const own = { ...trust, keys: trust.keys.filter(({ use }) => use === 'report') }
  const mixed = await openHandover(await sealedFile(), trusting({ own, list: listed }, RECEIVED_AT))
  expect(mixed).toMatchObject({ reason: 'contentsDisagree' })
})

test('the next list rises by one, keeps who was there and their keys, and lets no organisation take a revocation back', () => {
  const revoked = revoking(seal.kid)
  expect(revoked).toMatchObject({
    version: 2,
    issuedAt: '2016-10-04T12:00:00.000Z',
    expires: '2017-01-02T12:00:00.000Z',
  })
  const keyOf = (list: typeof revoked, kid: string) =>
    list.orgs.flatMap(({ keys }) => keys).find((key) => key.kid === kid)
  expect(keyOf(revoked, seal.kid)).toMatchObject({ revokedAt: revoked.issuedAt, reason: 'lost on a train' })
  expect(keyOf(revoked, pat.key.kid)).toMatchObject({ revokedAt: null })
  const onlySeal = { ...kent, keys: kent.keys.filter(({ use }) => use === 'seal') }
  const again = nextList(revoked, [onlySeal], { kids: [], reason: '' }, '2016-10-05T12:00:00.000Z', 1)
  expect(again).toMatchObject({ version: 3, expires: '2016-10-06T12:00:00.000Z' })
  expect(keyOf(again, seal.kid)).toMatchObject({ reason: 'lost on a train' })
  expect(keyOf(again, pat.key.kid)).toMatchObject({ name: 'Pat Evans' })
  expect(again.orgs.map(({ orgId }) => orgId)).toEqual(['NPS-KENT', 'CRC-KSS'])
})
