import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { PRACTICE_PASSPHRASE } from '../../../electron/core/practice.ts'
import type { CourtsideEvent } from '../../../shared/contract/events.ts'
import { applicationIn, PASSPHRASES } from '../../support/office-at-work.ts'
import { officeOfTwo } from '../../support/office-of-two.ts'
import { pdfText } from '../../support/pdf-text.ts'

// Each test makes several keys from passphrases, which is slow on purpose.
vi.setConfig({ testTimeout: 180_000 })

const day = '2016-10-11'
const practiceOf = ({ folder }: { folder: string }) => join(folder, 'data', 'practice')

test('practising begins before there is an office, with three invented people in today’s list', async () => {
  const at = applicationIn()
  const { ask } = at
  const status = await ask.done('practice.start', {})
  expect(status).toMatchObject({ is: 'unlocked', practice: true, office: 'PRACTICE: not a real case' })
  const { cases } = await ask.done('day.read', { day })
  const guide = await ask.done('practice.read', {})
  expect(cases.map(({ name }) => name)).toEqual(guide.cases.map(({ row }) => row.defendantName))
  expect(await ask.refused('practice.start', {})).toMatchObject({ kind: 'notAllowed' })
  expect(await ask.done('practice.leave', { keep: false })).toMatchObject({ is: 'firstRun' })
  expect(existsSync(practiceOf(at))).toBe(false)
  await at.application.close()
})

test('nothing of the real office is seen in practice, nor of practice in the real office; the real one is locked', async () => {
  const at = await officeOfTwo()
  const { ask, application } = at
  const events: CourtsideEvent[] = []
  application.on((event) => events.push(event))
  const real = await ask.done('report.list', {})
  await ask.done('practice.start', {})
  expect(await ask.done('report.list', {})).toEqual([])
  expect(await ask.refused('report.open', { id: at.id })).toMatchObject({ kind: 'notFound' })
  expect((await ask.done('user.list', {})).map(({ name }) => name)).toEqual(
    expect.not.arrayContaining([at.author.name, at.spo.name]),
  )
  const { cases } = await ask.done('day.read', { day })
  const [first] = cases
  const { id } = await ask.done('report.start', { format: 'oral', from: { list: first?.row?.id ?? '' } })
  expect(events.at(-1)).toMatchObject({ is: 'reportChanged', id })
  expect(events.filter(({ is }) => is === 'locked')).toEqual([])
  const { pdfBase64 } = await ask.done('report.render', { id, copy: 'draft' })
  expect(pdfText(Buffer.from(pdfBase64, 'base64'))).toContain('PRACTICE: not a real case')

  expect(await ask.done('practice.leave', { keep: true })).toMatchObject({ is: 'locked', office: 'NPS Kent' })
  expect(await ask.refused('report.list', {})).toMatchObject({ kind: 'locked' })
  await at.asAuthor()
  expect(await ask.done('report.list', {})).toEqual(real)
  expect(await ask.refused('report.open', { id })).toMatchObject({ kind: 'notFound' })
  expect((await ask.done('day.read', { day })).cases.map(({ name }) => name)).not.toContain(first?.name)
  expect(JSON.stringify(await ask.done('report.history', { id: at.id }))).not.toContain('Practice')
  await application.close()
})

test('what was kept is there the next time, also after a restart, and what was not is gone', async () => {
  const at = applicationIn()
  await at.ask.done('practice.start', {})
  const { id } = await at.ask.done('report.start', { format: 'oral', name: 'Practice Person' })
  await at.application.close()
  const again = applicationIn(at.folder)
  await again.ask.done('practice.start', {})
  expect((await again.ask.done('report.list', {})).map((report) => report.id)).toEqual([id])
  expect((await again.ask.done('day.read', { day })).cases.filter(({ row }) => row !== null)).toHaveLength(3)
  // Locked in between, it opens with the passphrase that is no secret.
  await again.ask.done('session.lock', { why: 'idle' })
  const status = await again.ask.done('app.status', {})
  if (status.is !== 'locked') throw new Error('it was locked')
  expect(status.practice).toBe(true)
  const userId = status.users[0]?.userId ?? ''
  await again.ask.done('session.unlock', { userId, passphrase: PRACTICE_PASSPHRASE })
  await again.ask.done('practice.leave', { keep: false })
  await again.ask.done('practice.start', {})
  expect(await again.ask.done('report.list', {})).toEqual([])
  await again.application.close()
})

test('a real office is founded and stands beside a practice that was kept, each in its own folder', async () => {
  const at = applicationIn()
  await at.ask.done('practice.start', {})
  await at.ask.done('practice.leave', { keep: true })
  const user = { name: 'Pat Evans', grade: 'PSO', office: '', phone: '' } as const
  await at.ask.done('office.create', { office: 'Kent', user: { ...user, passphrase: PASSPHRASES.author } })
  const stores = (folder: string) => readdirSync(folder).filter((name) => /^store-.*\.db$/.test(name))
  expect(stores(join(at.folder, 'data'))).toHaveLength(1)
  expect(stores(practiceOf(at))).toHaveLength(1)
  expect(stores(join(at.folder, 'data'))).not.toEqual(stores(practiceOf(at)))
  await at.application.close()
})
