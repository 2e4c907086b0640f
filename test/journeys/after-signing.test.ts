import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { signedList } from '../electron/core/signing/listed.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { signedCase } from '../support/sealed-case.ts'

const NAME = 'Lee Anthony Pascall'

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

  const { page } = await openWindow({
    dataDir: join(folder, 'data'),
    exportDir: info.outputPath('exports'),
    clock: '2016-10-11T15:20:00.000Z',
  })
  const desk = atTheDesk(page)
  await desk.unlock(example.author, PASSPHRASES.author)
  await desk.openReport(NAME)
  const card = page.locator('.step--now')
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
