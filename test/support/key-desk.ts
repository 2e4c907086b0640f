import { expect, type Locator } from '@playwright/test'
import { type KeyId, keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { atTheDesk } from './at-the-desk.ts'
import { type Courtside, done } from './courtside.ts'
import { PASSPHRASES } from './office-at-work.ts'
import { exampleOf, formOf } from './templates.ts'
import { typist } from './typist.ts'

export const example = exampleOf('case-1')
export const form = formOf(example.format)

/** In the order of the form. */
export const LEFT_TO_DO: readonly string[] = ['person.sex', 'needs.trauma', 'views.own', 'rosh.screening']

/** A desk at which each key is pressed, and what is looked at there. */
export function keyDesk(courtside: Courtside) {
  const { page } = courtside
  const desk = atTheDesk(page)
  const officer = typist(page)
  const name = String(example.answers['person.name'])
  const heading = page.locator('#main h1')
  const section = (at: number) => must(form.sections[at], `section ${at}`).title
  /** As the list of keys names them, and as the browser wants them pressed. */
  const press = (key: string) => page.keyboard.press(key.replace('Ctrl', 'Control'))

  /** The report of the day, with what is named here left to do. */
  const begin = async () => {
    const { id, rev } = await done(courtside, 'report.start', { format: 'oral' })
    const left = Object.entries(example.answers).filter(([question]) => !LEFT_TO_DO.includes(question))
    await done(courtside, 'report.save', { id, rev, changes: Object.fromEntries(left) })
    await desk.openReport(name)
    await expect(heading).toHaveText(section(0))
  }

  return {
    courtside,
    page,
    desk,
    officer,
    name,
    heading,
    section,
    press,
    begin,
    dialog: page.getByRole('dialog'),
    first: (id: KeyId) => must(keysOf(id)[0], 'each has a key'),
    focusedQuestion: () =>
      page.evaluate(
        "document.activeElement?.closest('[data-question]')?.getAttribute('data-question') ?? ''",
      ),
    control: (question: string, within: string): Locator =>
      page.locator(`${officer.card(question)} >> ${within}`),
    away: () => heading.focus(),
    unlock: async (lands: string | null) => {
      await expect(page.getByRole('heading', { name: 'Unlock', exact: true })).toBeVisible()
      await desk.unlock(example.author, PASSPHRASES.author, lands)
    },
    opened: async (title: string, key: string) => {
      await press(key)
      await expect(page.getByRole('dialog', { name: title, exact: true })).toBeVisible()
    },
  }
}
export type KeyDesk = ReturnType<typeof keyDesk>
