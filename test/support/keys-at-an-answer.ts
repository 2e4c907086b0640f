import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { form, type KeyDesk } from './key-desk.ts'

/** Keys within an answer, and those that add a row. */
export function keysAtAnAnswer({ page, desk, officer, control, press, first, name }: KeyDesk) {
  /** Pressed in the last field of the last row it adds one, whose first field has the focus. */
  const addedBy = async (table: string, cell: string, key: string) => {
    const all = control(table, '.q-row')
    const count = await all.count()
    const head = all.last().locator('.q-row-name')
    if ((await head.getAttribute('aria-expanded')) === 'false') await head.click()
    await all.last().locator(cell).first().focus()
    await press(key)
    await expect(all).toHaveCount(count + 1)
    await expect(all.last().locator(':focus')).toHaveCount(1)
  }

  /** The arrows go round the menu, Esc closes it and gives the focus back to its button. */
  const inMenu = async () => {
    await page.getByRole('button', { name: 'Today', exact: true }).click()
    const office = page.getByRole('button', { name: 'Office', exact: true })
    await office.focus()
    await press('Enter')
    const items = page.locator('.menu__item button')
    await press('ArrowDown')
    await expect(items.first()).toBeFocused()
    await press('ArrowDown')
    await expect(items.nth(1)).toBeFocused()
    await press('ArrowUp')
    await press('ArrowUp')
    await press('ArrowUp')
    await expect(items.last()).toBeFocused()
    await press(first('close'))
    await expect(items).toHaveCount(0)
    await expect(office).toBeFocused()
    await desk.openReport(name)
  }

  return {
    within: async () => {
      await inMenu()
      const tabs = page.getByRole('tab')
      await tabs.first().focus()
      await press('ArrowRight')
      await expect(tabs.nth(1)).toBeFocused()
      await press('ArrowLeft')
      await expect(tabs.first()).toBeFocused()
      await officer.goToQuestion(form, 'rosh.screening')
      const lines = control('rosh.screening', 'input')
      await lines.first().focus()
      await press('ArrowDown')
      await expect(lines.nth(1)).toBeFocused()
      await press('ArrowUp')
      await expect(lines.first()).toBeFocused()
    },
    ends: async () => {
      const [home, end] = keysOf('ends')
      const group = control('rosh.screening', '.yesno__group >> nth=0 >> input')
      await press(must(end, 'end'))
      await expect(group.last()).toBeFocused()
      await press(must(home, 'home'))
      await expect(group.first()).toBeFocused()
    },
    tick: async () => {
      const line = control('rosh.screening', 'input').first()
      await press(first('tick'))
      await expect(line).toBeChecked()
      await press(first('tick'))
      await expect(line).not.toBeChecked()
    },
    noToTheRest: async () => {
      await press(first('noToTheRest'))
      await expect(control('rosh.screening', '.yesno__said').first()).toHaveText(/^none of \d+$/)
    },
    addRow: async () => {
      const [enter, held] = keysOf('addRow')
      await officer.goToQuestion(form, 'offences')
      await addedBy('offences', '[data-cell="main"] input', must(enter, 'enter'))
      await officer.goToQuestion(form, 'strengths.protective')
      await addedBy('strengths.protective', '[data-cell="factor"] input', must(held, 'with Ctrl'))
    },
  }
}
