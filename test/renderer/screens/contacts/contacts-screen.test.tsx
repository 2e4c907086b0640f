import { act } from 'react'
import { expect, test, vi } from 'vitest'
import { must } from '../../../../shared/lib/must.ts'
import { kent } from '../../../support/contacts.ts'
import { windowAtWork } from '../../app/window-at-work.tsx'

async function contactsPage() {
  const window = await windowAtWork({})
  await window.draw()
  await window.shows('Person')
  await window.press('Office')
  await window.press('Contacts for checks')
  await window.shows('Asked first today')
  const inDialog = (selector: string) => [
    ...window.page.querySelectorAll<HTMLInputElement>(`dialog ${selector}`),
  ]
  const labelled = (label: string): HTMLInputElement => {
    const id = [...window.page.querySelectorAll<HTMLLabelElement>('dialog label')].find(
      ({ textContent }) => textContent === label,
    )?.htmlFor
    return must(
      inDialog('input').find((input) => input.id === id),
      `there is a field “${label}”`,
    )
  }
  return {
    ...window,
    type: (label: string, text: string) =>
      act(async () => {
        const field = labelled(label)
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, text)
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }),
    tick: (label: string) => act(async () => labelled(label).click()),
    rows: () =>
      [...window.page.querySelectorAll('.contacts tbody th')].map(
        ({ firstChild }) => firstChild?.textContent,
      ),
  }
}

test('a contact is entered, and what is missing is said at its field', async () => {
  const page = await contactsPage()
  await page.press('Add a contact')
  await page.press('Save')
  await page.shows('Write a name')
  await page.shows('Tick at least one check')
  await page.type('Name', 'Ann Reed')
  await page.type('Organisation', 'Central referral unit')
  await page.tick('Domestic abuse call-outs')
  await page.type('First day away', '14/10/2016')
  await page.type('Last day away', '10/10/2016')
  await page.press('Save')
  await page.shows('The last day lies before the first')
  await page.type('Last day away', '18/10/2016')
  await page.press('Save')
  await vi.waitFor(() => act(async () => expect(page.rows()).toEqual(['Ann Reed'])))
  expect((await page.ask.done('contacts.read', {})).contacts.list).toMatchObject([
    { name: 'Ann Reed', answers: ['domesticAbuse'], away: { from: '2016-10-14', to: '2016-10-18' } },
  ])
  await page.close()
}, 60_000)

test('another window’s change comes in, the order is changed, and who is removed is gone', async () => {
  const page = await contactsPage()
  await page.ask.done('contacts.set', { rev: 0, contacts: kent })
  await vi.waitFor(() => act(async () => expect(page.rows()).toEqual(['Ann Reed', 'Carl Price', 'Tom Hall'])))
  await act(async () =>
    must(
      page.page.querySelector<HTMLButtonElement>('[aria-label="Ask Tom Hall earlier"]'),
      'it is third',
    ).click(),
  )
  await vi.waitFor(() => act(async () => expect(page.rows()).toEqual(['Ann Reed', 'Tom Hall', 'Carl Price'])))
  await page.press('Change Carl Price')
  await page.press('Remove')
  await vi.waitFor(() => act(async () => expect(page.rows()).toEqual(['Ann Reed', 'Tom Hall'])))
  await page.close()
}, 60_000)
