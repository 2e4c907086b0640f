import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { must } from '../../shared/lib/must.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { closedOffice } from '../support/office-of-two.ts'

/** Longer than a browser waits before it writes down what stands in its windows. */
const KEPT_AFTER_MS = 5000
const PLANTED = ['Zanzibar', 'Quillfeather']

/** Files below a folder that hold a planted word, as the web writes text and as a browser keeps it in memory. */
function holding(folder: string): string[] {
  const needles = PLANTED.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')])
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      try {
        const bytes = readFileSync(path)
        return needles.some((needle) => bytes.includes(needle))
      } catch {
        // A browser's files come and go.
        return false
      }
    })
}

/** The browser's first process, by the lock on its profile. */
function browserIn(windows: string): number {
  const profile = must(readdirSync(windows)[0], 'a window is open')
  return Number(
    readlinkSync(join(windows, profile, 'SingletonLock'))
      .split('-')
      .at(-1),
  )
}

test('nothing that stands in a field is in the files of the browser, while it runs, when locked, after a kill', async ({
  openWindow,
}) => {
  const { dataDir, author } = await closedOffice()
  const windows = join(dataDir, 'windows')
  const { page, kill9 } = await openWindow({ dataDir })
  const desk = atTheDesk(page)
  await desk.unlock(author, PASSPHRASES.author)
  await desk.button('Risk reviews')
  await desk.button('Start a risk review')
  await page.locator('[name="person.name"]').fill('Quillfeather')
  await page.locator('[name="evidence"]').fill('Arrested in Zanzibar Road, and told nobody.')
  await desk.saved()
  // A field that no rule of the page keeps out of the browser's memory.
  await page.evaluate(`document.querySelector('main').append(Object.assign(
    document.createElement('textarea'), { value: 'Zanzibar', id: 'plain' }))`)
  await page.locator('#plain').fill('Zanzibar, planted')
  await pause(KEPT_AFTER_MS)
  expect(readdirSync(windows)).toHaveLength(1)
  expect(holding(windows)).toEqual([])
  await page.locator('#plain').evaluate((field) => field.remove())
  await desk.lock()
  await pause(KEPT_AFTER_MS)
  expect(holding(windows)).toEqual([])
  await kill9()
  expect(readdirSync(windows)).toHaveLength(1)
  expect(holding(windows)).toEqual([])
})

test('a browser that dies with a report open ends the host in order and leaves no profile', async ({
  openWindow,
}) => {
  const { dataDir, author } = await closedOffice()
  const windows = join(dataDir, 'windows')
  const { page, exited } = await openWindow({ dataDir })
  const desk = atTheDesk(page)
  await desk.unlock(author, PASSPHRASES.author)
  await desk.openReport('Lee Anthony Pascall')
  await expect(page.locator('.rail')).toBeVisible()
  process.kill(browserIn(windows), 'SIGKILL')
  expect(await exited).toBe(0)
  expect(readdirSync(windows)).toEqual([])
})
