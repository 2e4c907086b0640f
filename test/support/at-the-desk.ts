import { expect, type Locator, type Page } from '@playwright/test'
import type { Example } from '../../shared/assessment/example.ts'

type Officer = Example['author']

/** What people do around a report in the window: set up, sign in, sign, hand over. By what they see, never by code. */
export function atTheDesk(page: Page) {
  /** Whole, as from a paste: how signs are typed is for the journeys that are about typing. */
  const field = (label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
  const button = (name: string) => page.getByRole('button', { name, exact: true }).click()

  /** What stands in the menu of the office. */
  const office = async (item: string) => {
    await button('Office')
    await button(item)
  }
  const openListed = (name: string) => page.locator(`button.case__open:has-text("${name}")`).click()

  /** By the keyboard alone; after the control did its work the focus is on something. */
  const press = async (control: Locator, does: () => Promise<unknown>) => {
    const name = await control.textContent()
    await control.focus()
    await page.keyboard.press('Enter')
    await does()
    const where = () => page.evaluate('document.activeElement?.tagName ?? "nothing"')
    await expect.soft.poll(where, { message: `the focus after ${name}` }).not.toBe('BODY')
  }

  const fillOfficer = async (officer: Officer, nameLabel: string, passphrase: string) => {
    await field(nameLabel, officer.name)
    await page.getByRole('radio', { name: officer.grade, exact: true }).check()
    await field('Telephone', officer.phone)
    await page.locator('input[autocomplete="new-password"] >> nth=0').fill(passphrase)
    await page.locator('input[autocomplete="new-password"] >> nth=1').fill(passphrase)
  }

  const foundOffice = async (office: string, officer: Officer, passphrase: string) => {
    await field('Name of the office', office)
    await fillOfficer(officer, 'Your name', passphrase)
    await button('Set up the office')
    await expect(page.getByTestId('recovery-code')).toHaveText(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
    await page.getByLabel('I have written it down', { exact: true }).check()
    await button('Go on')
  }

  return {
    field,
    button,
    tick: (label: string) => page.getByRole('checkbox', { name: label, exact: true }).check(),
    fillOfficer,
    press,
    /** The same, found by its words. */
    pressNamed: (name: string, does: () => Promise<unknown>) =>
      press(page.getByRole('button', { name, exact: true }), does),
    /** An office whose team begins on another page than the day. */
    foundOffice,
    setUpOffice: async (office: string, officer: Officer, passphrase: string) => {
      await foundOffice(office, officer, passphrase)
      await expect(page.getByLabel('Person', { exact: true })).toBeVisible()
    },
    office,
    addColleague: async (officer: Officer, passphrase: string) => {
      await office('Add a colleague')
      await fillOfficer(officer, 'Name', passphrase)
      await button('Add the colleague')
      await expect(page.getByText('can now unlock Courtside')).toBeVisible()
      await page.keyboard.press('Escape')
    },
    /** `lands`: the heading of the page that unlocking opens; after a lock with a report open, its section. */
    unlock: async (officer: Officer, passphrase: string, lands: string | null = null) => {
      await page.getByRole('radio', { name: `${officer.name}, ${officer.grade}`, exact: true }).check()
      await page.locator('input[autocomplete="current-password"]').fill(passphrase)
      await page.keyboard.press('Enter')
      const landed =
        lands === null
          ? page.getByLabel('Person', { exact: true })
          : page.getByRole('heading', { name: lands, exact: true })
      await expect(landed).toBeVisible()
    },
    lock: async () => {
      await page.keyboard.press('Control+Shift+L')
      await expect(page.getByRole('heading', { name: 'Unlock', exact: true })).toBeVisible()
    },
    /** From any page of the office, by the list of all cases. */
    openReport: async (name: string) => {
      await button('Cases')
      await openListed(name)
    },
    openListed,
    /** Rows of a spreadsheet, pasted on the page and taken. */
    pasteList: async (rows: string) => {
      await page.evaluate((text) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      }, rows)
      await expect(page.getByRole('dialog').getByRole('status')).toContainText('can be read')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog')).toBeHidden()
    },
    saved: () => expect(page.locator('.saved:has-text("Saved")')).toBeVisible(),
    sign: async (passphrase: string, askForCountersignature: boolean) => {
      await button('Sign')
      if (askForCountersignature) await page.getByLabel('Ask for a countersignature').check()
      await page.locator('dialog input[autocomplete="current-password"]').fill(passphrase)
      await page.keyboard.press('Enter')
    },
    returnWith: async (reason: string) => {
      await page.getByRole('radio', { name: 'Return it to the author', exact: true }).check()
      await field('What needs to change', reason)
      await button('Return the report')
    },
    countersign: async (explanation: string, passphrase: string) => {
      await page.getByRole('radio', { name: 'Countersign', exact: true }).check()
      for (const index of [0, 1, 2, 3])
        await page.locator(`.statements input[type="checkbox"] >> nth=${index}`).check()
      await field('Explain the decision', explanation)
      await page.locator('input[autocomplete="current-password"]').fill(passphrase)
      await button('Countersign')
    },
  }
}
