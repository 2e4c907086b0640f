import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { form, type KeyDesk } from './key-desk.ts'

/** Keys that find words, mend them, put them in, and write them beside the report. */
export function keysInAText({ page, officer, opened, press, first }: KeyDesk) {
  const places = page.getByRole('search', { name: 'Find in the report' }).getByRole('status')

  return {
    findText: async () => {
      await press(first('findText'))
      await expect(page.getByLabel('Find', { exact: true })).toBeFocused()
      await page.keyboard.type('shop')
      await expect(places).toContainText('1 of')
    },
    foundStep: async () => {
      const [next, back] = keysOf('foundStep')
      await press(must(next, 'next'))
      await expect(places).toContainText('2 of')
      await press(must(back, 'back'))
      await expect(places).toContainText('1 of')
    },
    foundBack: async () => {
      await page.keyboard.press('Enter')
      await expect(places).toContainText('2 of')
      await press(first('foundBack'))
      await expect(places).toContainText('1 of')
      await press(first('close'))
      await expect(places).toHaveCount(0)
    },
    replaceText: async () => {
      await press(first('replaceText'))
      await expect(page.getByLabel('Replace with')).toBeVisible()
      await press(first('close'))
    },
    misspelt: async () => {
      await officer.goToQuestion(form, 'views.own')
      await page.locator(officer.editor('views.own')).click()
      await page.keyboard.type('He recieved it. ')
      await expect.poll(() => page.evaluate("CSS.highlights.get('misspelt')?.size ?? 0")).toBe(1)
      await press(first('misspelt'))
      await expect(page.getByRole('menu', { name: 'Spelling of “recieved”' })).toBeVisible()
      await press(first('close'))
      await expect(page.locator(officer.editor('views.own'))).toBeFocused()
    },
    phrase: async () => {
      await opened('Insert a phrase', first('phrase'))
      await press(first('close'))
    },
    notes: async () => {
      const note = page.getByLabel('Notes on this case', { exact: true })
      await press(first('notes'))
      await expect(note).toBeFocused()
      await press(first('notes'))
      await expect(note).toHaveCount(0)
    },
  }
}
