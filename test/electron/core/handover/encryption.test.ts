import { FlattenedEncrypt } from 'jose'
import { expect, test } from 'vitest'
import { encryptTo, NO_KEYS, type ReceiveKeys } from '../../../../electron/core/handover/encryption.ts'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { commonHeader, signBytes } from '../../../../electron/core/signing/sign.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { SEALED_AT, seal, trustNow } from '../signing/signers.ts'
import { encrypted, handover, kss, receiver } from './handover-for-test.ts'

const reasonOf = async (bytes: Uint8Array, keys: ReceiveKeys = kss.keys) => {
  const reading = await openHandover(bytes, trustNow(), keys)
  if (!reading.verified) expect(reading.says).toMatch(/\.$/)
  return reading.verified ? 'verified' : reading.reason
}
type File = Record<string, string>
const fileOf = async (): Promise<File> => JSON.parse((await encrypted()).toString())
const headerOf = (file: File) => JSON.parse(Buffer.from(file['protected'] ?? '', 'base64url').toString())
const withHeader = async (change: (header: Record<string, unknown>) => unknown) => {
  const file = await fileOf()
  const header = Buffer.from(JSON.stringify(change(headerOf(file)))).toString('base64url')
  return canonicalBytes({ ...file, protected: header })
}

test('the organisation that it is for opens it, and nothing of the case can be read before', async () => {
  const file = await encrypted()
  expect(await openHandover(file, trustNow(), kss.keys)).toMatchObject({
    verified: true,
    document: { to: { sealedFor: { orgId: 'CRC-KSS', kid: kss.addressee.kid } } },
  })
  expect(file.toString()).not.toMatch(/Alex|X123456|Kent/)
  expect(headerOf(JSON.parse(file.toString()))).toEqual({
    alg: 'ECDH-ES+A256KW',
    cty: 'courtside-handover+jws',
    enc: 'A256GCM',
    kid: kss.addressee.kid,
    org: 'CRC-KSS',
    typ: 'courtside-handover+jwe',
    epk: { kty: 'OKP', crv: 'X25519', x: expect.any(String) },
  })
})

test('without the key, or with another’s, it says for whom it is and by what key', async () => {
  const file = await encrypted()
  for (const keys of [NO_KEYS, receiver('CRC-ESSEX').keys]) {
    const reading = await openHandover(file, trustNow(), keys)
    expect(reading).toMatchObject({
      verified: false,
      reason: 'sealedForAnother',
      sealedFor: { orgId: 'CRC-KSS', kid: kss.addressee.kid },
    })
    if (!reading.verified) expect(reading.says).toContain(`CRC-KSS, by its key ${kss.addressee.kid}`)
  }
})

test('a handover from before there was encryption still opens, with and without keys', async () => {
  const { file } = await sealHandover(await handover(), seal, SEALED_AT)
  expect(await reasonOf(file)).toBe('verified')
  expect(await reasonOf(file, NO_KEYS)).toBe('verified')

  // As a version wrote it that knew no addressee: the member is not there at all.
  const { organisation } = (await handover()).to
  const payload = canonicalBytes({ ...(await handover()), to: { organisation } })
  const header = { ...commonHeader(seal, SEALED_AT), typ: 'courtside-handover+jws', role: 'office' } as const
  const { payload: text, protected: covered, signature } = await signBytes(payload, seal, header)
  const before = canonicalBytes({ payload: text, signatures: [{ protected: covered, signature }] })
  expect(await reasonOf(before)).toBe('verified')
})

test('what one organisation opened it cannot send on to another as if the office had', async () => {
  const essex = receiver('CRC-ESSEX')
  expect(await reasonOf(await encrypted(kss.addressee, essex.addressee), essex.keys)).toBe('contentsDisagree')
  const sameKey = { ...kss.addressee, orgId: 'CRC-ESSEX' }
  expect(await reasonOf(await encrypted(kss.addressee, sameKey))).toBe('contentsDisagree')
  const { file } = await sealHandover(await handover(), seal, SEALED_AT)
  expect(await reasonOf(await encryptTo(file, kss.addressee))).toBe('contentsDisagree')
})

test.each<[string, (header: Record<string, unknown>) => unknown, string]>([
  ['another key management', (header) => ({ ...header, alg: 'ECDH-ES' }), 'wrongAlgorithm'],
  ['direct use of a shared key', (header) => ({ ...header, alg: 'dir' }), 'wrongAlgorithm'],
  ['no key management', ({ alg: _alg, ...header }) => header, 'wrongAlgorithm'],
  ['another cipher', (header) => ({ ...header, enc: 'A128CBC-HS256' }), 'wrongAlgorithm'],
  ['a zip', (header) => ({ ...header, zip: 'DEF' }), 'wrongShape'],
  ['a crit', (header) => ({ ...header, crit: ['exp'] }), 'wrongShape'],
  ['a count of rounds', (header) => ({ ...header, p2c: 1_000_000_000 }), 'wrongShape'],
  ['a party', (header) => ({ ...header, apu: 'QQ' }), 'wrongShape'],
  ['a key on another curve', (header) => ({ ...header, epk: { kty: 'EC', crv: 'P-256' } }), 'wrongShape'],
  ['a key of low order', (header) => ({ ...header, epk: lowOrder }), 'cannotDecrypt'],
  ['"__proto__" for a key', (header) => ({ ...header, kid: '__proto__' }), 'wrongShape'],
  ['an unknown key', (header) => ({ ...header, kid: 'A'.repeat(43) }), 'sealedForAnother'],
  ['another organisation', (header) => ({ ...header, org: 'CRC-ESSEX' }), 'cannotDecrypt'],
  ['another type inside', (header) => ({ ...header, cty: 'JWT' }), 'wrongShape'],
  ['no type', ({ typ: _typ, ...header }) => header, 'wrongShape'],
])('a header with %s is refused', async (_, change, reason) => {
  expect(await reasonOf(await withHeader(change))).toBe(reason)
})
const lowOrder = { x: Buffer.alloc(32).toString('base64url'), crv: 'X25519', kty: 'OKP' }

test('a header member that stands twice is refused, though a parser would take the last', async () => {
  const file = await fileOf()
  const twice = JSON.stringify(headerOf(file)).replace('{', '{"kid":"x",')
  const bytes = canonicalBytes({ ...file, protected: Buffer.from(twice).toString('base64url') })
  expect(await reasonOf(bytes)).toBe('notCanonical')
})

test.each(['ciphertext', 'encrypted_key', 'iv', 'protected', 'tag'])(
  'every other spelling of %s is refused',
  async (field) => {
    const file = await fileOf()
    const text = file[field] ?? ''
    for (const other of [
      `${text}=`,
      `${text}\n`,
      `${text.slice(0, -1)} `,
      ` ${text}`,
      text.replace(/.$/, ''),
    ])
      expect(await reasonOf(canonicalBytes({ ...file, [field]: other }))).not.toBe('verified')
    const { [field]: _gone, ...without } = file
    expect(await reasonOf(canonicalBytes(without))).toBe('notAHandover')
  },
)

test('the other last letters that decoders take for the same tag are refused', async () => {
  const file = await fileOf()
  const tag = file['tag'] ?? ''
  const bytes = Buffer.from(tag, 'base64url')
  const same = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_']
    .map((letter) => tag.slice(0, -1) + letter)
    .filter((other) => other !== tag && Buffer.from(other, 'base64url').equals(bytes))
  expect(same).toHaveLength(15)
  for (const other of same)
    expect(await reasonOf(canonicalBytes({ ...file, tag: other }))).toBe('notCanonical')
})

test('members beside those of the form are refused, among them a header outside the encryption', async () => {
  const file = await fileOf()
  for (const more of [
    { aad: 'QQ' },
    { unprotected: { kid: kss.addressee.kid } },
    { header: { kid: kss.addressee.kid } },
    { recipients: [] },
    { payload: 'e30', signatures: [] },
  ])
    expect(await reasonOf(canonicalBytes({ ...file, ...more }))).toBe('notAHandover')
})

test('what is encrypted and is no sealed file is refused by what it is', async () => {
  expect(await reasonOf(await encryptTo(Buffer.from('{}'), kss.addressee))).toBe('notAHandover')
  // Encrypted twice: nothing is opened more than once.
  expect(await reasonOf(await encryptTo(await encrypted(), kss.addressee))).toBe('notAHandover')
  const loose = await new FlattenedEncrypt(Buffer.from('{}'))
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM' })
    .encrypt(kss.addressee.publicJwk)
  expect(await reasonOf(canonicalBytes(loose))).toBe('wrongShape')
})
