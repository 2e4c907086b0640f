import { expect } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { done } from './courtside.ts'
import { example, type KeyDesk } from './key-desk.ts'
import { PASSPHRASES } from './office-at-work.ts'

/** Keys from one step to another after a report was signed, on one that nobody has to countersign. */
export function keysAfterSigning({ courtside, page, desk, press, first }: KeyDesk) {
  return {
    stepBeside: async () => {
      const { id, rev } = await done(courtside, 'report.start', { format: 'oral' })
      const crn = 'X777777'
      const changes = { ...example.answers, 'person.name': 'Signed Already', 'person.crn': crn }
      const saved = await done(courtside, 'report.save', { id, rev, changes })
      await done(courtside, 'report.sign', {
        id,
        rev: saved.rev,
        passphrase: PASSPHRASES.author,
        requestCountersignature: false,
        acknowledgements: [],
      })
      await desk.button('Today')
      await desk.openReport('Signed Already')
      await expect(page.locator('.step--now h2')).toHaveText('Was it given in court?')
      const [up, down] = keysOf('stepBeside')
      await press(must(down, 'down'))
      await expect(page.locator('.step--now h2')).toHaveText('What did the court decide?')
      await expect(page.locator('.step--now h2')).toBeFocused()
      await press(must(up, 'up'))
      await expect(page.locator('.step--now h2')).toHaveText('Was it given in court?')
    },
    saveStep: async () => {
      await press(first('saveStep'))
      await expect(page.locator('#step-deliver')).toContainText('Delivered in court')
    },
  }
}
