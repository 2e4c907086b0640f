import { readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { headerPath, storePath } from '../../../../electron/core/vault/header-file.ts'
import { done } from '../done.ts'
import { founded, lookAnew, PASSPHRASE, sam } from './office-for-test.ts'

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
