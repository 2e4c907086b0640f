import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { type KeyDesk, LEFT_TO_DO } from './key-desk.ts'

/** Keys from one part of a report to another, and those that take back. */
export function keysInAReport({
  page,
  officer,
  dialog,
  heading,
  section,
  focusedQuestion,
  control,
  press,
  first,
}: KeyDesk) {
  return {
    section: async () => {
      for (const [at, key] of keysOf('section').entries()) {
        await press(key)
        await expect(heading).toHaveText(section(at))
      }
    },
    sectionBeside: async () => {
      const [up, down] = keysOf('sectionBeside')
      await press(must(up, 'up'))
      await expect(heading).toHaveText(section(7))
      await press(must(down, 'down'))
      await expect(heading).toHaveText(section(8))
    },
    nextToDo: async () => {
      await press('Alt+1')
      await expect(heading).toBeFocused()
      for (const [at, key] of keysOf('nextToDo').entries()) {
        await press(key)
        await expect.poll(focusedQuestion).toBe(LEFT_TO_DO[at])
      }
    },
    nextText: async () => {
      await press(first('nextText'))
      await expect.poll(focusedQuestion).toBe('views.own')
    },
    toolbar: async () => {
      await press(first('toolbar'))
      await expect(control('views.own', '.rt-tool').first()).toBeFocused()
      await press(first('close'))
      await expect(page.locator(officer.editor('views.own'))).toBeFocused()
    },
    court: async () => {
      await press(first('court'))
      await expect(page.getByRole('dialog', { name: /^Court view/ })).toBeVisible()
    },
    part: async () => {
      const [up, down] = keysOf('part')
      const said = page.getByRole('checkbox', { name: /^Said:/ })
      await expect(said.first()).toBeFocused()
      await press(must(down, 'down'))
      await expect(said.nth(1)).toBeFocused()
      await press(must(up, 'up'))
      await expect(said.first()).toBeFocused()
      await press(first('court'))
      await expect(dialog).toHaveCount(0)
    },
    print: async () => {
      await page.evaluate('window.printed = 0; window.print = () => void (window.printed += 1)')
      await press(first('print'))
      await expect.poll(() => page.evaluate('window.printed')).toBe(1)
    },
    pane: async () => {
      const [next, back] = keysOf('pane')
      await press('Alt+1')
      await expect(heading).toBeFocused()
      await press(must(next, 'next'))
      await expect(page.locator('aside :focus')).toHaveCount(1)
      await press(must(back, 'back'))
      await expect(heading).toBeFocused()
    },
    clear: async () => {
      const male = control('person.sex', 'input[value="male"]')
      for (const key of keysOf('clear')) {
        await male.check()
        await press(key)
        await expect(male).not.toBeChecked()
      }
    },
    undo: async () => {
      await press(first('undo'))
      await expect(control('person.sex', 'input[value="male"]')).toBeChecked()
    },
    redo: async () => {
      for (const key of keysOf('redo')) {
        await press(key)
        await expect(control('person.sex', 'input[value="male"]')).not.toBeChecked()
        await press(first('undo'))
      }
    },
  }
}
