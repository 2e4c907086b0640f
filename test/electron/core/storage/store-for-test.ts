import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clock, Ids } from '../../../../electron/core/machine/ports.ts'
import { sha256Hex } from '../../../../electron/core/storage/audit.ts'
import { openStore, type StorePorts } from '../../../../electron/core/storage/open-store.ts'
import type { JwsSignature, Store } from '../../../../electron/core/storage/store.ts'
import type { Officer } from '../../../../shared/document/document.schema.ts'

export const KEY = Buffer.alloc(32, 7)

/** A clock that moves a second each time it is read, so that every line of the log has its own time. */
export function steppingClock(start = '2016-10-03T09:00:00.000Z'): Clock {
  let at = Date.parse(start)
  return {
    now: () => {
      at += 1000
      return new Date(at).toISOString()
    },
  }
}

/** Ids that count up, in the shape of a UUID. */
export function countingIds(): Ids {
  let count = 0
  return {
    uuid: () => {
      count += 1
      return `00000000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
    },
    randomBytes: (length) => Buffer.from(Array.from({ length }, () => Math.floor(Math.random() * 256))),
  }
}

export const pat: Officer = {
  userId: 'user-pat',
  name: 'Pat Evans',
  grade: 'PSO',
  office: 'Maidstone',
  phone: '01622 000000',
}
export const sam: Officer = {
  userId: 'user-sam',
  name: 'Sam Okoro',
  grade: 'SPO',
  office: 'Canterbury',
  phone: '',
}

const fakeKid = (letter: string) => letter.repeat(43)
export const issuedKey = (officer: Officer, letter: string) => ({
  kid: fakeKid(letter),
  use: 'report' as const,
  userId: officer.userId,
  name: officer.name,
  grade: officer.grade,
  publicJwk: { kty: 'OKP' as const, crv: 'Ed25519' as const, x: fakeKid(letter) },
  notBefore: '2016-10-03T09:00:00.000Z',
  notAfter: null,
  sealed: Buffer.from(`sealed ${letter}`),
  slot: `slot-${letter}`,
})

export const newFolder = () => mkdtempSync(join(tmpdir(), 'courtside-store-'))

export const ports = (): StorePorts => ({ clock: steppingClock(), ids: countingIds(), changed: () => {} })

/** The store at a path, which must open. */
export function opened(path: string, make: 'open' | 'create' = 'open', given = ports()): Store {
  const store = openStore(path, KEY, given, make)
  if (!store.ok) throw new Error(store.problem.says)
  return store.value
}

/** A new office with Pat, who writes, and Sam, who countersigns. */
export async function newOffice(
  path = join(newFolder(), 'store.db'),
  given = ports(),
): Promise<{ store: Store; path: string }> {
  const store = opened(path, 'create', given)
  await store.office.establish({
    databaseId: 'database-1',
    name: 'Kent',
    seal: {
      key: {
        kid: fakeKid('Z'),
        use: 'seal',
        userId: null,
        name: 'Kent',
        grade: null,
        publicJwk: { kty: 'OKP', crv: 'Ed25519', x: fakeKid('Z') },
        notBefore: '2016-10-03T09:00:00.000Z',
        notAfter: null,
      },
      pkcs8: Buffer.from('seal'),
    },
    firstUser: pat,
    firstKey: issuedKey(pat, 'P'),
  })
  await store.users.add(pat, sam, issuedKey(sam, 'S'))
  return { store, path }
}

/** A stored signature: the store keeps it and does not judge it, so its bytes may be anything. */
export const signatureBy = (officer: Officer, payload: Uint8Array): JwsSignature => ({
  protected: 'e30',
  signature: 'AA',
  shown: {
    role: officer.grade === 'SPO' ? 'countersigner' : 'author',
    name: officer.name,
    grade: officer.grade,
    at: '2016-10-03T12:00:00.000Z',
    payloadSha256: sha256Hex(payload),
    keyId: 'P'.repeat(43),
  },
})

/** A report of Pat's on Alex Carter, at revision 0. */
export const startReport = (store: Store, id = 'report-1') =>
  store.reports.start(pat, {
    id,
    format: 'oral',
    templateVersion: 1,
    answers: {
      'person.name': 'Alex Carter',
      'hearing.court': 'Maidstone Magistrates',
      'hearing.date': '2016-10-03',
    },
  })
