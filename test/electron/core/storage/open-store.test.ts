import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newestSchema } from '../../../../electron/core/storage/migrate.ts'
import { openStore } from '../../../../electron/core/storage/open-store.ts'
import { isNetworkPlace } from '../../../../electron/core/storage/place.ts'
import { applySettings, settings } from '../../../../electron/core/storage/settings.ts'
import { done } from '../done.ts'
import { rawDatabase } from './raw-database.ts'
import { KEY, newFolder, newOffice, opened, pat, ports, startReport } from './store-for-test.ts'

const problemOf = (path: string, key: Uint8Array = KEY, make: 'open' | 'create' = 'open') => {
  const store = openStore(path, key, ports(), make)
  if (store.ok) {
    store.value.close()
    return null
  }
  expect(store.problem.says).toMatch(/^[A-Z].*\.$/)
  return store.problem.kind
}

test('every setting that durability rests on is on, and read back', async () => {
  const { store, path } = await newOffice()
  await store.close()
  const db = rawDatabase(path)
  expect(applySettings(db)).toBeNull()
  const readBack = Object.fromEntries(settings.map(([name]) => [name, db.pragma(name, { simple: true })]))
  expect(readBack).toEqual({
    journal_mode: 'wal',
    synchronous: 2,
    fullfsync: 1,
    checkpoint_fullfsync: 1,
    foreign_keys: 1,
    busy_timeout: 5000,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 1,
    temp_store: 2,
    journal_size_limit: 67_108_864,
    wal_autocheckpoint: 1000,
    recursive_triggers: 1,
  })
  db.close()
})

test('a setting that does not take is named', async () => {
  const { store, path } = await newOffice()
  await store.close()
  const db = rawDatabase(path)
  db.exec('BEGIN')
  // Within a transaction SQLite passes over some settings without a word, as it may on a poor disk.
  expect(() => applySettings(db)).toThrow()
  db.exec('ROLLBACK')
  expect(applySettings(db)).toBeNull()
  db.close()
})

test('a store of a newer version is refused in a sentence, and left as it was', async () => {
  const { store, path } = await newOffice()
  await store.close()
  const db = rawDatabase(path)
  db.pragma(`user_version = ${newestSchema + 1}`)
  db.close()
  const before = readFileSync(path)
  expect(problemOf(path)).toBe('newerStore')
  expect(readFileSync(path).equals(before)).toBe(true)
})

test('another key, another program’s file, and a file that is no database are refused and left as they were', async () => {
  const { store, path } = await newOffice()
  await store.close()
  const before = readFileSync(path)
  expect(problemOf(path, Buffer.alloc(32, 8))).toBe('notReadable')
  expect(readFileSync(path).equals(before)).toBe(true)
  const other = join(newFolder(), 'letter.db')
  writeFileSync(other, 'Dear sir or madam, '.repeat(1000))
  expect(problemOf(other)).toBe('notReadable')
  expect(readFileSync(other, 'utf8')).toBe('Dear sir or madam, '.repeat(1000))
})

test('an absent store is never quietly made, and a present one never made over', async () => {
  const path = join(newFolder(), 'store.db')
  expect(problemOf(path)).toBe('missing')
  expect(existsSync(path)).toBe(false)
  const { store, path: present } = await newOffice()
  await store.close()
  expect(problemOf(present, KEY, 'create')).toBe('exists')
})

test('a folder that cannot be written is refused in plain words', async () => {
  const folder = newFolder()
  writeFileSync(join(folder, 'file'), 'in the way')
  expect(problemOf(join(folder, 'file', 'store.db'), KEY, 'create')).toBe('cannotWrite')
  // Nobody, not even root, makes folders here.
  expect(problemOf('/proc/courtside/store.db', KEY, 'create')).toBe('cannotWrite')
})

test.each([
  ['\\\\server\\profiles\\pat', 0, true],
  ['C:\\Users\\pat', 0, false],
  ['/home/pat', 0xef53, false],
  ['/home/pat', 0x6969, true],
  ['/home/pat', 0xff534d42, true],
  ['/home/pat', 0xfe534d42, true],
  ['/home/pat', 0x01021994, false],
])('whether %s on file system %i is on a network: %s', (folder, fileSystem, network) => {
  expect(isNetworkPlace(folder, fileSystem)).toBe(network)
})

test('an opened store is the same store: office, people, reports, log', async () => {
  const { store, path } = await newOffice()
  await startReport(store)
  const end = await store.audit.checkpoint()
  await store.close()
  const again = opened(path)
  expect(await again.office.read()).toEqual({ databaseId: 'database-1', name: 'Kent' })
  expect((await again.users.list()).map((user) => user.name)).toEqual(['Pat Evans', 'Sam Okoro'])
  expect(done(await again.users.read(pat.userId))).toEqual(pat)
  expect((await again.office.publicKeys()).map((key) => key.use)).toEqual(['report', 'report', 'seal'])
  expect(await again.audit.checkpoint()).toEqual(end)
  expect(await again.check()).toEqual({ ok: true, value: end })
  again.close()
})

test('two windows on one store see each other’s saves, and neither overwrites the other', async () => {
  const { store, path } = await newOffice()
  await startReport(store)
  const second = opened(path)
  done(await store.reports.save(pat, { id: 'report-1', rev: 0, changes: { 'person.crn': 'one' } }))
  expect(
    await second.reports.save(pat, { id: 'report-1', rev: 0, changes: { 'person.crn': 'two' } }),
  ).toMatchObject({
    problem: { kind: 'conflict', rev: 1 },
  })
  done(await second.reports.save(pat, { id: 'report-1', rev: 1, changes: { 'person.crn': 'two' } }))
  expect(done(await store.reports.read('report-1'))).toMatchObject({
    rev: 2,
    answers: { 'person.crn': 'two' },
  })
  expect((await store.audit.verify()).ok).toBe(true)
  second.close()
  await store.close()
})

test('of four hundred flipped bits in the file none goes unnoticed', async () => {
  const { store, path } = await newOffice()
  await startReport(store)
  let rev = 0
  for (let save = 0; save < 30; save += 1) {
    const text = `She said that it happened on the Tuesday. ${save} `.repeat(60)
    rev = done(await store.reports.save(pat, { id: 'report-1', rev, changes: { 'free.note': text } })).rev
  }
  await store.close()
  const good = readFileSync(path)
  const folder = newFolder()
  mkdirSync(folder, { recursive: true })
  const unnoticed: number[] = []
  let state = 7
  for (let flip = 0; flip < 400; flip += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const at = state % (good.length * 8)
    const flipped = Buffer.from(good)
    flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
    const copy = join(folder, `flip-${flip}.db`)
    writeFileSync(copy, flipped)
    const reopened = openStore(copy, KEY, ports())
    if (!reopened.ok) continue
    const checked = await reopened.value.check()
    await reopened.value.close()
    if (checked.ok) unnoticed.push(at)
  }
  expect(unnoticed).toEqual([])
}, 120_000)
