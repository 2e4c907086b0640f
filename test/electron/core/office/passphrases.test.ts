import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officeAt } from '../../../../electron/core/office/office.ts'
import { headerPath } from '../../../../electron/core/vault/header-file.ts'
import { done } from '../done.ts'
import { randomIds } from '../random-ids.ts'
import { steppingClock } from '../storage/store-for-test.ts'
import { changed, founded, newDoor, PASSPHRASE, pat } from './office-for-test.ts'

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

test('a passphrase typed on another keyboard, composed another way, is the same passphrase', async () => {
  const { door } = newDoor()
  const founding = { office: 'Kent', user: pat, passphrase: 'caf\u00e9 brun au lait' }
  const { opened } = done(await door.create(founding))
  await opened.lock()
  await done(await door.unlock({ userId: opened.user.userId, passphrase: 'cafe\u0301 brun au lait' })).lock()
})
