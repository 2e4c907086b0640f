import { look } from '../support/axe.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-1')
const form = formOf(example.format)

test('the bench hears a draft, the officer comes back to the same field, and what was given is recorded after signing', async ({
  openWindow,
}, info) => {
  const { page, desk, openReport } = await deskOfOne(openWindow, info)
  await openReport(example.format, example.answers)
  const officer = typist(page)
  await officer.goToQuestion(form, 'person.whereabouts')
  const where = page.locator(`${officer.card('person.whereabouts')} >> textarea`)
  await where.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Not on Sundays.')

  await page.keyboard.press('F8')
  const court = page.getByRole('dialog', { name: /^Court view/ })
  const tick = (title: string) => court.getByRole('checkbox', { name: `Said: ${title}`, exact: true })
  await expect(tick('Proposal')).toBeFocused()
  const onWholeScreen = () => page.evaluate('document.fullscreenElement !== null')
  await expect.poll(onWholeScreen).toBe(true)
  await expect(court.locator('h2')).toHaveText([
    'Proposal',
    'Why this and not something else',
    'Requirements',
    'Risk',
    'Who was harmed',
    'What else the bench may ask',
  ])
  await expect(court).toContainText('A community order for 12 months with a drug rehabilitation requirement')
  await expect(court).toContainText('OGRS3 90 % within two years, very high.')
  await expect(court).toContainText("Margate Magistrates' Court, courtroom 2")
  await expect(court).toContainText('Hand up the sheet of restricted passages')
  // What he asked not to be read aloud.
  await expect(court).not.toContainText('partner died')
  await look(page, 'court view')

  // The space bar says a part and goes to the next; the clock runs.
  await page.keyboard.press('Space')
  await expect(tick('Proposal')).toBeChecked()
  await expect(tick('Why this and not something else')).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(tick('Proposal')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(tick('Requirements')).toBeFocused()
  await expect(court.getByRole('timer')).toHaveText(/^0:0[1-9]|^0:[1-5]\d|^[1-9]:\d\d/)

  await page.keyboard.press('Escape')
  await expect(court).toHaveCount(0)
  await expect.poll(onWholeScreen).toBe(false)
  await expect(where).toBeFocused()
  await page.keyboard.type(' Still so.')
  await expect(where).toHaveValue(`${example.answers['person.whereabouts']} Not on Sundays. Still so.`)

  // Open again it knows what was said; F8 closes it too. No lock is asked for, and given back.
  await page.keyboard.press('F8')
  await expect(tick('Proposal')).toBeChecked()
  await expect(tick('Requirements')).toBeFocused()
  await court.getByRole('button', { name: 'Do not lock for 60 minutes', exact: true }).click()
  await expect(court.getByRole('button', { name: /^Does not lock until \d\d:\d\d/ })).toBeVisible()
  await page.keyboard.press('F8')
  await expect(court).toHaveCount(0)

  // Whoever leaves the whole screen leaves the court view: the browser keeps that Esc to itself.
  await page.keyboard.press('F8')
  await expect.poll(onWholeScreen).toBe(true)
  await page.evaluate('document.exitFullscreen()')
  await expect(court).toHaveCount(0)

  // F9 hides it, and the passphrase brings back the same place.
  await where.click()
  await page.keyboard.press('F9')
  await expect(
    page.getByText('Hidden. Sign in to be where you were. Everything typed was saved first.'),
  ).toBeVisible()
  await expect(page.locator('body')).toBeVisible()
  await desk.unlock(example.author, PASSPHRASES.author, 'The case')
  await expect(where).toBeFocused()

  // Signed, it waits for one click, which knows when the bench began to hear it.
  await desk.saved()
  await desk.sign(PASSPHRASES.author, false)
  const delivery = page.locator('#step-deliver')
  await expect(delivery).toContainText(
    /Given in court today \d\d:\d\d by .+, Margate Magistrates' Court, courtroom 2/,
  )
  await look(page, 'given in court, to record')
  await desk.button('Given')
  await expect(delivery).toContainText(/Delivered in court.+, \d\d:\d\d.*By .+: Margate/)
  await desk.button('Change: Deliver in court')
  await desk.field('What the bench asked', 'How long he waits for the script.')
  await look(page, 'given in court, to change')
  await desk.button('Save')
  await expect(delivery).toContainText('The bench asked: How long he waits for the script.')
})
