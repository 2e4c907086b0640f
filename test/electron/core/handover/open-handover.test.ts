import { expect, test } from 'vitest'
import { LARGEST_HANDOVER, openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { sealHandover } from '../../../../electron/core/handover/seal-handover.ts'
import { commonHeader, reportJws, signBytes } from '../../../../electron/core/signing/sign.ts'
import type { HandoverDocument } from '../../../../shared/handover/document.schema.ts'
import { canonicalBytes } from '../../../../shared/lib/canonical.ts'
import { must } from '../../../../shared/lib/must.ts'
import {
  officer,
  pat,
  report,
  SEALED_AT,
  sam,
  seal,
  signedByBoth,
  signer,
  trust,
  trustIn,
  trustNow,
} from '../signing/signers.ts'
import { handover } from './handover-for-test.ts'

const sealed = async (changes: Partial<HandoverDocument> = {}) =>
  Buffer.from((await sealHandover(await handover(changes), seal, SEALED_AT)).file)
const reasonOf = async (bytes: Uint8Array, keys: typeof trust | null = trust) => {
  const reading = await openHandover(bytes, keys === null ? null : trustNow(keys))
  if (!reading.verified) expect(reading.says).toMatch(/\.$/)
  return reading.verified ? 'verified' : reading.reason
}

test('a handover opens for whoever trusts the office, and names author, countersigner and office', async () => {
  const document = await handover()
  const { file, name, payloadSha256 } = await sealHandover(document, seal, SEALED_AT)
  expect(name).toBe('00000000-0000-7000-8000-0000000000aa-v1.courtside')
  const reading = await openHandover(file, trustNow())
  expect(reading).toMatchObject({ verified: true, document })
  expect(reading.signatures.map(({ role, name: signedBy, at }) => [role, signedBy, at])).toEqual([
    ['author', 'Pat Evans', report.completedAt],
    ['countersigner', 'Sam Okoro', report.completedAt],
    ['office', 'Kent', SEALED_AT],
  ])
  expect(reading.signatures.at(-1)?.payloadSha256).toBe(payloadSha256)
})

test('without the office’s keys a whole handover is told from an altered one, and is still not verified', async () => {
  const file = await sealed()
  expect(await reasonOf(file, null)).toBe('signersUnknown')
  expect((await openHandover(file, null)).signatures.map((signature) => signature.name)).toContain(
    'Sam Okoro',
  )
  file[200] = (file[200] ?? 0) ^ 1
  expect(await reasonOf(file, null)).toBe('signatureInvalid')
})

test('another office’s keys, or a list that lost the seal or a signer, do not open it', async () => {
  const file = await sealed()
  const stranger = signer(officer('user-x', 'Pat Evans', 'PSO'))
  expect(await reasonOf(file, trustIn([stranger.trusted]))).toBe('unknownSigner')
  for (const missing of trust.keys) {
    expect(await reasonOf(file, trustIn(trust.keys.filter((key) => key !== missing)))).toBe('unknownSigner')
  }
})

test('a dropped countersignature is noticed by the handover’s own list, and by the report’s where that was cut too', async () => {
  const { payload, author } = await signedByBoth()
  const dropped = reportJws(payload, [author])
  expect(await reasonOf(await sealed({ reportJws: dropped }))).toBe('signatureMissing')
  expect(await reasonOf(await sealed({ reportJws: dropped, requiredRoles: ['author'] }))).toBe(
    'signatureMissing',
  )
})

test('a report under a handover of another report, with its own signatures, does not pass for it', async () => {
  const other = await signedByBoth({ ...report, title: 'Another report' })
  expect(await reasonOf(await sealed({ reportJws: other.jws }))).toBe('contentsDisagree')
})

test('plain text, PDF and office that disagree with what was signed are refused', async () => {
  const good = await handover()
  expect(await reasonOf(await sealed({ plainText: `${good.plainText}\nOne more line` }))).toBe(
    'contentsDisagree',
  )
  const otherPdf = Buffer.from('%PDF another').toString('base64')
  expect(await reasonOf(await sealed({ pdf: { ...good.pdf, base64: otherPdf } }))).toBe('contentsDisagree')
  expect(await reasonOf(await sealed({ pdf: { ...good.pdf, base64: `${good.pdf.base64}\n` } }))).toBe(
    'contentsDisagree',
  )
  expect(await reasonOf(await sealed({ from: { office: 'Sussex' } }))).toBe('contentsDisagree')
})

test('only the office’s seal seals: an officer’s own key is not enough', async () => {
  const payload = canonicalBytes(await handover())
  const header = {
    ...commonHeader(pat.key, SEALED_AT),
    typ: 'courtside-handover+jws',
    role: 'office',
  } as const
  const signed = await signBytes(payload, pat.key, header)
  const file = canonicalBytes({
    payload: signed.payload,
    signatures: [{ protected: signed.protected, signature: signed.signature }],
  })
  expect(await reasonOf(file)).toBe('unknownSigner')
  await expect(sealHandover(await handover(), pat.key, SEALED_AT)).rejects.toThrow('office’s seal')
})

test('sealed bytes that are no handover of this version, or not canonical, are refused after the seal is checked', async () => {
  const put = async (bytes: Uint8Array) => {
    const header = {
      ...commonHeader(seal, SEALED_AT),
      typ: 'courtside-handover+jws',
      role: 'office',
    } as const
    const signed = await signBytes(bytes, seal, header)
    return canonicalBytes({
      payload: signed.payload,
      signatures: [{ protected: signed.protected, signature: signed.signature }],
    })
  }
  const document = await handover()
  expect(await reasonOf(await put(canonicalBytes({ ...document, schema: 'courtside/handover/2' })))).toBe(
    'wrongShape',
  )
  expect(await reasonOf(await put(canonicalBytes({ ...document, extra: true })))).toBe('wrongShape')
  expect(await reasonOf(await put(Buffer.from(JSON.stringify(document, null, 1))))).toBe('notCanonical')
  expect(await reasonOf(await put(Buffer.from('{"__proto__":{"admin":true}}')))).toBe('wrongShape')
  expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false)
})

test('four hundred single changed bytes, wherever they fall, are each refused with a reason', async () => {
  const file = await sealed()
  const random = seeded(20161003)
  for (let change = 0; change < 400; change += 1) {
    const at = Math.floor(random() * file.length)
    const altered = Buffer.from(file)
    altered[at] = ((altered[at] ?? 0) + 1 + Math.floor(random() * 255)) % 256
    expect([at, await reasonOf(altered)]).not.toEqual([at, 'verified'])
  }
})

test('inside the seal, too: four hundred changes to the signed report, sealed again by the office, are each refused', async () => {
  const document = await handover()
  const random = seeded(42)
  for (let change = 0; change < 400; change += 1) {
    const jws = structuredClone(document.reportJws)
    const parts = [jws, ...jws.signatures]
    const part = must(parts[Math.floor(random() * parts.length)], 'within the list')
    const spell = (text: string) => {
      const at = Math.floor(random() * text.length)
      const other = 'ABCDEFGHabcdefgh0123-_'.replace(text[at] ?? '', '')
      return text.slice(0, at) + other[Math.floor(random() * other.length)] + text.slice(at + 1)
    }
    if ('payload' in part) part.payload = spell(part.payload)
    else if (random() < 0.5) part.protected = spell(part.protected)
    else part.signature = spell(part.signature)
    expect(await reasonOf(await sealed({ reportJws: jws }))).not.toBe('verified')
  }
})

test('a file cut short at any of two hundred places, or with anything added, is refused', async () => {
  const file = await sealed()
  for (let cut = 0; cut < 200; cut += 1) {
    expect(await reasonOf(file.subarray(0, Math.floor((file.length * cut) / 200)))).toBe('notAHandover')
  }
  for (const added of [' ', '\n', '\0', '{}', '\ufeff']) {
    expect(await reasonOf(Buffer.concat([file, Buffer.from(added)]))).toBe('notAHandover')
    expect(await reasonOf(Buffer.concat([Buffer.from(added), file]))).toBe('notAHandover')
  }
})

const altered = async (change: (file: { payload: string; signatures: unknown[] }) => unknown) =>
  Buffer.from(JSON.stringify(change(JSON.parse((await sealed()).toString()))))

test.each<[string, (file: { payload: string; signatures: unknown[] }) => unknown, string]>([
  ['no signature', (file) => ({ ...file, signatures: [] }), 'notAHandover'],
  [
    'its signature twice',
    (file) => ({ ...file, signatures: [...file.signatures, ...file.signatures] }),
    'notAHandover',
  ],
  ['a header outside the signature', (file) => ({ header: { kid: 'x' }, ...file }), 'notAHandover'],
  ['its members in another order', ({ payload, signatures }) => ({ signatures, payload }), 'notAHandover'],
  ['padding on its payload', (file) => ({ ...file, payload: `${file.payload}=` }), 'notCanonical'],
  ['an empty payload', (file) => ({ ...file, payload: '' }), 'signatureInvalid'],
  ['a number for a payload', (file) => ({ ...file, payload: 1 }), 'notAHandover'],
])('a handover with %s is refused', async (_, change, reason) => {
  expect(await reasonOf(await altered(change))).toBe(reason)
})

test('a file at the limit is read and one byte more is not', async () => {
  const at = Buffer.alloc(LARGEST_HANDOVER, '[')
  expect(await reasonOf(at)).toBe('notAHandover')
  expect(await reasonOf(Buffer.concat([at, Buffer.from('[')]))).toBe('tooLarge')
})

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a list', Buffer.from('[]')],
  ['a PDF', Buffer.from('%PDF-1.7\n%\xff\xff', 'latin1')],
  ['a hundred thousand lists in lists', Buffer.from('['.repeat(100_000) + ']'.repeat(100_000))],
  ['many tiny objects', Buffer.from(`[${'{},'.repeat(3_000_000)}{}]`)],
  ['text that is not UTF-8', Buffer.from([0x7b, 0xc3, 0x28])],
])('%s is no handover', async (_, bytes) => {
  expect(await reasonOf(bytes)).toBe('notAHandover')
})

test('a countersigner’s key that is also the author’s does not stand for two people', async () => {
  const { payload, author } = await signedByBoth()
  const twice = reportJws(payload, [author, author])
  expect(await reasonOf(await sealed({ reportJws: twice }))).toBe('contentsDisagree')
  expect(sam.key.kid).not.toBe(pat.key.kid)
})

/** The same sequence each time: a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
