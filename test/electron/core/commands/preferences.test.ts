import { expect, test } from 'vitest'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

const { author, manager } = exampleOf('case-1')
const USUAL = { theme: 'system', singleKeys: 'on' } as const

test('what somebody sets for themselves stays with them, at the next sign-in too, and changes nobody else’s window', async () => {
  const { ask } = applicationIn()
  const founded = await ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...author, passphrase: PASSPHRASES.author },
  })
  if (founded.status.is !== 'unlocked') throw new Error('who sets up the office is signed in')
  const other = await ask.done('user.add', { ...manager, passphrase: PASSPHRASES.spo })
  expect(await ask.done('user.preferences', {})).toEqual(USUAL)

  await ask.done('user.prefer', { theme: 'light', singleKeys: 'on' })
  const chosen = { theme: 'dark', singleKeys: 'off' } as const
  expect(await ask.done('user.prefer', chosen)).toEqual(chosen)
  await ask.done('session.lock', { why: 'asked' })
  expect((await ask.refused('user.preferences', {})).kind).toBe('locked')

  await ask.done('session.unlock', { userId: other.userId, passphrase: PASSPHRASES.spo })
  expect(await ask.done('user.preferences', {})).toEqual(USUAL)
  await ask.done('session.lock', { why: 'asked' })
  await ask.done('session.unlock', { userId: founded.status.user.userId, passphrase: PASSPHRASES.author })
  expect(await ask.done('user.preferences', {})).toEqual(chosen)
})
