import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { courtDate } from '../../shared/lib/dates.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const CLOCK = '2016-10-11T10:20:00.000Z'

async function pictures(page: Page, name: string) {
  const to = process.env['COURTSIDE_PICTURES']
  if (to === undefined) return
  if (!existsSync(to)) mkdirSync(to, { recursive: true })
  for (const scheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [720, 450],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(to, `${name}-${width}-${scheme}.png`) })
    }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a name is typed, the report is opened by keys alone; words, filters, a row of a list, nobody, the index anew', async ({
  openWindow,
}, info) => {
  const courtside = await openWindow({ dataDir: info.outputPath('data'), clock: CLOCK })
  const { page } = courtside
  const desk = atTheDesk(page)
  const { author } = exampleOf('case-1')
  await desk.setUpOffice('NPS Kent', author, PASSPHRASES.author)
  for (const name of ['case-1', 'case-3', 'case-5', 'case-7'] as const) {
    const { answers, format } = exampleOf(name)
    const blank = { format, name: '', court: '', hearingDate: '', another: true }
    const { id, rev } = await done(courtside, 'report.start', blank)
    await done(courtside, 'report.save', { id, rev, changes: answers })
  }
  const text = 'Name\tOffence\nEwa Kowalczyk\tBreach of a restraining order\n'
  const day = courtDate(CLOCK)
  await done(courtside, 'list.take', { day, text, columns: ['defendantName', 'offenceTitle'] })

  const find = page.getByRole('searchbox', { name: 'Find a person, number or words' })
  const names = page.locator('.found .list__name')
  const count = page.locator('.found__count')
  await page.keyboard.press('/')
  await expect(find).toBeFocused()
  await page.keyboard.type('wegrzynowicz zd')
  await expect(names).toHaveText(['Grzegorz Zdzisław Źdźbłowski-Węgrzynowicz'])
  await expect(count).toHaveText('1 case found.')
  await look(page, 'search, a name')
  await page.keyboard.press('Enter')
  await expect(page.locator('.rail')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Źdźbłowski-Węgrzynowicz')

  await desk.button('Today')
  await page.keyboard.press('/')
  await page.keyboard.type('drink')
  await expect(page.locator('.found__words mark').first()).toHaveText(/^drink/i)
  await look(page, 'search, words')
  await pictures(page, 'search-words')
  await page.keyboard.press('ArrowDown')
  await expect(names.first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(find).toBeFocused()

  await find.fill('kowalczyk')
  await expect(names).toHaveText(['Ewa Kowalczyk'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Breach of a restraining order')
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await find.fill('Pasc4ll')
  await expect(page.getByText('Nobody found for “Pasc4ll”.')).toBeVisible()
  await look(page, 'search, nobody')
  await pictures(page, 'search-nobody')
  await desk.button('Begin a new case with this name')
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'Person' })).toHaveValue('Pasc4ll')

  await desk.button('Cases')
  await desk.button('Rebuild the search index')
  await expect(page.getByText('The search index is being built again')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('9/3/1981')
  await expect(names).toHaveText(['Lee Anthony Pascall'])
})
