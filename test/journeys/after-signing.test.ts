import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestInfo } from '@playwright/test'
import type { Example } from '../../shared/assessment/example.ts'
import { must } from '../../shared/lib/must.ts'
import { signedList } from '../electron/core/signing/listed.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import type { Courtside } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { signedCase } from '../support/sealed-case.ts'

const settingsOf = (folder: string, info: TestInfo) => ({
  dataDir: join(folder, 'data'),
  exportDir: info.outputPath('exports'),
  clock: '2016-10-11T15:20:00.000Z',
})

/** The author on the page after signing, with the card of the step that is open. */
async function atTheSteps({ page }: Courtside, { author }: Example) {
  const desk = atTheDesk(page)
  await desk.unlock(author, PASSPHRASES.author)
  await desk.openReport('Lee Anthony Pascall')
  return { page, desk, card: page.locator('.step--now') }
}

test('case 1 goes from signed to handed over in ten clicks and 25 typed characters', async ({
  openWindow,
}, info) => {
  test.slow()
  const office = await signedCase('case-1')
  const { ask, folder, example } = office
  const list = join(folder, 'list.json')
  writeFileSync(list, await signedList())
  await office.signIn('spo')
  office.chooseToOpen(list)
  const found = await ask.done('trust.choose', {})
  await ask.done('trust.import', { text: found.text, compared: found.list.root.kid })
  await office.application.close()

  const { page, card } = await atTheSteps(await openWindow(settingsOf(folder, info)), example)
  await expect(card).toContainText('Was it given in court?')
  await look(page, 'after signing, to be given')

  let clicks = 0
  let characters = 0
  const click = async (name: string) => {
    clicks += 1
    await card.getByRole('button', { name, exact: true }).click()
  }
  const choose = async (name: string) => {
    clicks += 1
    await card.getByText(name, { exact: true }).click()
  }
  const key = async (text: string) => {
    characters += text.length
    await page.keyboard.type(text)
  }
  const type = async (label: string, text: string) => {
    clicks += 1
    await card.getByLabel(label, { exact: true }).click()
    await page.keyboard.press('End')
    await key(text)
  }

  await click('Given')
  await expect(card).toContainText('What did the court decide?')
  await choose('As proposed')
  await expect(card).toContainText('10 October 2017')
  await look(page, 'after signing, the result')
  await click('Save the result')
  await expect(card).toContainText('Who manages the case from here?')
  await look(page, 'after signing, to allocate')
  await click('No to the rest')
  await click('Record: Community Rehabilitation Company (CRC)')
  await expect(card).toContainText('When is the person seen first?')
  await look(page, 'after signing, the first appointment')
  await type('When', '13/10/2016 1100')
  await page.keyboard.press('Tab')
  await page.keyboard.press('End')
  await key(', Margate')
  await choose('Letter handed over')
  // Telephone and e-mail stand apart from what is counted: nobody else could know them.
  await page.getByLabel('Telephone', { exact: true }).fill('07700 900123')
  await page.getByLabel('E-mail', { exact: true }).fill('lee@example.org')
  await choose('By text message')
  await click('Save the appointment')
  await expect(page.locator('#step-appointment')).toContainText('Telephone 07700 900123.')
  await expect(card.getByRole('heading').first()).toHaveText('Hand over')
  await look(page, 'after signing, to hand over')
  await click('Seal and hand over')
  await expect(page.getByText('Version 1 saved to')).toBeVisible()
  await look(page, 'after signing, handed over')

  expect(clicks).toBeLessThanOrEqual(10)
  expect(characters).toBeLessThanOrEqual(25)
  info.annotations.push({ type: 'clicks and characters', description: `${clicks}, ${characters}` })
})

test('a sentence of custody asks for the prison, the release and who sees the person there', async ({
  openWindow,
}, info) => {
  const { ask, application, id, folder, example } = await signedCase('case-1')
  await ask.done('report.recordDelivery', { id, delivery: must(example.delivery, 'it was given') })
  await application.close()
  const { page, desk, card } = await atTheSteps(await openWindow(settingsOf(folder, info)), example)
  await page.getByRole('radio', { name: 'Something else', exact: true }).check()
  await page.getByLabel('Order', { exact: true }).selectOption('custody')
  await card.getByLabel('Months', { exact: true }).fill('8')
  await expect(card).toContainText('Immediate custody of 8 months.')
  await look(page, 'after signing, custody passed')
  await desk.button('Save the result')
  await desk.button('No to the rest')
  await desk.button('Record: Community Rehabilitation Company (CRC)')
  await expect(page.locator('#step-allocation')).toContainText('To the CRC, in custody')
  await expect(card).toContainText('Where is the person, and who sees them there?')
  await desk.button('Save where they are')
  await expect(card.getByRole('alert')).toContainText('Say which prison')
  await look(page, 'after signing, in custody, refused')
  await desk.field('Prison', 'HMP Elmley')
  await desk.field('Release expected on', '10/02/2017')
  await desk.field('Who sees the person there', 'Jo Hart')
  await desk.button('Save where they are')
  await expect(page.locator('#step-appointment')).toContainText(
    'At HMP Elmley, seen there by Jo Hart; release is expected on 10 February 2017.',
  )
  await expect(card).toContainText('See them in custody, at HMP Elmley')
  await look(page, 'after signing, in custody, to hand over')
})
