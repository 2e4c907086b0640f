import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { PASSPHRASES } from '../../../support/office-at-work.ts'
import { type OfficeOfTwo, officeOfTwo } from '../../../support/office-of-two.ts'

const offices: OfficeOfTwo[] = []
afterEach(async () => {
  for (const made of offices.splice(0)) await made.application.close()
})
async function office() {
  const at = await officeOfTwo()
  offices.push(at)
  return at
}

test('a command that locking overtook does nothing, says that it is locked, and is no fault', async () => {
  const at = await office()
  const vault = join(at.folder, 'data', 'vault.json')
  const before = readFileSync(vault, 'utf8')
  const underWay = [
    at.ask.run('report.sign', at.signing),
    at.ask.run('user.add', {
      ...at.example.manager,
      grade: 'PO',
      name: 'A Third',
      passphrase: 'a third plain passphrase',
    }),
    at.ask.run('report.render', { id: at.id, copy: 'draft' }),
    at.ask.run('report.print', { id: at.id, copy: 'draft' }),
    at.ask.run('report.export', { id: at.id, copy: 'draft' }),
  ]
  await at.ask.done('session.lock', { why: 'asked' })
  for (const reply of await Promise.all(underWay)) {
    expect(reply).toMatchObject({ ok: false, refusal: { kind: 'locked' } })
  }
  expect(readFileSync(vault, 'utf8')).toBe(before)
  await at.asAuthor()
  const acts = (await at.ask.done('report.history', { id: at.id })).map(({ action }) => action)
  expect(acts).not.toContain('report.printed')
  expect((await at.ask.done('report.open', { id: at.id })).state.is).toBe('draft')
})

test('a key drawn in one sitting signs nothing in the next: an author’s countersignature cannot ride on their SPO', async () => {
  const at = await office()
  expect((await at.ask.done('report.sign', at.signing)).state.is).toBe('signed')
  // Of two passphrases being stretched the SPO's is ready first: they are signed in when the author's is.
  const unlocking = at.asSpo()
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
  await at.asSpo()
  expect(await asked).toMatchObject({ ok: false, refusal: { kind: 'locked' } })
  expect(readdirSync(at.folder).filter((name) => name.endsWith('.pdf'))).toEqual([])
  const history = await at.ask.done('report.history', { id: at.id })
  expect(history.map(({ action }) => action)).not.toContain('report.exported')
})
