import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { Input } from '../../../../shared/contract/commands.ts'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

const example = exampleOf('case-1')
const open: ReturnType<typeof applicationIn>[] = []
afterEach(async () => {
  for (const made of open.splice(0)) await made.application.close()
})

/** An office of two with the author signed in, and a finished draft of theirs. */
async function office() {
  const at = applicationIn()
  open.push(at)
  const { ask } = at
  const { status } = await ask.done('office.create', {
    office: 'NPS Kent',
    user: { ...example.author, passphrase: PASSPHRASES.author },
  })
  if (status.is !== 'unlocked') throw new Error('the founder is signed in')
  const spo = await ask.done('user.add', { ...example.manager, passphrase: PASSPHRASES.spo })
  const { id, rev } = await ask.done('report.start', {
    format: 'oral',
    name: '',
    court: '',
    hearingDate: '',
  })
  const saved = await ask.done('report.save', { id, rev, changes: example.answers })
  return { ...at, author: status.user, spo, id, rev: saved.rev }
}
type Office = Awaited<ReturnType<typeof office>>

const asAuthor = (at: Office) =>
  at.ask.done('session.unlock', { userId: at.author.userId, passphrase: PASSPHRASES.author })
const asSpo = (at: Office) =>
  at.ask.done('session.unlock', { userId: at.spo.userId, passphrase: PASSPHRASES.spo })
const sign = (at: Office) =>
  ({
    id: at.id,
    rev: at.rev,
    passphrase: PASSPHRASES.author,
    requestCountersignature: true,
    acknowledgements: [],
  }) satisfies Input<'report.sign'>

test('a command that locking overtook does nothing, says that it is locked, and is no fault', async () => {
  const at = await office()
  const vault = join(at.folder, 'data', 'vault.json')
  const before = readFileSync(vault, 'utf8')
  const underWay = [
    at.ask.run('report.sign', sign(at)),
    at.ask.run('user.add', { ...example.manager, name: 'A Third', passphrase: 'a third plain passphrase' }),
    at.ask.run('report.render', { id: at.id, copy: 'draft' }),
    at.ask.run('report.export', { id: at.id, copy: 'draft' }),
  ]
  await at.ask.done('session.lock', { why: 'asked' })
  for (const reply of await Promise.all(underWay)) {
    expect(reply).toMatchObject({ ok: false, refusal: { kind: 'locked' } })
  }
  expect(readFileSync(vault, 'utf8')).toBe(before)
  await asAuthor(at)
  expect((await at.ask.done('report.open', { id: at.id })).state.is).toBe('draft')
})

test('a key drawn in one sitting signs nothing in the next: an author’s countersignature cannot ride on their SPO', async () => {
  const at = await office()
  expect((await at.ask.done('report.sign', sign(at))).state.is).toBe('signed')
  // Of two passphrases being stretched the SPO's is ready first: they are signed in when the author's is.
  const unlocking = asSpo(at)
  const own = at.ask.run('report.countersign', {
    id: at.id,
    passphrase: PASSPHRASES.author,
    explanation: 'Mine.',
  })
  await unlocking
  const reply = await own
  expect(reply.ok).toBe(false)
  const { state, signatures } = await at.ask.done('report.open', { id: at.id })
  expect([state.is, signatures.map(({ role }) => role)]).toEqual(['signed', ['author']])
})

test('a copy asked for by one person is not written in another’s name', async () => {
  const at = await office()
  const asked = at.ask.run('report.export', { id: at.id, copy: 'draft' })
  await asSpo(at)
  expect(await asked).toMatchObject({ ok: false, refusal: { kind: 'locked' } })
  expect(existsSync(join(at.folder, `oral-report-${at.id.slice(-12)}-draft.pdf`))).toBe(false)
  const history = await at.ask.done('report.history', { id: at.id })
  expect(history.map(({ action }) => action)).not.toContain('report.exported')
})
