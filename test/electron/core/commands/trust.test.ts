import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openHandover } from '../../../../electron/core/handover/open-handover.ts'
import { newReceiveKey } from '../../../../electron/core/handover/receive-key.ts'
import { signKeyList } from '../../../../electron/core/signing/key-list.ts'
import { nextList } from '../../../../electron/core/signing/next-list.ts'
import { readPrivateKey } from '../../../../electron/core/signing/signing-key.ts'
import { trusting } from '../../../../electron/core/signing/trusting.ts'
import {
  type KeyList,
  type OrganisationKeys,
  organisationKeysSchema,
} from '../../../../shared/handover/key-list.schema.ts'
import { officeOfTwo } from '../../../support/office-of-two.ts'
import { UNENCRYPTED } from '../../../support/unencrypted.ts'
import { randomIds } from '../random-ids.ts'
import { root } from '../signing/listed.ts'

const MADE = '2016-10-01T08:00:00.000Z'
const TO = 'Kent, Surrey & Sussex CRC'
const nobody = { kids: [], reason: '' }

function receiverEntry() {
  const { kid, publicJwk, pkcs8 } = newReceiveKey(randomIds)
  const entry: OrganisationKeys = {
    orgId: 'CRC-KSS',
    name: TO,
    kind: 'CRC',
    keys: [
      {
        ...{ kid, publicJwk, name: TO, notBefore: MADE, notAfter: null, revokedAt: null, reason: null },
        ...{ use: 'receive', userId: null, grade: null },
      },
    ],
  }
  return { kid, entry, keys: new Map([[kid, readPrivateKey(pkcs8)]]) }
}

/** The office with a sealed report, its SPO signed in, and a root that signs lists for it. */
async function officeWithRoot() {
  const at = await officeOfTwo()
  await at.seal()
  const { key } = await root()
  const receiver = receiverEntry()
  const put = async (list: KeyList, by = key) => {
    const path = join(at.folder, `list-${list.version}.json`)
    writeFileSync(path, await signKeyList(list, by))
    at.chooseToOpen(path)
  }
  const list = nextList(null, [receiver.entry], nobody, MADE, 90)
  const take = async (one = list) => {
    await put(one)
    const found = await at.ask.done('trust.choose', {})
    return at.ask.done('trust.import', { text: found.text, compared: found.list.root.kid })
  }
  return { ...at, key, receiver, put, list, take }
}

test('the first list is taken once its root was compared, and then says whom a file can be encrypted to', async () => {
  const at = await officeWithRoot()
  expect(await at.ask.done('trust.read', {})).toEqual({ list: null })
  await at.put(at.list)
  const found = await at.ask.done('trust.choose', {})
  expect(found).toMatchObject({ firstUse: true, list: { version: 1, root: { kid: at.key.kid } } })
  for (const compared of [undefined, 'A'.repeat(43)]) {
    const given = { text: found.text, ...(compared === undefined ? {} : { compared }) }
    const { says } = await at.ask.refused('trust.import', given)
    expect(says).toContain(found.list.root.words)
  }
  expect(await at.ask.done('trust.read', {})).toEqual({ list: null })
  const taken = await at.ask.done('trust.import', { text: found.text, compared: at.key.kid })
  expect(taken.list).toMatchObject({
    importedBy: at.spo.name,
    orgs: [{ orgId: 'CRC-KSS', keys: 1, revoked: 0, receive: { kid: at.receiver.kid } }],
  })
})

test('an older list, another of the same version, another root’s, an altered one, one that ran out: each is refused', async () => {
  const at = await officeWithRoot()
  const second = nextList(at.list, [], nobody, MADE, 90)
  await at.take(second)
  const refusal = async () => (await at.ask.refused('trust.choose', {})).says
  await at.put(at.list)
  expect(await refusal()).toContain('version 1, and version 2 is in force')
  await at.put(second)
  expect(await refusal()).toContain('in force here already')
  await at.put({ ...second, orgs: [] })
  expect(await refusal()).toContain('two different lists of version 2')
  const third = nextList(second, [], nobody, MADE, 90)
  await at.put(third, (await root('Another')).key)
  expect(await refusal()).toContain('signed by another root')
  await at.put({ ...third, expires: '2016-10-10T00:00:00.000Z' })
  expect(await refusal()).toContain('ran out on 10 October 2016')
  const path = join(at.folder, 'altered.json')
  writeFileSync(
    path,
    Buffer.from(await signKeyList(third, at.key))
      .toString()
      .replace('"payload":"ey', '"payload":"ez'),
  )
  at.chooseToOpen(path)
  expect(await at.ask.refused('trust.choose', {})).toMatchObject({ kind: 'notVerified' })
  expect((await at.ask.done('trust.read', {})).list?.version).toBe(2)
  expect((await at.take(third)).list?.version).toBe(3)
})

test('an officer who is no SPO takes no list', async () => {
  const at = await officeWithRoot()
  const text = Buffer.from(await signKeyList(at.list, at.key)).toString()
  await at.asAuthor()
  for (const asked of [
    await at.ask.refused('trust.choose', {}),
    await at.ask.refused('trust.import', { text, compared: at.key.kid }),
  ])
    expect(asked.kind).toBe('notAllowed')
})

test('a handover leaves encrypted to the receiver’s key, is audited with it, and opens with that key alone', async () => {
  const at = await officeWithRoot()
  await at.take()
  const sealing = { id: at.id, to: 'Kent, Surrey and Sussex CRC' }
  expect(await at.ask.refused('handover.seal', { ...sealing, ...UNENCRYPTED })).toMatchObject({
    kind: 'notAllowed',
    says: expect.stringContaining('has a key here'),
  })
  const { path, encrypted } = await at.ask.done('handover.seal', sealing)
  expect(encrypted).toBe(true)
  const bytes = readFileSync(path)
  // The office itself cannot open what it encrypted to another.
  at.chooseToOpen(path)
  expect(await at.ask.done('handover.verify', {})).toMatchObject({
    reason: 'sealedForAnother',
    sealedFor: { orgId: 'CRC-KSS', kid: at.receiver.kid },
  })
  const entryPath = join(at.folder, 'organisation.json')
  await at.ask.done('office.exportEntry', { kind: 'NPS' })
  const office = organisationKeysSchema.parse(JSON.parse(readFileSync(entryPath, 'utf8')))
  const all = nextList(at.list, [office], nobody, MADE, 90)
  const reading = await openHandover(
    bytes,
    trusting({ list: all }, '2016-10-12T00:00:00.000Z'),
    at.receiver.keys,
  )
  expect(reading).toMatchObject({ verified: true, document: { to: { sealedFor: { orgId: 'CRC-KSS' } } } })
  const acts = await at.ask.done('report.history', { id: at.id })
  expect(JSON.stringify(acts)).toContain('handover.sealed')
  expect(JSON.stringify(acts)).not.toContain('handover.unencrypted')
})

test('without a key it leaves unencrypted only as somebody says so, which is an act of its own with the reason', async () => {
  const at = await officeWithRoot()
  const sealing = { id: at.id, to: TO }
  expect(await at.ask.refused('handover.seal', sealing)).toMatchObject({ kind: 'noKey' })
  const revoked = nextList(at.list, [], { kids: [at.receiver.kid], reason: 'lost' }, MADE, 90)
  await at.take(revoked)
  expect(await at.ask.refused('handover.seal', sealing)).toMatchObject({ kind: 'noKey' })
  expect(await at.ask.refused('handover.seal', { ...sealing, unencrypted: { reason: ' ' } })).toMatchObject({
    kind: 'badInput',
  })
  expect(await at.ask.done('handover.seal', { ...sealing, ...UNENCRYPTED })).toMatchObject({
    encrypted: false,
  })
  const acts = JSON.stringify(await at.ask.done('report.history', { id: at.id }))
  expect(acts).toContain('handover.unencrypted')
  expect(acts).not.toContain('handover.sealed')
})

test('an office gives its keys for the list, and what is encrypted to it opens here', async () => {
  const at = await officeWithRoot()
  const { words } = await at.ask.done('office.exportEntry', { kind: 'NPS' })
  const given = () =>
    organisationKeysSchema.parse(JSON.parse(readFileSync(join(at.folder, 'organisation.json'), 'utf8')))
  const office = given()
  expect(office.keys.map(({ use }) => use).toSorted()).toEqual(['receive', 'report', 'report', 'seal'])
  expect(readFileSync(join(at.folder, 'organisation.json'), 'utf8')).not.toMatch(/"d"|pkcs8|private/)
  // One key, however often it is asked for.
  expect((await at.ask.done('office.exportEntry', { kind: 'NPS' })).words).toBe(words)
  expect(given()).toEqual(office)
  await at.take(nextList(null, [{ ...office, name: TO, orgId: 'CRC-KSS' }], nobody, MADE, 90))
  const { path } = await at.ask.done('handover.seal', { id: at.id, to: TO })
  at.chooseToOpen(path)
  expect(await at.ask.done('handover.verify', {})).toMatchObject({ verified: true })
})
