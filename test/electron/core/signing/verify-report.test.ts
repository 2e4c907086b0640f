import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { reportJws, sha256, signReport } from '../../../../electron/core/signing/sign.ts'
import { readTrust } from '../../../../electron/core/signing/trust.ts'
import { verifyReport } from '../../../../electron/core/signing/verify-report.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { done } from '../done.ts'
import {
  FROM,
  officer,
  pat,
  report,
  SIGNED_AT,
  sam,
  signedByBoth,
  signer,
  trust,
  trustIn,
  trustNow,
} from './signers.ts'

const known = trustNow()
const reasonOf = async (jws: ReturnType<typeof reportJws>, keys = known) => {
  const outcome = await verifyReport(jws, keys)
  return outcome.ok ? 'verified' : outcome.problem.reason
}
const base64url = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')
const headerOf = (covered: string) => JSON.parse(Buffer.from(covered, 'base64url').toString())

test('a report signed and countersigned tells who signed, as what, when, and over which bytes', async () => {
  const { payload, jws } = await signedByBoth()
  const verified = done(await verifyReport(jws, known))
  expect(verified.report).toEqual(report)
  expect(verified.signatures).toEqual([
    {
      role: 'author',
      name: 'Pat Evans',
      grade: 'PSO',
      at: SIGNED_AT,
      payloadSha256: sha256(payload),
      keyId: pat.key.kid,
    },
    {
      role: 'countersigner',
      name: 'Sam Okoro',
      grade: 'SPO',
      at: SIGNED_AT,
      payloadSha256: sha256(payload),
      keyId: sam.key.kid,
    },
  ])
})

test('without a list of keys the report is whole, and with a list that lacks a signer it is refused', async () => {
  const { jws } = await signedByBoth()
  expect((await verifyReport(jws, null)).ok).toBe(true)
  expect(await reasonOf(jws, trustNow(trustIn([pat.trusted])))).toBe('unknownSigner')
})

test('a signature that claims no algorithm, or a shared secret made of the public key, is refused', async () => {
  const { author, jws } = await signedByBoth()
  const header = headerOf(author.protected)
  const withHeader = (changes: object, sign: (input: string) => string) => {
    const covered = Buffer.from(canonicalBytes({ ...header, ...changes })).toString('base64url')
    return { ...jws, signatures: [{ protected: covered, signature: sign(`${covered}.${jws.payload}`) }] }
  }
  expect(await reasonOf(withHeader({ alg: 'none' }, () => ''))).toBe('wrongAlgorithm')
  const secret = Buffer.from(pat.key.publicJwk.x, 'base64url')
  const hmac = (input: string) => createHmac('sha256', secret).update(input).digest('base64url')
  expect(await reasonOf(withHeader({ alg: 'HS256' }, hmac))).toBe('wrongAlgorithm')
  expect(await reasonOf(withHeader({ alg: 'Ed25519' }, () => author.signature))).toBe('wrongAlgorithm')
  expect(await reasonOf(withHeader({ crit: ['exp'], exp: 1 }, () => author.signature))).toBe('wrongShape')
  expect(await reasonOf(withHeader({ b64: false }, () => author.signature))).toBe('wrongShape')
})

test.each(['__proto__', 'constructor', 'toString', ''])('a key named %j is nobody’s', async (kid) => {
  const { author, jws } = await signedByBoth()
  const text = Buffer.from(author.protected, 'base64url').toString().replace(pat.key.kid, kid)
  const forged = { protected: base64url(text), signature: author.signature }
  expect(await reasonOf({ ...jws, signatures: [forged] })).toBe('signatureInvalid')
})

test('another key under a trusted name, or a trusted key’s name on another key, is refused', async () => {
  const stranger = signer(officer('user-x', 'Pat Evans', 'PSO'))
  const payload = canonicalBytes(report)
  const signed = await signReport(payload, stranger.key, { role: 'author' }, SIGNED_AT)
  expect(await reasonOf(reportJws(payload, [signed]))).toBe('unknownSigner')
  const posing = await signReport(
    payload,
    { ...stranger.key, kid: pat.key.kid },
    { role: 'author' },
    SIGNED_AT,
  )
  expect(await reasonOf(reportJws(payload, [posing]))).toBe('signatureInvalid')
  const posingWhole = await signReport(
    payload,
    { ...stranger.key, kid: pat.key.kid, publicJwk: pat.key.publicJwk },
    { role: 'author' },
    SIGNED_AT,
  )
  expect(await reasonOf(reportJws(payload, [posingWhole]))).toBe('signatureInvalid')
})

test('nobody signs under another name or a higher grade than their key was issued for', async () => {
  const payload = canonicalBytes(report)
  const renamed = await signReport(payload, { ...pat.key, name: 'Sam Okoro' }, { role: 'author' }, SIGNED_AT)
  expect(await reasonOf(reportJws(payload, [renamed]))).toBe('unknownSigner')
  const raised = await signReport(payload, { ...pat.key, grade: 'SPO' }, { role: 'author' }, SIGNED_AT)
  expect(await reasonOf(reportJws(payload, [raised]))).toBe('unknownSigner')
})

test('a key counts from the moment it was issued to the moment it was retired, both included', async () => {
  const payload = canonicalBytes(report)
  const retired = '2016-11-01T00:00:00.000Z'
  const keys = trustNow(trustIn([{ ...pat.trusted, notAfter: retired }]))
  const at = async (instant: string) =>
    reasonOf(reportJws(payload, [await signReport(payload, pat.key, { role: 'author' }, instant)]), keys)
  expect(await at('2016-10-01T07:59:59.999Z')).toBe('unknownSigner')
  expect(await at(FROM)).toBe('verified')
  expect(await at(retired)).toBe('verified')
  expect(await at('2016-11-01T00:00:00.001Z')).toBe('unknownSigner')
})

test('a seal is no signature of a person', async () => {
  const { jws } = await signedByBoth()
  const keys = trustNow(trustIn([{ ...pat.trusted, use: 'seal', grade: 'PSO' }, sam.trusted]))
  expect(await reasonOf(jws, keys)).toBe('unknownSigner')
})

test('author and countersigner are two people, the second an SPO, who agreed to this very signature', async () => {
  const { payload, author, countersigner } = await signedByBoth()
  const counter = async (key: typeof pat.key, authorSignature = author.signature) =>
    signReport(payload, key, { role: 'countersigner', authorSignature }, SIGNED_AT)

  const own = await counter({ ...pat.key })
  expect(await reasonOf(reportJws(payload, [author, own]))).toBe('contentsDisagree')

  // The same person with the key they had before a lost passphrase, then with a key as SPO.
  const patAsSpo = signer(officer('user-pat', 'Pat Evans', 'SPO'))
  const keys = trustNow(trustIn([pat.trusted, patAsSpo.trusted]))
  expect(await reasonOf(reportJws(payload, [author, await counter(patAsSpo.key)]), keys)).toBe(
    'contentsDisagree',
  )

  const po = signer(officer('user-po', 'Lee Marsh', 'PO'))
  expect(
    await reasonOf(
      reportJws(payload, [author, await counter(po.key)]),
      trustNow(trustIn([pat.trusted, po.trusted])),
    ),
  ).toBe('contentsDisagree')
  const another = await signReport(payload, pat.key, { role: 'author' }, '2016-10-03T12:00:01.000Z')
  const ofAnother = await counter(sam.key, another.signature)
  expect(await reasonOf(reportJws(payload, [author, ofAnother]))).toBe('contentsDisagree')

  expect(await reasonOf(reportJws(payload, [countersigner]))).toBe('signatureMissing')
  expect(await reasonOf(reportJws(payload, [author, author]))).toBe('contentsDisagree')
  expect(await reasonOf(reportJws(payload, [author, countersigner, countersigner]))).toBe('contentsDisagree')
  expect(await reasonOf(reportJws(payload, [countersigner, author]))).toBe('verified')
})

test('a signature does not carry over to another report', async () => {
  const { author, countersigner } = await signedByBoth()
  const other = canonicalBytes({ ...report, revision: 5 })
  expect(await reasonOf(reportJws(other, [author, countersigner]))).toBe('signatureInvalid')
})

test('what was signed must be a report, written canonically, by the author it names', async () => {
  const sign = async (bytes: Uint8Array) =>
    reportJws(bytes, [await signReport(bytes, pat.key, { role: 'author' }, SIGNED_AT)])
  const text = Buffer.from(canonicalBytes(report)).toString()
  expect(await reasonOf(await sign(Buffer.from(`${text} `)))).toBe('notCanonical')
  expect(await reasonOf(await sign(Buffer.from(text.replace('{"author"', '{"author":1,"author"'))))).toBe(
    'notCanonical',
  )
  expect(await reasonOf(await sign(Buffer.from([0xff, 0xfe])))).toBe('notCanonical')
  expect(await reasonOf(await sign(canonicalBytes({ ...report, extra: 1 })))).toBe('wrongShape')
  expect(await reasonOf(await sign(canonicalBytes({ ...report, author: sam.officer })))).toBe(
    'contentsDisagree',
  )
  expect(
    await reasonOf(await sign(canonicalBytes({ ...report, author: { ...pat.officer, userId: 'other' } }))),
  ).toBe('contentsDisagree')
})

test.each([
  ['padding', (text: string) => `${text}==`],
  ['a line end', (text: string) => `${text}\n`],
  ['a space within', (text: string) => `${text.slice(0, 9)} ${text.slice(9)}`],
  ['the other base64 alphabet', (text: string) => `${text.slice(0, -1)}+`],
])('a signature spelt with %s is refused', async (_, spell) => {
  const { author, countersigner, payload } = await signedByBoth()
  const spelt = { ...author, signature: spell(author.signature) }
  expect(await reasonOf(reportJws(payload, [spelt, countersigner]))).toBe('notCanonical')
  const header = { ...author, protected: spell(author.protected) }
  expect(await reasonOf(reportJws(payload, [header, countersigner]))).toBe('notCanonical')
})

test('of the 64 ways to end a signature only its own is taken', async () => {
  const { author, payload } = await signedByBoth()
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const taken: string[] = []
  for (const last of alphabet) {
    const spelt = { ...author, signature: author.signature.slice(0, -1) + last }
    if ((await reasonOf(reportJws(payload, [spelt]))) === 'verified') taken.push(spelt.signature)
  }
  expect(taken).toEqual([author.signature])
})

test('a trust list is read strictly, and a key whose name does not follow from it is refused', () => {
  const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
  expect(done(readTrust(bytes(trust)))).toEqual(trust)
  const [first, ...rest] = trust.keys
  const swapped = { ...trust, keys: [{ ...first, publicJwk: sam.trusted.publicJwk }, ...rest] }
  for (const bad of [swapped, { ...trust, extra: 1 }, { ...trust, schema: 'courtside/trust/2' }, []]) {
    expect(readTrust(bytes(bad))).toMatchObject({ ok: false, problem: { reason: 'wrongShape' } })
  }
  expect(readTrust(Buffer.from('{'))).toMatchObject({ ok: false })
  expect(readTrust(Buffer.from([0xff]))).toMatchObject({ ok: false })
})
