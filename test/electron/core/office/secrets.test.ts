import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officeAt } from '../../../../electron/core/office/office.ts'
import { unsealUserKey } from '../../../../electron/core/signing/issue-key.ts'
import { StoreClosed } from '../../../../electron/core/storage/rows.ts'
import { countAttempts } from '../../../../electron/core/vault/attempts.ts'
import { headerPath, readHeader } from '../../../../electron/core/vault/header-file.ts'
import { openUserSlot } from '../../../../electron/core/vault/slots.ts'
import { must } from '../../../../shared/lib/must.ts'
import { done } from '../done.ts'
import { randomIds } from '../random-ids.ts'
import { steppingClock } from '../storage/store-for-test.ts'
import { changed, costForTests, founded, PASSPHRASE, pat, rememberingIds, sam } from './office-for-test.ts'

test('nothing readable is on the disk: neither names of the case nor the passphrase, in any file', async () => {
  const { folder, opened } = await founded()
  await opened.store.reports.start(opened.actor, {
    id: randomIds.uuid(),
    format: 'oral',
    templateVersion: 1,
    answers: { 'person.name': 'SENTINEL-CARTER' },
  })
  const look = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'))
  expect(look().length).toBeGreaterThan(1)
  for (const contents of look()) {
    expect(contents).not.toContain('SENTINEL')
    expect(contents).not.toContain('kettle')
    expect(contents).not.toContain('SQLite format')
  }
  await opened.lock()
  for (const contents of look()) expect(contents).not.toContain('SENTINEL')
})

test('the files are for their owner alone', async () => {
  const { folder } = await founded()
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of readdirSync(folder))
    expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600])
})

test('with one user signed in, another user’s signing key cannot be had from the open store', async () => {
  const { ids, made } = rememberingIds()
  const folder = mkdtempSync(join(tmpdir(), 'courtside-office-'))
  const door = officeAt({ folder, clock: steppingClock(), ids, changed, costForTests })
  const { opened } = done(await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE }))
  const dataKey = must(
    made.find((bytes) => bytes.length === 32),
    'the first 32 bytes drawn are the data key',
  )
  const added = done(await opened.addUser(sam, 'another tall copper pot'))

  // All that Pat's session can lay hands on: her own passphrase and its secret, the data key, every row of the store.
  expect(await opened.signingKey('another tall copper pot')).toMatchObject({
    problem: { kind: 'wrongPassphrase' },
  })
  const header = must(done(readHeader(folder)), 'an office was founded')
  const slot = done(
    await openUserSlot(header, opened.user.userId, PASSPHRASE, countAttempts(steppingClock())),
  )
  const pats = done(await opened.store.users.sealedKey(opened.user.userId))
  const theirs = done(await opened.store.users.sealedKey(added.userId))
  expect(slot.dataKey.equals(dataKey)).toBe(true)
  expect(unsealUserKey(pats, slot.signingSecret)?.kid).toBe(pats.kid)
  for (const secret of [slot.signingSecret, slot.dataKey, Buffer.from(pats.sealed.subarray(0, 32))]) {
    expect(unsealUserKey(theirs, secret)).toBeNull()
    expect(unsealUserKey({ ...pats, kid: theirs.kid, userId: added.userId }, secret)).toBeNull()
  }
  expect(Buffer.from(theirs.sealed).includes(Buffer.from('302e020100300506032b6570', 'hex'))).toBe(false)
  await opened.lock()
})

test('a user’s own key is had with their own passphrase only, and is the one the trust list names', async () => {
  const { opened } = await founded()
  const key = done(await opened.signingKey(PASSPHRASE))
  expect(key).toMatchObject({ use: 'report', name: 'Pat Evans', grade: 'PSO' })
  expect((await opened.trust()).keys.map((known) => [known.kid, known.use, known.name])).toEqual(
    expect.arrayContaining([
      [key.kid, 'report', 'Pat Evans'],
      [(await opened.seal()).kid, 'seal', 'Kent'],
    ]),
  )
  await opened.lock()
})

test('locking wipes the data key', async () => {
  const { ids, made } = rememberingIds()
  const folder = mkdtempSync(join(tmpdir(), 'courtside-office-'))
  const door = officeAt({ folder, clock: steppingClock(), ids, changed, costForTests })
  const { opened } = done(await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE }))
  const dataKey = made.find((bytes) => bytes.length === 32)
  expect(dataKey?.some((byte) => byte !== 0)).toBe(true)
  await opened.lock()
  expect(dataKey?.every((byte) => byte === 0)).toBe(true)
  await expect(opened.store.reports.list((court) => court)).rejects.toThrow(StoreClosed)
})

test('a slot whose cost, holder or wrapped key was altered does not open', async () => {
  const { folder, door, opened } = await founded()
  const sams = done(await opened.addUser(sam, 'another tall copper pot'))
  await opened.lock()
  const header = JSON.parse(readFileSync(headerPath(folder), 'utf8'))
  const tryWith = async (altered: unknown) => {
    writeFileSync(headerPath(folder), JSON.stringify(altered))
    const outcome = await door.unlock({ userId: header.users[0].userId, passphrase: PASSPHRASE })
    return outcome.ok ? 'open' : outcome.problem.kind
  }
  const [first, second] = header.users
  const withFirst = (changes: object) => ({ ...header, users: [{ ...first, ...changes }, second] })
  expect(await tryWith(withFirst({ kdf: { ...first.kdf, passes: 2 } }))).toBe('wrongPassphrase')
  expect(await tryWith({ ...header, databaseId: randomIds.uuid() })).toBe('wrongPassphrase')
  const flipped = Buffer.from(first.wrapped, 'base64')
  flipped[40] = (flipped[40] ?? 0) ^ 1
  expect(await tryWith(withFirst({ wrapped: flipped.toString('base64') }))).toBe('wrongPassphrase')
  expect(await tryWith(withFirst({ kdf: { ...first.kdf, memoryKiB: 2 ** 31 } }))).toBe('vaultUnreadable')
  // Pat's slot under Sam's name: Pat's passphrase must not open it as Sam.
  writeFileSync(headerPath(folder), JSON.stringify({ ...header, users: [{ ...first, userId: sams.userId }] }))
  expect((await door.unlock({ userId: sams.userId, passphrase: PASSPHRASE })).ok).toBe(false)
  expect(await tryWith(header)).toBe('open')
})
