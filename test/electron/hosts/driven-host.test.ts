import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { DrivenHost } from '../../support/driven-host-client.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const data = mkdtempSync(join(tmpdir(), 'courtside-driven-'))
let host: DrivenHost
let page: Page
beforeAll(async () => {
  if (!existsSync(join(root, 'out', 'renderer', 'index.html'))) {
    execFileSync('npm', ['run', '-s', 'build'], { cwd: root })
  }
  host = await DrivenHost.start({ dataDir: data, clock: '2016-10-11T09:00:00Z' })
  page = await host.joinPage()
}, 60_000)
afterAll(async () => {
  await host.stop()
  rmSync(data, { recursive: true, force: true })
})

/** Command lines of every process whose browser profile lies in this test's folder. */
const browsers = (): string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        return line.includes(`--user-data-dir=${join(data, 'windows')}`) ? [line] : []
      } catch {
        return []
      }
    })

test('the whole application stands behind the page, at the clock of the test', async () => {
  expect(await host.run('app.status', {})).toMatchObject({ ok: true, value: { is: 'firstRun' } })
  expect(await host.evaluate('courtside.run("app.status", {})')).toMatchObject({ ok: true })
  expect(await page.locator('h1').textContent()).not.toBe('')
})

test('keys reach the field that has the focus', async () => {
  await host.evaluate(
    `document.body.insertAdjacentElement('afterbegin', Object.assign(document.createElement('input'), { id: 'try', ariaLabel: 'Try' }))`,
  )
  await page.getByLabel('Try').click()
  await host.type('half a')
  await page.keyboard.type(' sentence')
  await host.press('Backspace')
  expect(await page.inputValue('#try')).toBe('half a sentenc')
})

test('an office is set up straight through the core, and the window follows', async () => {
  const user = {
    name: 'Ellen Ruddock',
    grade: 'PO',
    office: 'Margate',
    phone: '',
    passphrase: 'four plain words here',
  } as const
  expect(await host.run('office.create', { office: 'Margate', user })).toMatchObject({ ok: true })
  expect(await host.run('app.status', {})).toMatchObject({ ok: true, value: { is: 'unlocked' } })
})

test('a chosen file reaches the application as a path, which the page never sees', async () => {
  const path = join(data, 'chosen.courtside')
  writeFileSync(path, 'not a handover')
  await host.choosePath(path)
  const reply = await host.run('handover.verify', {})
  expect(reply).toMatchObject({ ok: true, value: { verified: false, reason: 'notAHandover' } })
})

test('a file chooser that is cancelled is a cancelled command', async () => {
  expect(await host.run('handover.verify', {})).toMatchObject({ ok: false, refusal: { kind: 'cancelled' } })
})

test('a method that is not there is an error, and the host goes on', async () => {
  await expect(host.evaluate('(() => { throw new Error("in the page") })()')).rejects.toThrow('in the page')
  expect(await host.evaluate('1 + 1')).toBe(2)
})

test('SIGKILL of the host ends its browser, which kept no word that was typed; the next start sweeps what it left', async () => {
  expect(browsers().length).toBeGreaterThan(0)
  const left = readdirSync(join(data, 'windows'))
  expect(left).toHaveLength(1)
  await host.kill9()
  await expect.poll(browsers, { timeout: 10_000 }).toEqual([])
  expect(readdirSync(join(data, 'windows'))).toEqual(left)
  const kept = readdirSync(join(data, 'windows'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => readFileSync(join(entry.parentPath, entry.name)).includes('half a sentenc'))
  expect(kept).toEqual([])

  host = await DrivenHost.start({ dataDir: data })
  expect(readdirSync(join(data, 'windows'))).toHaveLength(1)
  expect(readdirSync(join(data, 'windows'))).not.toEqual(left)
})

test('a closed window ends the host, with nothing of the browser left', async () => {
  await host.stop()
  expect(await host.exited).toBe(0)
  expect(browsers()).toEqual([])
  expect(readdirSync(join(data, 'windows'))).toEqual([])
})
