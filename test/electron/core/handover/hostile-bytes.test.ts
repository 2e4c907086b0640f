import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decrypt, encryptTo } from '../../../../electron/core/handover/encryption.ts'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { thumbprint } from '../../../../electron/core/signing/signing-key.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { SEALED_AT, seal, trustNow } from '../signing/signers.ts'
import { changeBytes } from './changed-bytes.ts'
import { encrypted, handover, kss, receiver } from './handover-for-test.ts'

/** More in a soak. */
const runs = { numRuns: Number(process.env['COURTSIDE_FUZZ'] ?? '300') }

const refusedWhole = async (bytes: Uint8Array) => {
  for (const keys of [trustNow(), null]) {
    const reading = await openHandover(bytes, keys)
    expect(reading.verified).toBe(false)
    if (!reading.verified)
      expect([reading.reason, reading.says]).toEqual([expect.any(String), expect.stringMatching(/\.$/)])
  }
}

test('any bytes at all give an answer, and it is no', async () => {
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), refusedWhole), runs)
})

test('any JSON at all gives an answer, and it is no', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => refusedWhole(canonicalBytes(value))),
    runs,
  )
})

const base64url = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('base64url'))
const anyHeader = fc.record(
  {
    alg: fc.constantFrom('EdDSA', 'none', 'HS256', 'Ed25519', 'ES256', 1, null),
    kid: fc.constantFrom(seal.kid, '__proto__', 'constructor', ''),
    typ: fc.constantFrom('courtside-handover+jws', 'courtside-report+jws', 'JWT'),
    jwk: fc.oneof(fc.constant(seal.publicJwk), fc.jsonValue()),
    role: fc.constantFrom('office', 'author'),
    name: fc.constantFrom('Kent', 'Other'),
    sigT: fc.constantFrom(SEALED_AT, 'yesterday'),
    crit: fc.constantFrom(['b64'], []),
    b64: fc.boolean(),
  },
  { requiredKeys: ['alg'] },
)

test('any file shaped like a handover gives an answer, and it is no', async () => {
  const header = anyHeader.map((value) => Buffer.from(canonicalBytes(value)).toString('base64url'))
  const shaped = fc.record({
    payload: base64url,
    signatures: fc.array(fc.record({ protected: fc.oneof(header, base64url), signature: base64url }), {
      maxLength: 3,
    }),
  })
  await fc.assert(
    fc.asyncProperty(shaped, async (file) => refusedWhole(canonicalBytes(file))),
    runs,
  )
})

test('a key that is no key, under its own right name, is refused and not a fault', async () => {
  const exactly = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
  await fc.assert(
    fc.asyncProperty(exactly(32), exactly(64), async (point, signature) => {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(point).toString('base64url') } as const
      const header = {
        alg: 'EdDSA',
        kid: thumbprint(jwk),
        jwk,
        name: 'Kent',
        sigT: SEALED_AT,
        typ: 'courtside-handover+jws',
        role: 'office',
      }
      const file = {
        payload: 'e30',
        signatures: [
          {
            protected: Buffer.from(canonicalBytes(header)).toString('base64url'),
            signature: Buffer.from(signature).toString('base64url'),
          },
        ],
      }
      await refusedWhole(canonicalBytes(file))
    }),
    runs,
  )
})

test('several bytes of a good handover changed, put in, taken out or doubled at once are refused', async () => {
  const good = Buffer.from((await sealHandover(await handover(), seal, SEALED_AT)).file)
  expect((await openHandover(good, trustNow())).verified).toBe(true)
  const edit = fc.record({
    at: fc.nat(good.length - 1),
    take: fc.nat(40),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom(...['"', '}', ',', '\\u0000', '=='].map((text) => Buffer.from(text))),
    ),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const altered = edits.reduce(
        (bytes, { at, take, put }) => Buffer.concat([bytes.subarray(0, at), put, bytes.subarray(at + take)]),
        good,
      )
      fc.pre(!altered.equals(good))
      await refusedWhole(altered)
    }),
    runs,
  )
})

test('five hundred single changed bytes, of handovers and of the list, are each refused in time', async () => {
  const { refused, accepted, slowest } = await changeBytes(500, 20161003)
  expect(accepted).toEqual([])
  expect([...refused.values()].reduce((sum, count) => sum + count, 0)).toBe(500)
  expect(slowest).toBeLessThan(2000)
})

type Sealed = { payload: string; signatures: { protected: string; signature: string }[] }
type Header = Record<string, unknown>
const sealedFile = async (): Promise<Sealed> => {
  const opened = await decrypt(JSON.parse((await encrypted()).toString()), kss.keys)
  if (!opened.ok) throw new Error(opened.problem.says)
  return JSON.parse(Buffer.from(opened.value.sealed).toString())
}
const text = (value: unknown) => Buffer.from(canonicalBytes(value)).toString('base64url')
const headed =
  (change: (header: Header) => unknown, sign?: (covered: string, payload: string) => string) =>
  (file: Sealed) => ({
    ...file,
    signatures: file.signatures.map(({ protected: covered, signature }) => {
      const altered = text(change(JSON.parse(Buffer.from(covered, 'base64url').toString())))
      return { protected: altered, signature: sign?.(altered, file.payload) ?? signature }
    }),
  })
const byPublicKey = (covered: string, payload: string) =>
  createHmac('sha256', Buffer.from(seal.publicJwk.x, 'base64url'))
    .update(`${covered}.${payload}`)
    .digest('base64url')
const deep = (levels: number): unknown => (levels === 0 ? [] : [deep(levels - 1)])
/** Another last letter that decoders take for the same bytes. */
const otherEnd = (spelt: string) => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const same = [...letters].find((letter) => {
    const other = spelt.slice(0, -1) + letter
    return other !== spelt && Buffer.from(other, 'base64url').equals(Buffer.from(spelt, 'base64url'))
  })
  return spelt.slice(0, -1) + same
}
const signedWith = (change: (signature: string) => string) => (file: Sealed) => ({
  ...file,
  signatures: file.signatures.map((one) => ({ ...one, signature: change(one.signature) })),
})

/** Each is tried as a file of its own, and encrypted to the receiver as whoever has the public key can. */
test.each<[string, (file: Sealed) => unknown, string]>([
  ['alg none', headed((header) => ({ ...header, alg: 'none' })), 'wrongAlgorithm'],
  [
    'alg none and no signature',
    headed(
      (header) => ({ ...header, alg: 'none' }),
      () => '',
    ),
    'wrongAlgorithm',
  ],
  [
    'HS256 by the public key',
    headed((header) => ({ ...header, alg: 'HS256' }), byPublicKey),
    'wrongAlgorithm',
  ],
  ['the other name of the algorithm', headed((header) => ({ ...header, alg: 'Ed25519' })), 'wrongAlgorithm'],
  ['no signatures', (file) => ({ ...file, signatures: [] }), 'notAHandover'],
  ['an empty signature', signedWith(() => ''), 'signatureInvalid'],
  [
    'its signature twice',
    (file) => ({ ...file, signatures: [...file.signatures, ...file.signatures] }),
    'notAHandover',
  ],
  ['an unknown key', headed((header) => ({ ...header, kid: 'A'.repeat(43) })), 'signatureInvalid'],
  ['"__proto__" for a key', headed((header) => ({ ...header, kid: '__proto__' })), 'signatureInvalid'],
  ['"constructor" for a key', headed((header) => ({ ...header, kid: 'constructor' })), 'signatureInvalid'],
  ['the receiver’s own key', headed((header) => ({ ...header, jwk: kss.addressee.publicJwk })), 'wrongShape'],
  ['an unencoded payload', headed((header) => ({ ...header, b64: false, crit: ['b64'] })), 'wrongShape'],
  ['a crit that nobody knows', headed((header) => ({ ...header, crit: ['exp'], exp: 1 })), 'wrongShape'],
  [
    'a certificate to fetch',
    headed((header) => ({ ...header, x5u: 'https://example.invalid' })),
    'wrongShape',
  ],
  ['the role of an author', headed((header) => ({ ...header, role: 'author' })), 'wrongShape'],
  ['the type of a list', headed((header) => ({ ...header, typ: 'courtside-trust+jws' })), 'wrongShape'],
  ['another name', headed((header) => ({ ...header, name: 'Essex' })), 'signatureInvalid'],
  [
    'an earlier time',
    headed((header) => ({ ...header, sigT: '2016-10-01T00:00:00.000Z' })),
    'signatureInvalid',
  ],
  ['another last letter of the signature', signedWith(otherEnd), 'notCanonical'],
  ['a padded signature', signedWith((signature) => `${signature}==`), 'notCanonical'],
  [
    'a line break in the signature',
    signedWith((signature) => `${signature.slice(0, 9)}\n${signature.slice(9)}`),
    'notCanonical',
  ],
  ['a header deep in itself', headed((header) => ({ ...header, more: deep(20) })), 'wrongShape'],
  ['lists in lists beside it', (file) => ({ ...file, more: deep(20) }), 'notAHandover'],
  ['an empty payload', (file) => ({ ...file, payload: '' }), 'signatureInvalid'],
  [
    '"__proto__" beside it',
    (file) => JSON.parse(`{"__proto__":{"verified":true},${JSON.stringify(file).slice(1)}`),
    'notAHandover',
  ],
])('a seal with %s is refused, unencrypted and encrypted', async (_, change, reason) => {
  const bytes = canonicalBytes(change(await sealedFile()))
  for (const file of [bytes, await encryptTo(bytes, kss.addressee)])
    expect(await openHandover(file, trustNow(), kss.keys)).toMatchObject({
      verified: false,
      reason,
      says: expect.stringMatching(/\.$/),
    })
})

test('two files with their encryption exchanged, in whole or in part, are refused', async () => {
  const essex = receiver('CRC-ESSEX')
  const [ours, theirs]: Record<string, string>[] = [
    JSON.parse((await encrypted()).toString()),
    JSON.parse((await encrypted(essex.addressee)).toString()),
  ]
  const keys = new Map([...kss.keys, ...essex.keys])
  for (const field of ['ciphertext', 'encrypted_key', 'iv', 'protected', 'tag']) {
    const swapped = canonicalBytes({ ...ours, [field]: theirs?.[field] })
    expect(await openHandover(swapped, trustNow(), keys)).toMatchObject({ reason: 'cannotDecrypt' })
  }
})
