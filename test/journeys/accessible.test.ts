import type { Locator, Page } from '@playwright/test'
import { atTheDesk } from '../support/at-the-desk.ts'
import { barriers } from '../support/axe.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const example = exampleOf('case-1')

const look = async (page: Page, at: string) => {
  expect.soft(await barriers(page), at).toEqual([])
}
/** After a control did its work the focus is on something. */
const keepsFocus = async (page: Page, control: Locator, does: () => Promise<unknown>) => {
  const name = await control.textContent()
  await control.focus()
  await page.keyboard.press('Enter')
  await does()
  const where = () => page.evaluate('document.activeElement?.tagName ?? "nothing"')
  await expect.soft.poll(where, { message: `the focus after ${name}` }).not.toBe('BODY')
}

test('from the first run to the lock: no barrier that axe knows', async ({ openWindow }, info) => {
  const { page } = await openWindow({ dataDir: info.outputPath('data') })
  const desk = atTheDesk(page)
  await expect(page.locator('h1')).toBeVisible()
  await look(page, 'first run')
  await desk.button('Set up the office')
  await look(page, 'first run, refused')
  await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
  await look(page, 'start page, empty')
  await page.keyboard.press('Control+K')
  await look(page, 'Ctrl+K')
  await page.keyboard.press('Escape')
  await desk.button('Add a colleague')
  await look(page, 'adding a colleague')
  await page.keyboard.press('Escape')
  await keepsFocus(page, page.getByRole('button', { name: 'Export the office’s public keys' }), () =>
    expect(page.getByText('Saved to')).toBeVisible(),
  )
  await desk.button('Allocation rules')
  await expect(page.locator('h1')).toBeVisible()
  await look(page, 'allocation rules')
  await desk.button('Quality checks')
  await expect(page.locator('h1')).toBeVisible()
  await look(page, 'quality checks')
  await desk.button('Local services')
  await look(page, 'no services')
  await keepsFocus(page, page.getByRole('button', { name: 'Use the sample' }), () =>
    expect(page.getByRole('button', { name: 'Export it' })).toBeVisible(),
  )
  await look(page, 'services')
  await keepsFocus(page, page.getByRole('button', { name: 'Export it' }), () =>
    expect(page.getByText('Saved to')).toBeVisible(),
  )
  await desk.button('Health trainers')
  await look(page, 'a service')
  await keepsFocus(page, page.getByRole('button', { name: 'Save the page' }), () =>
    expect(page.locator('dialog').getByText('Saved to')).toBeVisible(),
  )
  await page.keyboard.press('Escape')
  await desk.button('Risk reviews')
  await look(page, 'no risk review')
  await desk.button('Start a risk review')
  await expect(page.getByRole('heading', { name: 'Risk review', exact: true })).toBeVisible()
  await look(page, 'a risk review')
  await desk.button('Record the agreement')
  await expect(page.getByText('This step cannot be taken yet.')).toBeVisible()
  await look(page, 'a risk review, refused')
  await desk.lock()
  await look(page, 'locked')
})
