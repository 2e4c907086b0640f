import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headerPath } from '../../../../electron/core/vault/header-file.ts'
import { done } from '../done.ts'
import { randomIds } from '../random-ids.ts'
import { founded, PASSPHRASE, sam } from './office-for-test.ts'

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
