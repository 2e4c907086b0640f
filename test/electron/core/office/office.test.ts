import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Office, officeAt } from '../../../../electron/core/office/office.ts'
import { unsealUserKey } from '../../../../electron/core/signing/issue-key.ts'
import { StoreClosed } from '../../../../electron/core/storage/rows.ts'
import { countAttempts } from '../../../../electron/core/vault/attempts.ts'
import { headerPath, readHeader, storePath } from '../../../../electron/core/vault/header-file.ts'
import { openUserSlot } from '../../../../electron/core/vault/slots.ts'
import { must } from '../../../../shared/lib/must.ts'
import { done } from '../done.ts'
import { randomIds } from '../random-ids.ts'
import { steppingClock } from '../storage/store-for-test.ts'

const costForTests = { memoryKiB: 64, passes: 1, lanes: 1 }
const PASSPHRASE = 'plain tall copper kettle'
const pat = { name: 'Pat Evans', grade: 'PSO', office: 'Maidstone', phone: '' } as const
const sam = { name: 'Sam Okoro', grade: 'SPO', office: 'Canterbury', phone: '' } as const

const changed = () => {}
const doors = new Map<string, Office>()
/** The office of a folder as the next application there finds it: the one before has let go. */
const newDoor = (folder = mkdtempSync(join(tmpdir(), 'courtside-office-')), clock = steppingClock()) => {
  doors.get(folder)?.release()
  const door = officeAt({ folder, clock, ids: randomIds, changed, costForTests })
  doors.set(folder, door)
  return { folder, door }
}
/** What another application there would show, if the first had let go. */
const lookAnew = (folder: string) => {
  const { door } = newDoor(folder)
  const seen = door.look()
  door.release()
  return seen
}

/** Keeps hold of every random byte drawn: the data key is among them. */
function rememberingIds() {
  const made: Buffer[] = []
  const randomBytes = (length: number) => {
    const bytes = randomIds.randomBytes(length)
    made.push(bytes)
    return bytes
  }
  return { made, ids: { ...randomIds, randomBytes } }
}

async function founded() {
  const { folder, door } = newDoor()
  const { recoveryCode, opened } = done(
    await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE }),
  )
  return { folder, door, recoveryCode, opened }
}

test('a first run makes an office that its user can lock and unlock', async () => {
  const { folder, door, opened } = await founded()
  await opened.lock()
  expect(lookAnew(folder)).toEqual({
    ok: true,
    value: {
      is: 'locked',
      office: 'Kent',
      users: [{ userId: opened.user.userId, name: 'Pat Evans', grade: 'PSO' }],
    },
  })
  const again = done(await door.unlock({ userId: opened.user.userId, passphrase: PASSPHRASE }))
  expect(again.user).toEqual({ ...pat, userId: opened.user.userId })
  expect((await again.store.audit.of(opened.user.userId))[0]).toMatchObject({
    action: 'office.created',
    actorName: 'Pat Evans',
  })
  await again.lock()
})

test('before the first run there is no office, and afterwards a second is never made over it', async () => {
  const empty = newDoor()
  expect(empty.door.look()).toEqual({ ok: true, value: { is: 'firstRun' } })
  const { door } = await founded()
  expect(await door.create({ office: 'Other', user: sam, passphrase: PASSPHRASE })).toMatchObject({
    ok: false,
    problem: { kind: 'exists' },
  })
})

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

test('a wrong passphrase is told in plain words; after five, a wait that grows, and even the right one waits', async () => {
  const folder = (await founded()).folder
  let now = Date.parse('2016-10-03T09:00:00Z')
  const clock = { now: () => new Date(now).toISOString() }
  const { door } = newDoor(folder, clock)
  const look = done(door.look())
  const userId = look.is === 'locked' ? (look.users[0]?.userId ?? '') : ''
  const tryIt = async (passphrase: string) => {
    const outcome = await door.unlock({ userId, passphrase })
    if (outcome.ok) {
      await outcome.value.lock()
      return 'open'
    }
    return 'waitSeconds' in outcome.problem ? outcome.problem.waitSeconds : outcome.problem.kind
  }
  for (let wrong = 1; wrong <= 4; wrong += 1) expect(await tryIt('not the passphrase')).toBe(0)
  expect(await tryIt('not the passphrase')).toBe(5)
  now += 4_000
  expect(await tryIt(PASSPHRASE)).toBe(1)
  now += 1_000
  expect(await tryIt('not the passphrase')).toBe(10)
  now += 10_000
  expect(await tryIt(PASSPHRASE)).toBe('open')
  expect(await tryIt('not the passphrase')).toBe(0)
})

test('twenty wrong passphrases tried all at once get five tries between them, and the right one waits', async () => {
  const { folder, opened } = await founded()
  await opened.lock()
  const now = '2016-10-03T09:00:00.000Z'
  const { door } = newDoor(folder, { now: () => now })
  const { userId } = opened.user
  const outcomes = await Promise.all([
    ...Array.from({ length: 20 }, (_, index) => door.unlock({ userId, passphrase: `a guess, ${index}` })),
    door.unlock({ userId, passphrase: PASSPHRASE }),
  ])
  const waits = outcomes.map((outcome) =>
    !outcome.ok && 'waitSeconds' in outcome.problem ? outcome.problem.waitSeconds : 'open',
  )
  expect(waits).toEqual([0, 0, 0, 0, ...Array.from({ length: 17 }, () => 5)])
})

test('a colleague added while a lost passphrase is being replaced is not written away', async () => {
  const { folder, door, opened, recoveryCode } = await founded()
  const recovering = door.recover({
    userId: opened.user.userId,
    recoveryCode,
    newPassphrase: 'a wholly new passphrase',
  })
  const added = done(await opened.addUser(sam, 'another tall copper pot'))
  const recovered = done(await recovering)
  await opened.lock()
  await recovered.lock()
  expect(lookAnew(folder)).toMatchObject({
    value: { users: [{ name: 'Pat Evans' }, { name: 'Sam Okoro' }] },
  })
  await done(await door.unlock({ userId: added.userId, passphrase: 'another tall copper pot' })).lock()
})

test('a grade raised in vault.json from outside is not believed: what a user is stands in the store', async () => {
  const { folder, door, opened } = await founded()
  await opened.lock()
  const text = readFileSync(headerPath(folder), 'utf8')
  writeFileSync(headerPath(folder), text.replace('"grade": "PSO"', '"grade": "SPO"'))
  const again = done(await door.unlock({ userId: opened.user.userId, passphrase: PASSPHRASE }))
  expect([again.actor.grade, again.user.grade]).toEqual(['PSO', 'PSO'])
  expect(done(await again.signingKey(PASSPHRASE)).grade).toBe('PSO')
  await again.lock()
})

test.each([
  ['fourteen chars', 'weak'],
  ['fifteen chars..', 'strong'],
  ['two tiny', 'weak'],
  ['oak elm ash', 'weak'],
  ['oak elm ash fir', 'strong'],
  ['oak oak oak oak', 'weak'],
  ['a b c d', 'weak'],
  ['aaaaaaaaaaaaaaaaaaaa', 'weak'],
])('a new passphrase %j is %s', async (passphrase, strength) => {
  const { door } = newDoor()
  const outcome = await door.create({ office: 'Kent', user: pat, passphrase })
  expect(outcome.ok ? 'strong' : outcome.problem.kind === 'weakPassphrase' ? 'weak' : outcome).toBe(strength)
  if (outcome.ok) await outcome.value.opened.lock()
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

test('the printed recovery code opens, however it was copied by hand, and the log says so', async () => {
  const { door, opened, recoveryCode } = await founded()
  expect(recoveryCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
  const { userId } = opened.user
  const oldKey = done(await opened.signingKey(PASSPHRASE)).kid
  await opened.store.reports.start(opened.actor, { id: 'r', format: 'oral', templateVersion: 1, answers: {} })
  await opened.lock()
  const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  const newPassphrase = 'a wholly new passphrase'
  const back = done(await door.recover({ userId, recoveryCode: typed, newPassphrase }))
  expect(done(await back.store.reports.read('r')).author.userId).toBe(userId)
  expect((await back.store.audit.of(userId)).map((entry) => entry.action)).toContain('user.recovered')

  const newKey = done(await back.signingKey(newPassphrase)).kid
  expect(newKey).not.toBe(oldKey)
  const kept = (await back.trust()).keys.find((key) => key.kid === oldKey)
  expect(kept?.notAfter).not.toBeNull()
  await back.lock()
  expect(await door.unlock({ userId, passphrase: PASSPHRASE })).toMatchObject({
    problem: { kind: 'wrongPassphrase' },
  })
  await done(await door.unlock({ userId, passphrase: newPassphrase })).lock()
})

test('a slip in copying the recovery code is noticed as a slip, and a code of another office as wrong', async () => {
  const { door, opened, recoveryCode } = await founded()
  const { userId } = opened.user
  await opened.lock()
  const other = await founded()
  const newPassphrase = 'a wholly new passphrase'
  const last = recoveryCode.at(-1)
  const slipped = recoveryCode.slice(0, -1) + (last === '7' ? '8' : '7')
  const slip = await door.recover({ userId, recoveryCode: slipped, newPassphrase })
  expect(slip).toMatchObject({
    problem: { kind: 'wrongRecoveryCode', says: expect.stringContaining('Check what you typed') },
  })
  const wrong = await door.recover({ userId, recoveryCode: other.recoveryCode, newPassphrase })
  expect(wrong).toMatchObject({ problem: { says: 'This is not the recovery code of this office.' } })
  const weak = await door.recover({ userId, recoveryCode, newPassphrase: 'short' })
  expect(weak).toMatchObject({ problem: { kind: 'weakPassphrase' } })
  await other.opened.lock()
})

test('a recovery cut off before the new key was issued is made good at the next sign-in', async () => {
  const { folder, door, opened, recoveryCode } = await founded()
  const { userId } = opened.user
  await opened.lock()
  const before = readFileSync(headerPath(folder))
  const store = storePath(folder, JSON.parse(before.toString()).databaseId)
  const storeBefore = readFileSync(store)
  await done(await door.recover({ userId, recoveryCode, newPassphrase: 'a wholly new passphrase' })).lock()
  // The store as it was when only vault.json had been written.
  writeFileSync(store, storeBefore)
  const again = done(await door.unlock({ userId, passphrase: 'a wholly new passphrase' }))
  expect(done(await again.signingKey('a wholly new passphrase')).name).toBe('Pat Evans')
  await again.lock()
})

test('a further user signs in with their own passphrase', async () => {
  const { door, opened } = await founded()
  const added = done(await opened.addUser(sam, 'another tall copper pot'))
  await opened.lock()
  expect(await door.unlock({ userId: added.userId, passphrase: PASSPHRASE })).toMatchObject({
    problem: { kind: 'wrongPassphrase' },
  })
  const theirs = done(await door.unlock({ userId: added.userId, passphrase: 'another tall copper pot' }))
  expect(theirs.actor).toEqual({ userId: added.userId, grade: 'SPO' })
  await theirs.lock()
})

test('a user whose adding was cut off opens nothing and leaves the list', async () => {
  const { folder, door, opened } = await founded()
  const header = JSON.parse(readFileSync(headerPath(folder), 'utf8'))
  const ghost = { ...header.users[0], userId: randomIds.uuid(), name: 'Half Added' }
  writeFileSync(headerPath(folder), JSON.stringify({ ...header, users: [...header.users, ghost] }))
  await opened.lock()
  expect((await door.unlock({ userId: ghost.userId, passphrase: PASSPHRASE })).ok).toBe(false)
  await done(await door.unlock({ userId: opened.user.userId, passphrase: PASSPHRASE })).lock()
  expect(door.look()).toMatchObject({ value: { users: [{ name: 'Pat Evans' }] } })
})

test('a founding cut off before its last step is finished at the next sign-in', async () => {
  const { folder, door, opened } = await founded()
  await opened.lock()
  const { databaseId } = JSON.parse(readFileSync(headerPath(folder), 'utf8'))
  renameSync(storePath(folder, databaseId), join(folder, `unfinished-${databaseId}.db`))
  await done(await door.unlock({ userId: opened.user.userId, passphrase: PASSPHRASE })).lock()
  expect(existsSync(storePath(folder, databaseId))).toBe(true)
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
  await expect(opened.store.reports.list('', (court) => court)).rejects.toThrow(StoreClosed)
})

test('vault.json that is damaged, newer or gone is told apart, and nothing is made over the reports', async () => {
  const { folder, door, opened } = await founded()
  await opened.lock()
  const good = readFileSync(headerPath(folder), 'utf8')
  const put = (text: string) => writeFileSync(headerPath(folder), text)
  put(good.slice(0, -10))
  expect(door.look()).toMatchObject({ problem: { kind: 'vaultUnreadable' } })
  put(good.replace('"version": 1', '"version": 2'))
  expect(door.look()).toMatchObject({ problem: { kind: 'vaultNewer' } })
  renameSync(headerPath(folder), join(folder, 'moved-away'))
  expect(door.look()).toMatchObject({ problem: { kind: 'vaultMissing' } })
  expect(await door.create({ office: 'Other', user: sam, passphrase: PASSPHRASE })).toMatchObject({
    problem: { kind: 'vaultMissing' },
  })
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

test('without a word of a test, a passphrase is stretched at the cost published for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-office-'))
  const door = officeAt({ folder, clock: steppingClock(), ids: randomIds, changed })
  const { opened } = done(await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE }))
  await opened.lock()
  const header = JSON.parse(readFileSync(headerPath(folder), 'utf8'))
  for (const slot of [header.users[0], header.recovery]) {
    expect(slot.kdf).toEqual({ name: 'argon2id', memoryKiB: 65_536, passes: 3, lanes: 4 })
  }
  await done(await door.unlock({ userId: opened.user.userId, passphrase: PASSPHRASE })).lock()
})

test('a folder that cannot be made is told in plain words', async () => {
  const parent = mkdtempSync(join(tmpdir(), 'courtside-office-'))
  writeFileSync(join(parent, 'a-file'), 'in the way')
  const { door } = newDoor(join(parent, 'a-file', 'data'))
  expect(await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE })).toMatchObject({
    problem: { kind: 'cannotWrite', says: expect.stringContaining('cannot write in') },
  })
})

test.each(['a-file', 'a-file/data', '/proc/courtside'])(
  'the first look says that nothing can be kept in %s, before anybody fills in a page',
  (path) => {
    const parent = mkdtempSync(join(tmpdir(), 'courtside-office-'))
    writeFileSync(join(parent, 'a-file'), 'in the way')
    const { door } = newDoor(path.startsWith('/') ? path : join(parent, path))
    expect(door.look()).toMatchObject({
      problem: { kind: 'cannotWrite', says: expect.stringContaining('cannot write in') },
    })
    expect(readFileSync(join(parent, 'a-file'), 'utf8')).toBe('in the way')
  },
)

test('of two foundings begun at once one is made and the other stops', async () => {
  const { door, folder } = newDoor()
  const founding = { office: 'Kent', user: pat, passphrase: PASSPHRASE }
  const outcomes = await Promise.all([door.create(founding), door.create(founding)])
  expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true])
  expect(readdirSync(folder).filter((name) => /^store-.*\.db$/.test(name))).toHaveLength(1)
  for (const outcome of outcomes) if (outcome.ok) await outcome.value.opened.lock()
})

test('what a founding that was cut off before vault.json left behind is swept away', async () => {
  const { door, folder } = newDoor()
  for (const end of ['', '-wal', '-shm', '-journal'])
    writeFileSync(join(folder, `unfinished-${randomIds.uuid()}.db${end}`), 'nobody has its key')
  const { opened } = done(await door.create({ office: 'Kent', user: pat, passphrase: PASSPHRASE }))
  await opened.lock()
  expect(readdirSync(folder).filter((name) => name.startsWith('unfinished'))).toEqual([])
})

test('a passphrase typed on another keyboard, composed another way, is the same passphrase', async () => {
  const { door } = newDoor()
  const founding = { office: 'Kent', user: pat, passphrase: 'caf\u00e9 brun au lait' }
  const { opened } = done(await door.create(founding))
  await opened.lock()
  await done(await door.unlock({ userId: opened.user.userId, passphrase: 'cafe\u0301 brun au lait' })).lock()
})
