import { expect, test } from 'vitest'
import { applicationIn, PASSPHRASES } from '../../../support/office-at-work.ts'
import { exampleOf } from '../../../support/templates.ts'

const { author, manager } = exampleOf('case-1')

test('the sections that the author has left are known after a lock and after a restart, each once', async () => {
  const { ask, application, folder } = applicationIn()
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const [me] = await ask.done('user.list', {})
  const { id, visited } = await ask.done('report.start', {
    format: 'oral',
    name: 'A',
    court: '',
    hearingDate: '',
  })
  expect(visited).toEqual([])
  for (const section of ['record', 'case', 'record']) await ask.done('report.visit', { id, section })
  expect((await ask.done('report.open', { id })).visited).toEqual(['record', 'case'])

  await ask.done('session.lock', { why: 'idle' })
  expect((await ask.run('report.visit', { id, section: 'risk' })).ok).toBe(false)
  await application.close()
  const again = applicationIn(folder)
  await again.ask.done('session.unlock', { userId: me?.userId ?? '', passphrase: PASSPHRASES.author })
  expect((await again.ask.done('report.open', { id })).visited).toEqual(['record', 'case'])
})

test('only the author visits, and only a draft', async () => {
  const { ask } = applicationIn()
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const { id } = await ask.done('report.start', { format: 'oral', name: 'A', court: '', hearingDate: '' })
  const { userId } = await ask.done('user.add', { ...manager, passphrase: PASSPHRASES.spo })
  await ask.done('session.lock', { why: 'asked' })
  await ask.done('session.unlock', { userId, passphrase: PASSPHRASES.spo })
  expect(await ask.run('report.visit', { id, section: 'case' })).toMatchObject({
    ok: false,
    refusal: { kind: 'notAllowed' },
  })
  expect((await ask.done('report.open', { id })).visited).toEqual([])
  expect(await ask.run('report.visit', { id, section: 'elsewhere' })).toMatchObject({
    ok: false,
    refusal: { kind: 'badInput' },
  })
})

test('what was said in court is known after a lock and after a restart, to the officer who said it', async () => {
  const { ask, application, folder } = applicationIn()
  await ask.done('office.create', { office: 'NPS Kent', user: { ...author, passphrase: PASSPHRASES.author } })
  const [me] = await ask.done('user.list', {})
  const { userId: spo } = await ask.done('user.add', { ...manager, passphrase: PASSPHRASES.spo })
  const begun = await ask.done('report.start', { format: 'oral', name: 'A' })
  expect(begun.courtRun).toBeNull()
  const { id } = begun
  const startedAt = '2016-10-11T13:20:00.000Z'
  await ask.done('report.keepCourtRun', { id, run: { startedAt, said: ['proposal'] } })
  await ask.done('report.keepCourtRun', { id, run: { startedAt, said: ['proposal', 'why'] } })
  await application.close()

  const again = applicationIn(folder)
  const openedBy = async (userId: string, passphrase: string) => {
    await again.ask.done('session.unlock', { userId, passphrase })
    const { courtRun } = await again.ask.done('report.open', { id })
    await again.ask.done('session.lock', { why: 'idle' })
    return courtRun
  }
  expect(await openedBy(me?.userId ?? '', PASSPHRASES.author)).toEqual({
    startedAt,
    said: ['proposal', 'why'],
  })
  expect(await openedBy(spo, PASSPHRASES.spo)).toBeNull()
})
