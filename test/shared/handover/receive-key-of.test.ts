import { expect, test } from 'vitest'
import type { KeyList, ListedKey } from '../../../shared/handover/key-list.schema.ts'
import { receiveKeyOf } from '../../../shared/handover/receive-key-of.ts'

const key = (
  changes: Partial<Pick<ListedKey, 'kid' | 'notBefore' | 'notAfter' | 'revokedAt'>>,
): ListedKey => ({
  kid: 'A'.repeat(43),
  use: 'receive',
  userId: null,
  name: 'Kent, Surrey & Sussex CRC',
  grade: null,
  publicJwk: { kty: 'OKP', crv: 'X25519', x: 'A'.repeat(43) },
  notBefore: '2016-01-01T00:00:00.000Z',
  notAfter: null,
  revokedAt: null,
  reason: null,
  ...changes,
})
const list = (keys: ListedKey[]): KeyList => ({
  schema: 'courtside/trust/2',
  version: 1,
  issuedAt: '2016-01-01T00:00:00.000Z',
  expires: '2016-12-01T00:00:00.000Z',
  orgs: [{ orgId: 'CRC-KSS', name: 'Kent, Surrey & Sussex CRC', kind: 'CRC', keys }],
})
const NOW = '2016-10-03T12:00:00.000Z'
const BEFORE = '2016-10-03T11:59:59.999Z'
const AFTER = '2016-10-03T12:00:00.001Z'
const found = (keys: ListedKey[], now = NOW, name = 'Kent, Surrey and Sussex CRC') => {
  const answer = receiveKeyOf(list(keys), name, now)
  return answer.is === 'key' ? answer.key.kid : answer.says
}

test('the organisation is found however it is spelt, and the newest of its keys in use is taken', () => {
  const [old, later] = [key({}), key({ kid: 'B'.repeat(43), notBefore: '2016-06-01T00:00:00.000Z' })]
  expect(receiveKeyOf(list([old, later]), 'KENT, surrey & sussex crc', NOW)).toMatchObject({
    is: 'key',
    orgId: 'CRC-KSS',
    key: later,
  })
  expect(found([later, old])).toBe('B'.repeat(43))
  expect(found([old, { ...later, revokedAt: BEFORE }])).toBe('A'.repeat(43))
})

test.each([
  ['begins now', { notBefore: NOW }, true],
  ['begins later', { notBefore: AFTER }, false],
  ['ends now', { notAfter: NOW }, true],
  ['has ended', { notAfter: BEFORE }, false],
  ['will be revoked', { revokedAt: AFTER }, true],
  ['is revoked now', { revokedAt: NOW }, false],
  ['was revoked', { revokedAt: BEFORE }, false],
])('a key that %s', (_, changes, used) => {
  expect(receiveKeyOf(list([key(changes)]), 'Kent, Surrey & Sussex CRC', NOW).is).toBe(used ? 'key' : 'none')
})

test('no list, one that has run out, another organisation, no receiving key: each has its sentence', () => {
  expect(receiveKeyOf(null, 'x', NOW)).toMatchObject({ says: expect.stringContaining('has been imported') })
  expect(found([key({})], '2016-12-01T00:00:00.000Z')).toBe('A'.repeat(43))
  expect(found([key({})], '2016-12-01T00:00:00.001Z')).toContain('has run out')
  expect(found([key({})], NOW, 'Essex CRC')).toContain('not in the list')
  expect(found([])).toContain('no key in use')
})
