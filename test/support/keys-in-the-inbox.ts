import { expect } from '@playwright/test'
import { done } from './courtside.ts'
import { handedOver } from './handed-over.ts'
import type { KeyDesk } from './key-desk.ts'

/** Keys of the receiving side, on a case that another office handed over. */
export function keysInTheInbox({ courtside, page, desk, press, first, heading }: KeyDesk) {
  return {
    openFile: async () => {
      const { example, handover, trust } = await handedOver('case-1')
      await courtside.choosePath(trust)
      const { held } = await done(courtside, 'sender.choose', {})
      await done(courtside, 'sender.keep', { held })
      await done(courtside, 'team.set', { kind: 'both', organisation: example.receiver })
      await desk.button('Today')
      await desk.button('Inbox')
      await expect(heading).toHaveText('Inbox')
      await courtside.choosePath(handover)
      await press(first('openFile'))
      await expect(page.getByText('came, signed and unaltered')).toBeVisible()
    },
    acceptCase: async () => {
      await page.locator('.list__name').first().click()
      await expect(heading.first()).toContainText('Handover sheet')
      // The page takes the focus once its keys are there.
      await expect(heading.first()).toBeFocused()
      await press(first('acceptCase'))
      await expect(page.getByRole('dialog', { name: 'Accept the case', exact: true })).toBeVisible()
      await page.keyboard.press('Escape')
    },
    // On the case that was opened for the key before it.
    askSender: async () => {
      await press(first('askSender'))
      await expect(page.getByRole('dialog', { name: 'Ask a question', exact: true })).toBeVisible()
      await page.keyboard.press('Escape')
    },
  }
}
