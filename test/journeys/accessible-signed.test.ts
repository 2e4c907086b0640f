import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '../../shared/lib/must.ts'
import { look } from '../support/axe.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-3')
const form = formOf(example.format)
const NAME = 'Ryan Thomas Bellingham'

/** The example with one question of the screening still open. */
function withOneLeft() {
  const screening = example.answers['rosh.screening']
  if (typeof screening !== 'object' || !('yesNo' in screening)) throw new Error('yes or no to each')
  const [left] = Object.entries(screening.yesNo).filter(([, answer]) => answer === 'no')
  const { [must(left, 'it says no to some')[0]]: _, ...rest } = screening.yesNo
  return { ...example.answers, 'rosh.screening': { yesNo: rest } }
}
test('from writing to the handover, by the keyboard: no barrier, and the focus is kept', async ({
  openWindow,
}, info) => {
  const { courtside, page, desk, openReport } = await deskOfOne(openWindow, info)
  const says = (text: string | RegExp) => () => expect(page.getByText(text).first()).toBeVisible()
  await desk.office('Add a colleague')
  await desk.fillOfficer(example.manager, 'Name', PASSPHRASES.spo)
  await desk.pressNamed('Add the colleague', says('can now unlock Courtside'))
  await page.keyboard.press('Escape')

  await openReport(example.format, withOneLeft())
  const officer = typist(page)
  const answered = (answer: string) =>
    page.locator(`${officer.card('needs.trauma')} >> input[value="${answer}"]`)
  await officer.goToQuestion(form, 'needs.trauma')
  await desk.press(page.locator(officer.card('needs.trauma')).getByRole('button', { name: 'Clear' }), () =>
    expect(page.locator(`${officer.card('needs.trauma')} >> :checked`)).toHaveCount(0),
  )
  await answered(String(example.answers['needs.trauma'])).check()
  await officer.goToQuestion(form, 'rosh.screening')
  const rest = page.locator(officer.card('rosh.screening')).locator('.yesno__rest button')
  const noToTheRest = () => desk.press(rest, () => expect(rest).toHaveCount(0))
  await noToTheRest()
  await page.keyboard.press('Control+Z')
  await expect(rest).toHaveCount(1)
  await noToTheRest()
  await desk.saved()

  await desk.button('Sign')
  await look(page, 'signing')
  await page.locator('dialog input[autocomplete="current-password"]').fill('not the passphrase')
  await desk.press(page.locator('dialog button[type="submit"]'), () =>
    expect(page.locator('dialog [role="alert"]')).toBeVisible(),
  )
  await look(page, 'signing, refused')
  await page.locator('dialog input[autocomplete="current-password"]').fill(PASSPHRASES.author)
  await desk.press(page.locator('dialog button[type="submit"]'), says('Waiting for countersignature'))
  await look(page, 'waiting for countersignature')
  await desk.lock()

  await desk.unlock(example.manager, PASSPHRASES.spo)
  await look(page, 'start page of an SPO')
  await desk.openReport(NAME)
  await expect(
    page.getByRole('heading', { name: 'Your decision' }).or(page.getByText('Your decision')),
  ).toBeVisible()
  await look(page, 'countersigning, undecided')
  await page.getByRole('radio', { name: 'Return it to the author', exact: true }).check()
  await desk.pressNamed('Return the report', () => expect(page.locator('aside [role="alert"]')).toBeVisible())
  await look(page, 'returning, refused')
  await page.getByRole('radio', { name: 'Countersign', exact: true }).check()
  await desk.pressNamed('Countersign', says('Tick each statement'))
  await look(page, 'countersigning, refused')
  for (const statement of await page.locator('.statements input[type="checkbox"]').all())
    await statement.check()
  await desk.field('Explain the decision', example.countersigning)
  await page.locator('input[autocomplete="current-password"]').fill(PASSPHRASES.spo)
  await desk.pressNamed('Countersign', says('What did the court decide?'))
  await look(page, 'sealed')

  for (const copy of ['the court', 'the defendant', 'the receiver'])
    await desk.pressNamed(`Save: For ${copy}`, says('Saved to'))
  await desk.pressNamed('Read it', () => expect(page.locator('dialog .document')).toBeVisible())
  await look(page, 'the signed report, read')
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'As proposed', exact: true }).check()
  await desk.pressNamed('Change the words', () =>
    expect(page.getByLabel('The sentence as passed', { exact: true })).toBeVisible(),
  )
  await desk.field('The sentence as passed', example.result.sentence)
  await desk.pressNamed('Save the result', says('Who manages the case from here?'))
  await page.getByText(/^The sentence, offence by offence/).click()
  await page.getByText('Your own choice, or a ground of public interest', { exact: true }).click()
  await look(page, 'allocating')
  await desk.field('Another offence sentenced with these', 'Common assault')
  const takeOut = page.getByRole('button', { name: 'Take out c', exact: true })
  await desk.pressNamed('Add the offence', () => expect(takeOut).toBeVisible())
  await desk.press(takeOut, () => expect(takeOut).toHaveCount(0))
  await desk.pressNamed('The same as the first, concurrent', () => Promise.resolve())
  await desk.pressNamed('No to the rest', says(/no ground for the NPS is met/))
  await look(page, 'allocation decided')
  await desk.pressNamed('Record: Community Rehabilitation Company (CRC)', () =>
    expect(page.getByTestId('allocation-recorded')).toBeVisible(),
  )
  await desk.pressNamed('Take this step: Hand over', says('No first appointment is recorded.'))
  await desk.pressNamed('Seal and hand over', () =>
    expect(page.locator('.step--now [role="alert"]')).toBeVisible(),
  )
  await look(page, 'handing over, refused')
  await desk.field('To which organisation', example.receiver)
  await desk.tick('Send it unencrypted, on an encrypted stick')
  await desk.field('Because', 'The CRC has no key yet')
  await desk.pressNamed('Seal and hand over', says('Version 1 saved to'))
  await look(page, 'handed over')

  await desk.button('Today')
  await desk.office('Quality checks')
  await look(page, 'quality checks of an SPO')
  await page.getByRole('button', { name: /^Change/ }).click()
  await look(page, 'setting what an SPO countersigns')
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Soften to a warning/ })
    .first()
    .click()
  await look(page, 'softening a check')
  await page.keyboard.press('Escape')

  await desk.button('Today')
  await desk.office('Open and check a handover file')
  await look(page, 'checking a handover')
  const file = readdirSync(info.outputPath('exports')).find((name) => name.endsWith('.courtside'))
  await courtside.choosePath(join(info.outputPath('exports'), must(file, 'a handover')))
  await desk.pressNamed('Choose the file', says('Nothing has changed since it was signed'))
  await look(page, 'a handover, verified')
})
