import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import type { KeyDesk } from './key-desk.ts'

const LIST = [
  'Name,Court,Room,Time,Offence',
  'Jolene Fitzgerald,Margate,1,11:30,Benefit fraud',
  'Imran Sadiq,Margate,1,12:00,Handling stolen goods',
].join('\n')

/** Keys that work anywhere, and those of the day. */
export function keysOfTheDay({ page, dialog, section, away, unlock, opened, begin, press, first }: KeyDesk) {
  const person = page.getByLabel('Person', { exact: true })
  const rows = page.locator('.list__name')

  return {
    paste: async () => {
      await page.evaluate((text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
      }, LIST)
      await expect(dialog.getByRole('button', { name: 'Take 2 cases', exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(rows).toHaveCount(2)
    },
    newCase: async () => {
      await away()
      await press(first('newCase'))
      await expect(person).toBeFocused()
    },
    row: async () => {
      const [up, down] = keysOf('row')
      await rows.first().focus()
      await press(must(down, 'down'))
      await expect(rows.last()).toBeFocused()
      await press(must(up, 'up'))
      await expect(rows.first()).toBeFocused()
    },
    take: async () => {
      await press(first('take'))
      await expect(page.locator('.list__who').first()).toContainText('You')
    },
    state: async () => {
      for (const [at, key] of keysOf('state').entries()) {
        await away()
        await press(key)
        const chosen = page.locator('.states [aria-pressed="true"]')
        if (at < (await page.locator('.states button').count()))
          await expect(chosen).toHaveText((await page.locator('.states button').nth(at).textContent()) ?? '')
      }
      await press(first('state'))
    },
    find: async () => {
      await away()
      await press(first('find'))
      await expect(page.getByRole('searchbox')).toBeFocused()
      await away()
    },
    palette: async () => {
      await opened('Go to or do anything', first('palette'))
      await page.keyboard.type('settings')
      await expect(dialog.getByRole('option').first()).toContainText('Your settings')
    },
    choose: async () => {
      await press(first('choose'))
      await expect(page.getByRole('dialog', { name: 'Your settings' })).toBeVisible()
    },
    close: async () => {
      await press(first('close'))
      await expect(dialog).toHaveCount(0)
    },
    help: async () => {
      await opened('Help', first('help'))
      await press(first('close'))
    },
    keys: async () => {
      await away()
      await opened('Keys', first('keys'))
      await press(first('close'))
    },
    lock: async () => {
      await press(first('lock'))
      await unlock(null)
    },
    hide: async () => {
      await begin()
      await press(first('hide'))
      await unlock(section(0))
    },
  }
}
