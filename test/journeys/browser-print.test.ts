import type { Page } from '@playwright/test'
import { must } from '../../shared/lib/must.ts'
import { fromPlainText } from '../../shared/record/rich-text.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { type Courtside, done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { closedOffice } from '../support/office-of-two.ts'
import { exampleOf } from '../support/templates.ts'

const NAME = 'Lee Anthony Pascall'
/** What a print dialog would be given: the words and the pages that stand when the page is laid out for paper. */
const PRINTED = `({ text: document.body.innerText, pages: document.querySelectorAll('.print-copy canvas').length })`

test.describe('at one window', () => {
  test.describe.configure({ mode: 'serial' })
  const example = exampleOf('case-1')
  let courtside: Courtside
  let page: Page
  let desk: ReturnType<typeof atTheDesk>
  test.beforeAll(async ({ openForAll }) => {
    const { dataDir } = await closedOffice()
    courtside = await openForAll({ dataDir })
    page = courtside.page
    desk = atTheDesk(page)
  })

  test('no key or menu of the browser reaches the inspector; the menu of a text field stays', async () => {
    await page.evaluate(`window.left = []
      for (const kind of ['keydown', 'contextmenu'])
        window.addEventListener(kind, (event) => { if (!event.defaultPrevented) window.left.push(event.key ?? event.target.tagName) })`)
    for (const key of [
      'F12',
      'F5',
      'Control+R',
      'Control+S',
      'Control+Shift+I',
      'Control+Shift+J',
      'Control+Shift+C',
    ])
      await page.keyboard.press(key)
    await page.locator('h1').dispatchEvent('contextmenu')
    await page.locator('input[type="password"]').dispatchEvent('contextmenu')
    const left = await page.evaluate('window.left')
    expect(left).toEqual([
      'Control',
      'Control',
      'Control',
      'Shift',
      'Control',
      'Shift',
      'Control',
      'Shift',
      'INPUT',
    ])
  })

  test('Ctrl+P prints the draft copy of the report, marked, and never a page with a case on it', async () => {
    await desk.unlock(example.author, PASSPHRASES.author)
    await expect(page.getByText(NAME)).toBeVisible()
    // A page laid out for print shows nothing that could take the focus: the day has it first.
    await expect.poll(() => page.evaluate('document.activeElement !== document.body')).toBe(true)
    await page.evaluate(`window.printed = []; window.print = () => window.printed.push(${PRINTED})`)

    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(PRINTED)).toEqual({ text: '', pages: 0 })
    await page.keyboard.press('Control+P')
    await page.emulateMedia({ media: null })
    await desk.openReport(NAME)
    await expect(page.locator('.rail')).toBeVisible()
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(PRINTED)).toEqual({ text: '', pages: 0 })
    await page.keyboard.press('Control+P')
    await expect.poll(() => page.evaluate('window.printed.length')).toBe(1)
    const printed = await page.evaluate(`window.printed[0]`)
    expect(printed).toMatchObject({ text: expect.stringContaining('DRAFT') })
    expect(printed).toMatchObject({ text: expect.not.stringContaining('What the report needs') })
    expect(printed).toMatchObject({ pages: expect.any(Number) })
    expect(await page.evaluate('window.printed[0].pages')).toBeGreaterThan(1)
    await expect(page.locator('.print-copy')).toHaveCount(0)
    await page.emulateMedia({ media: null })
    await desk.button('Today')
  })

  test('what no font prints is said, and stays to be read when the copy has gone to the printer', async () => {
    const [report] = await done(courtside, 'report.list', {})
    const { id, rev } = await done(courtside, 'report.open', { id: must(report, 'it is there').id })
    const changes = { 'offence.analysis': fromPlainText('Sorry \u{1F642}') }
    await done(courtside, 'report.save', { id, rev, changes })
    await page.evaluate(`window.printed = []; window.print = () => window.printed.push(${PRINTED})`)
    await desk.openReport(NAME)
    await expect(page.locator('.rail')).toBeVisible()
    await page.keyboard.press('Control+P')
    await expect.poll(() => page.evaluate('window.printed.length')).toBe(1)
    await expect(page.locator('.print-copy')).toHaveCount(0)
    await expect(page.getByRole('dialog')).toContainText('These characters cannot be printed: \u{1F642}.')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(await page.evaluate('window.printed.length')).toBe(1)
  })
})
