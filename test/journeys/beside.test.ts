import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { must } from '../../shared/lib/must.ts'
import { look } from '../support/axe.ts'
import { done } from '../support/courtside.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { papersToRead } from '../support/papers-to-read.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const { author, manager, format, answers } = exampleOf('case-1')
const form = formOf(format)
const WORD = 'Quillfeather'

const holding = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      try {
        return [Buffer.from(WORD), Buffer.from(WORD, 'utf16le')].some((word) =>
          readFileSync(path).includes(word),
        )
      } catch {
        // A browser's files come and go.
        return false
      }
    })

const side = (page: Page) => page.locator('[data-pane=side]')

test('notes of one’s own: one key away, kept through a lock, seen by nobody else, on no paper', async ({
  openWindow,
}, info) => {
  const { courtside, page, desk, openReport } = await deskOfOne(openWindow, info)
  await desk.addColleague(manager, PASSPHRASES.spo)
  const id = await openReport(format, answers)
  await page.keyboard.press('Alt+n')
  const note = page.getByLabel('Notes on this case', { exact: true })
  await expect(note).toBeFocused()
  await expect(side(page)).toContainText('Only you can read these. They never print or leave.')
  await page.keyboard.type(`${WORD} is his mother’s name. Ring the hostel at four.`)
  await expect(
    side(page)
      .getByRole('status')
      .filter({ hasText: /^Saved \d\d:\d\d/ }),
  ).toBeVisible()
  await look(page, 'my notes')
  // What is typed in the last moment is saved by the lock.
  await page.keyboard.type(' And his sister.')
  await desk.lock()
  await desk.unlock(manager, PASSPHRASES.spo)
  await desk.openReport('Lee Anthony Pascall')
  await page.keyboard.press('Alt+n')
  await expect(note).toHaveValue('')
  await expect(page.locator('body')).not.toContainText(WORD)
  await desk.lock()
  await desk.unlock(author, PASSPHRASES.author)
  await desk.openReport('Lee Anthony Pascall')
  await page.getByRole('button', { name: /^My notes/ }).click()
  await expect(note).toHaveValue(`${WORD} is his mother’s name. Ring the hostel at four. And his sister.`)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('tab', { name: /^Now/ })).toBeVisible()
  expect(JSON.stringify(await done(courtside, 'report.document', { id }))).not.toContain(WORD)
  expect(holding(info.outputPath('data'))).toEqual([])
})

test('papers beside typing: chosen, dropped, read in pages, turned and made larger, named in Sources; bad ones said', async ({
  openWindow,
}, info) => {
  const { courtside, page, desk, openReport } = await deskOfOne(openWindow, info)
  const folder = info.outputPath('papers')
  mkdirSync(folder, { recursive: true })
  const papers = await papersToRead(page, folder, WORD)
  const id = await openReport(format, answers)
  const { pdfBase64 } = await done(courtside, 'report.render', { id, copy: 'draft' })
  const statement = papers.save('MG11 statement.pdf', Buffer.from(pdfBase64, 'base64'))
  await page.setViewportSize({ width: 1280, height: 720 })

  const officer = typist(page)
  await officer.goToQuestion(form, 'person.whereabouts')
  const where = page.locator(`${officer.card('person.whereabouts')} >> textarea`)
  await where.click()
  await page.keyboard.press('Alt+p')
  await expect(side(page)).toContainText('No papers yet.')
  const add = page.getByRole('button', { name: 'Add a paper', exact: true })
  await expect(add).toBeFocused()
  const choose = async (path: string) => {
    await courtside.choosePath(path)
    await add.click()
  }

  // Each that is no paper is refused for what it is, and nothing is there after.
  for (const [path, says] of [
    [papers.large, 'at most 20 MB'],
    [papers.empty, 'This file is empty'],
    [papers.program, 'This is a program, whatever its name says.'],
    [papers.heic, 'HEIC'],
    [papers.damaged, 'This PDF is damaged'],
    [papers.locked, 'This PDF asks for a password'],
    [papers.cut, 'This picture is damaged'],
  ] as const) {
    await choose(path)
    await expect(side(page).getByRole('alert')).toContainText(says)
  }
  expect(await done(courtside, 'paper.list', { id })).toEqual([])

  // A document of several pages.
  await choose(statement)
  const sheet = side(page).getByRole('img')
  await expect(sheet).toHaveAttribute('aria-label', 'MG11 statement.pdf, page 1')
  await expect(side(page).locator('.pdf__page figcaption')).toContainText('Pascall')
  const at = page.getByText(/^Page \d of \d$/)
  await expect(at).toHaveText(/^Page 1 of [3-9]$/)
  await page.getByRole('button', { name: 'Next page', exact: true }).click()
  await expect(sheet).toHaveAttribute('aria-label', 'MG11 statement.pdf, page 2')
  await look(page, 'a paper beside the form')
  await page.setViewportSize({ width: 1280, height: 720 })

  // Wide enough to read and to type, both at once.
  const widths = await page.evaluate(
    `['[data-pane=main]', '.sheet-view__sheet'].map((part) => document.querySelector(part).clientWidth)`,
  )
  for (const width of [widths].flat()) expect(width).toBeGreaterThan(440)
  await page.keyboard.press('F6')
  await page.keyboard.press('F6')
  await expect(where).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' As MG11 has it.')
  await expect(where).toHaveValue(`${answers['person.whereabouts']} As MG11 has it.`)
  await page.keyboard.press('F6')
  const view = page.locator('.sheet-view__sheet')
  await view.focus()
  await page.keyboard.press('PageUp')
  await expect(at).toHaveText(/^Page 1 of/)
  const shape = async () => {
    const box = must(await sheet.boundingBox(), 'the page is drawn')
    return { wide: box.width, lying: box.width > box.height }
  }
  const upright = await shape()
  await page.keyboard.press('+')
  await expect.poll(async () => (await shape()).wide).toBeGreaterThan(upright.wide * 1.2)
  await page.keyboard.press('-')
  await page.keyboard.press('r')
  await expect.poll(async () => (await shape()).lying).toBe(true)

  // What scanners write in JPEG 2000 is drawn too, and not left white.
  await choose(papers.scanned)
  await expect(sheet).toHaveAttribute('aria-label', 'scanned.pdf, page 1')
  const middle = () =>
    sheet.evaluate((canvas) =>
      canvas instanceof HTMLCanvasElement
        ? [...(canvas.getContext('2d')?.getImageData(canvas.width / 2, canvas.height / 2, 1, 1).data ?? [])]
        : [],
    )
  await expect.poll(middle).toEqual([0, 0, 0, 255])
  await page.getByRole('button', { name: 'MG11 statement.pdf', exact: true }).click()

  // It is no answer: naming it is the officer's, in their words.
  await desk.field('In Sources it stands as', 'Statement of the shop’s manager')
  await desk.button('Name it')
  await expect(side(page)).toContainText('Named in Sources: Statement of the shop’s manager (PDF), read')
  await desk.saved()
  const opened = await done(courtside, 'report.open', { id })
  expect(opened.answers['sources.other']).toContain('Statement of the shop’s manager (PDF), read')

  // A photograph, dropped.
  const base64 = papers.jpeg.toString('base64')
  await page.evaluate(
    `(() => {
      const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0))
      const dropped = new DataTransfer()
      dropped.items.add(new File([bytes], 'MG5 summary.jpg', { type: 'image/jpeg' }))
      document.querySelector('[data-beside=papers]').dispatchEvent(
        new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
    })()`,
  )
  await expect(sheet).toHaveAttribute('aria-label', 'MG5 summary.jpg')
  await look(page, 'a photograph beside the form')
  expect(await done(courtside, 'paper.list', { id })).toHaveLength(3)

  // Locked, nothing of it is shown; nothing of it is on the disk in clear.
  expect(holding(info.outputPath('data'))).toEqual([])
  await desk.lock()
  await expect(page.locator('canvas')).toHaveCount(0)
  await desk.unlock(author, PASSPHRASES.author)
  expect(holding(info.outputPath('data'))).toEqual([])
  await desk.openReport('Lee Anthony Pascall')
  await page.keyboard.press('Alt+p')
  await page.getByRole('button', { name: 'MG5 summary.jpg', exact: true }).click()
  await expect(sheet).toHaveAttribute('aria-label', 'MG5 summary.jpg')
  await desk.button('Remove MG11 statement.pdf')
  await desk.button('Remove MG11 statement.pdf for good')
  await expect(page.getByRole('button', { name: 'MG11 statement.pdf', exact: true })).toHaveCount(0)
  expect(await done(courtside, 'paper.list', { id })).toHaveLength(2)
})
