import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { writeWhole } from '../../../electron/core/machine/write-whole.ts'
import { browserDialogs, exportFolder, freeName } from '../../../electron/hosts/browser-dialogs.ts'
import { must } from '../../../shared/lib/must.ts'

test('a name that is taken gets a number, and nothing is written over', () => {
  const taken = new Set<string>()
  const next = () => {
    const path = freeName('/files', 'Report.pdf', (candidate) => taken.has(candidate))
    taken.add(path)
    return path
  }
  expect([next(), next(), next()]).toEqual([
    '/files/Report.pdf',
    '/files/Report (2).pdf',
    '/files/Report (3).pdf',
  ])
})

test.each([
  ['../../etc/passwd', '/files/..-..-etc-passwd'],
  ['a\\b:c*d?.pdf', '/files/a-b-c-d-.pdf'],
  ['line\nbreak\u0000.pdf', '/files/line-break-.pdf'],
])('a name with signs of paths stays inside the folder: %j', (name, path) => {
  expect(freeName('/files', name, () => false)).toBe(path)
})

test('the folder for files is made when the first is saved, for its owner alone', async () => {
  const data = mkdtempSync(join(tmpdir(), 'courtside-exports-'))
  const folder = join(data, 'Courtside')
  const dialogs = browserDialogs(folder)
  expect(existsSync(folder)).toBe(false)
  const path = await dialogs.saveFile('Report.pdf')
  expect(path).toBe(join(folder, 'Report.pdf'))
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  writeFileSync(join(folder, 'Report.pdf'), '')
  expect(await dialogs.saveFile('Report.pdf')).toBe(join(folder, 'Report (2).pdf'))
  rmSync(data, { recursive: true })
})

test('where the folder cannot be made the name is given all the same, for the writing to be refused in words', async () => {
  const data = mkdtempSync(join(tmpdir(), 'courtside-exports-'))
  writeFileSync(join(data, 'a-file'), 'in the way')
  for (const folder of [join(data, 'a-file', 'Courtside'), '/proc/courtside/exports']) {
    const path = must(await browserDialogs(folder).saveFile('Report.pdf'), 'a path is given')
    expect(writeWhole(path, Buffer.from('x'))).toMatchObject({ problem: { kind: 'cannotWrite' } })
  }
  rmSync(data, { recursive: true })
})

test('files go to Documents/Courtside unless another folder is named', () => {
  expect(exportFolder({})).toMatch(/Documents.Courtside$/)
  expect(exportFolder({ COURTSIDE_EXPORTS: '/elsewhere' })).toBe('/elsewhere')
})

test('a folder opens by the program of the system, and where there is none that is said', async () => {
  const data = mkdtempSync(join(tmpdir(), 'courtside-exports-'))
  const path = join(data, 'Pascall LA; touch x.pdf')
  vi.stubEnv('PATH', data)
  expect(await browserDialogs(data).showInFolder(path)).toBe(false)
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'
  writeFileSync(join(data, opener), `#!/bin/sh\necho "$1" > "${data}/opened"\n`, { mode: 0o700 })
  expect(await browserDialogs(data).showInFolder(path)).toBe(true)
  await expect
    .poll(() => existsSync(join(data, 'opened')) && readFileSync(join(data, 'opened'), 'utf8'))
    .toBe(`${data}\n`)
  vi.unstubAllEnvs()
  rmSync(data, { recursive: true })
})
