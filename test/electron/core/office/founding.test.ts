import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { headerPath, storePath } from '../../../../electron/core/vault/header-file.ts'
import { done } from '../done.ts'
import { randomIds } from '../random-ids.ts'
import { founded, lookAnew, newDoor, PASSPHRASE, pat, sam } from './office-for-test.ts'

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

test('a founding cut off before its last step is finished at the next sign-in', async () => {
  const { folder, door, opened } = await founded()
  await opened.lock()
  const { databaseId } = JSON.parse(readFileSync(headerPath(folder), 'utf8'))
  renameSync(storePath(folder, databaseId), join(folder, `unfinished-${databaseId}.db`))
  await done(await door.unlock({ userId: opened.user.userId, passphrase: PASSPHRASE })).lock()
  expect(existsSync(storePath(folder, databaseId))).toBe(true)
})

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
