import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { thumbprint } from '../../../../electron/core/signing/signing-key.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { SEALED_AT, seal, trustNow } from '../signing/signers.ts'
import { handover } from './handover-for-test.ts'

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
