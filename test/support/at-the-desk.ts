import { expect } from 'vitest'
import type { Example } from '../../shared/assessment/example.ts'
import type { DrivenHost } from './driven-host-client.ts'

type Officer = Example['author']

const PATIENT = { timeout: 30_000 }

/** What people do around a report in the window: set up, sign in, sign, hand over. By what they see, never by code. */
export function atTheDesk(host: DrivenHost) {
  const field = async (label: string, text: string) => {
    await host.click({ label })
    await host.press('Control+A')
    await host.type(text)
  }
  const button = (name: string) => host.click({ role: 'button', name, exact: true })

  const officerFields = async (officer: Officer, nameLabel: string, passphrase: string) => {
    await field(nameLabel, officer.name)
    await host.check({ role: 'radio', name: officer.grade, exact: false })
    await field('Telephone', officer.phone)
    await host.click('input[autocomplete="new-password"] >> nth=0')
    await host.type(passphrase)
    await host.click('input[autocomplete="new-password"] >> nth=1')
    await host.type(passphrase)
  }

  return {
    field,
    button,
    setUpOffice: async (office: string, officer: Officer, passphrase: string) => {
      await field('Name of the office', office)
      await officerFields(officer, 'Your name', passphrase)
      await button('Set up the office')
      const code = await host.text('[data-testid="recovery-code"]', PATIENT)
      expect(code).toMatch(/^([0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
      await host.check({ label: 'I have written it down' })
      await button('Go on')
      await host.waitFor({ role: 'heading', name: 'New report' }, PATIENT)
    },
    addColleague: async (officer: Officer, passphrase: string) => {
      await button('Add a colleague')
      await officerFields(officer, 'Name', passphrase)
      await button('Add the colleague')
      await host.waitFor({ text: 'can now unlock Courtside', exact: false }, PATIENT)
      await host.press('Escape')
    },
    unlock: async (officer: Officer, passphrase: string) => {
      await host.check({ role: 'radio', name: `${officer.name}, ${officer.grade}` })
      await host.click('input[autocomplete="current-password"]')
      await host.type(passphrase)
      await host.press('Enter')
      await host.waitFor({ role: 'heading', name: 'New report' }, PATIENT)
    },
    lock: async () => {
      await host.press('Control+Shift+L')
      await host.waitFor({ role: 'heading', name: 'Unlock' }, PATIENT)
    },
    openReport: (name: string) => host.click(`button.case__open:has-text("${name}")`),
    saved: () => host.waitFor('.saved:has-text("Saved")', PATIENT),
    sign: async (passphrase: string, askForCountersignature: boolean) => {
      await button('Sign')
      if (askForCountersignature) await host.check({ label: 'Ask for a countersignature', exact: false })
      await host.click('dialog input[autocomplete="current-password"]')
      await host.type(passphrase)
      await host.press('Enter')
    },
    returnWith: async (reason: string) => {
      await host.check({ role: 'radio', name: 'Return it to the author' })
      await field('What needs to change', reason)
      await button('Return the report')
    },
    countersign: async (explanation: string, passphrase: string) => {
      await host.check({ role: 'radio', name: 'Countersign' })
      for (const index of [0, 1, 2, 3]) await host.check(`.statements input[type="checkbox"] >> nth=${index}`)
      await field('Explain the decision', explanation)
      await host.click('input[autocomplete="current-password"]')
      await host.type(passphrase)
      await button('Countersign')
    },
  }
}
