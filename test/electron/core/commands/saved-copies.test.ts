import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { officeOfTwo } from '../../../support/office-of-two.ts'

test('a saved copy is named for the person, and nothing but the file is', async () => {
  const at = await officeOfTwo()
  const { ask, id } = at
  const { path } = await ask.done('report.export', { id, copy: 'draft' })
  expect(basename(path)).toBe('Pascall LA K204817 draft 2016-10-11.pdf')
  expect(readdirSync(at.folder)).toContain(basename(path))
  expect(JSON.stringify(await ask.done('report.history', { id }))).not.toContain('Pascall')
  for (const log of readdirSync(join(at.folder, 'data')).filter((name) => name.endsWith('.log')))
    expect(readFileSync(join(at.folder, 'data', log), 'utf8')).not.toContain('Pascall')
  await at.application.close()
})

test('its folder can be opened, and no other', async () => {
  const at = await officeOfTwo()
  const { path } = await at.ask.done('report.export', { id: at.id, copy: 'draft' })
  expect(await at.ask.done('report.showSaved', { path })).toEqual({ shown: true })
  expect(await at.ask.refused('report.showSaved', { path: '/etc/passwd' })).toMatchObject({
    kind: 'notFound',
  })
  await at.application.close()
})

test('its folder can be opened until Courtside is locked, and by nobody after', async () => {
  const at = await officeOfTwo()
  const { path } = await at.ask.done('report.export', { id: at.id, copy: 'draft' })
  for (const signIn of [at.asSpo, at.asAuthor]) {
    await at.ask.done('session.lock', { why: 'idle' })
    await signIn()
    expect(await at.ask.refused('report.showSaved', { path })).toMatchObject({ kind: 'notFound' })
  }
  const again = await at.ask.done('report.export', { id: at.id, copy: 'draft' })
  expect(await at.ask.done('report.showSaved', { path: again.path })).toEqual({ shown: true })
  await at.application.close()
})
