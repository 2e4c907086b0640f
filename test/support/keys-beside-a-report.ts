import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { done } from './courtside.ts'
import type { KeyDesk } from './key-desk.ts'

/** Keys of the papers beside a report, and of the other report. */
export function keysBesideAReport({ page, courtside, desk, heading, section, press, first, name }: KeyDesk) {
  /** The draft itself, in print, as a paper beside it. */
  const addPaper = async () => {
    const [listed] = await done(courtside, 'report.list', {})
    const { id } = must(listed, 'a report was begun')
    const { pdfBase64: base64 } = await done(courtside, 'report.render', { id, copy: 'draft' })
    const size = Buffer.from(base64, 'base64').length
    const held = await done(courtside, 'paper.send', { id, name: 'draft.pdf', size, from: 0, base64 })
    await done(courtside, 'paper.keep', { held: must(held, 'it came whole').held })
  }

  return {
    papers: async () => {
      await addPaper()
      await press(first('papers'))
      await expect(page.getByRole('button', { name: 'Add a paper', exact: true })).toBeFocused()
    },
    sheet: async () => {
      const key = (at: number) => must(keysOf('sheet')[at], 'there are six keys of a paper')
      const tools = page.locator('.sheet-view__tools')
      const picture = page.locator('.sheet-view__sheet canvas')
      await page.getByRole('button', { name: 'draft.pdf', exact: true }).click()
      await page.locator('.sheet-view__sheet').focus()
      await press(key(5))
      await expect(tools).toContainText('Page 2 of')
      await press(key(4))
      await expect(tools).toContainText('Page 1 of')
      for (const [at, zoom] of [
        [0, '125 %'],
        [1, '150 %'],
        [2, '125 %'],
        [2, '100 %'],
      ] as const) {
        await press(key(at))
        await expect(tools).toContainText(zoom)
      }
      await press(key(3))
      await expect.poll(() => picture.evaluate((sheet) => sheet.clientWidth > sheet.clientHeight)).toBe(true)
      await press(first('close'))
      await expect(picture).toHaveCount(0)
    },
    otherCase: async () => {
      const shown = page.getByRole('banner').getByText(name, { exact: true })
      await done(courtside, 'report.start', { format: 'oral', name: 'Ada Second' })
      await page.getByRole('button', { name: 'Today', exact: true }).click()
      await desk.openReport('Ada Second')
      await expect(shown).toHaveCount(0)
      await press(first('otherCase'))
      await expect(shown).toBeVisible()
      await expect(heading).toHaveText(section(4))
      await press(first('otherCase'))
      await expect(shown).toHaveCount(0)
    },
  }
}
