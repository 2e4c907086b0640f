import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { keyboard } from '../support/keyboard.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { assessor, CRC, sendingOffice } from '../support/two-offices.ts'

const NAME = 'Ryan Thomas Bellingham'

/** A file let go of over the page, as from a folder beside the window. */
const dropOn = (path: string) => {
  const base64 = readFileSync(path).toString('base64')
  return `(() => {
    const bytes = Uint8Array.from(atob(${JSON.stringify(base64)}), (letter) => letter.charCodeAt(0))
    const data = new DataTransfer()
    data.items.add(new File([bytes], ${JSON.stringify(basename(path))}))
    const at = document.querySelector('#main')
    for (const type of ['dragover', 'drop'])
      at.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }))
  })()`
}

test('case 3 is dropped, read, accepted with five tasks owned, and the receipt is read at the sender', async ({
  openWindow,
}, info) => {
  test.slow()
  const sender = await sendingOffice()
  const handover = await sender.handOver()
  const keys = await sender.ownList()

  const exportDir = info.outputPath('exports')
  const crc = await openWindow({
    dataDir: info.outputPath('crc'),
    exportDir,
    clock: '2016-10-17T16:00:00.000Z',
  })
  const { page } = crc
  const desk = atTheDesk(page)
  await page.getByRole('radio', { name: 'Takes cases over', exact: true }).check()
  await desk.foundOffice(CRC, assessor, PASSPHRASES.author)
  await expect(page.getByRole('heading', { name: 'Inbox', exact: true })).toBeFocused()
  await expect(page.getByText('Nothing has come yet')).toBeVisible()
  await look(page, 'inbox, empty')

  // Nobody is believed yet; then the office whose groups were compared.
  await page.evaluate(dropOn(handover.path))
  await expect(page.locator('.refused-files')).toContainText('Signed with a key that is not known here')
  const paper = info.outputPath('report.pdf')
  writeFileSync(paper, '%PDF-1.7 /Creator (Courtside)')
  await page.evaluate(dropOn(paper))
  await expect(page.locator('.refused-files')).toContainText('This is the report, not the handover')
  await look(page, 'inbox, a file refused')
  await crc.choosePath(keys.path)
  await desk.button('Add an office’s keys')
  await desk.button('Choose the file')
  await expect(page.locator('dialog .fingerprint')).toHaveText(
    (keys.fingerprint.slice(0, 32).match(/.{4}/g) ?? []).join(' '),
  )
  await page.getByLabel('I have compared every group with the office', { exact: true }).check()
  await look(page, 'keys of an office, compared')
  await desk.button('Believe this office')
  await expect(page.locator('.side')).toContainText('NPS Kent')

  await desk.office('Organisations and keys')
  await expect(page.getByRole('heading', { name: 'Organisations and keys', exact: true })).toBeFocused()
  await look(page, 'organisations and keys')
  await desk.button('Inbox')

  // By keys alone from the dropped file to the acceptance, as an assessor does who knows them.
  await page.evaluate(dropOn(handover.path))
  await expect(page.getByText('came, signed and unaltered')).toBeVisible()
  await look(page, 'inbox, one case to open')
  await page.locator('#main h1').focus()
  const { press, pressed, pressFor, to } = keyboard(page)
  await press('ArrowDown')
  await expect(page.locator('.list__name')).toBeFocused()
  await press('Enter')
  await expect(page.locator('#main h1').first()).toBeFocused()
  const sheet = page.locator('#sheet')
  for (const said of [
    'Thursday 20 October 2016, 16:45',
    'Community Rehabilitation Company',
    'Former partner',
    '01622 555 0188',
  ])
    await expect(sheet).toContainText(said)
  await expect(page.locator('#main')).toContainText('He meets the criteria of the programme')
  await look(page, 'a received case')
  for (let owned = 1; owned <= 5; owned += 1) {
    await pressFor('take')
    await expect(page.locator('.tasks td', { hasText: assessor.name })).toHaveCount(owned)
  }
  await pressFor('acceptCase')
  const dialog = page.getByRole('dialog', { name: 'Accept the case', exact: true })
  await expect(dialog).toBeVisible()
  const enough = dialog.getByRole('radio', { name: 'Enough to start', exact: true })
  await to(enough)
  await press('Space')
  await expect(enough).toBeChecked()
  await press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.locator('.side')).toContainText('Accepted: Enough to start')
  expect(pressed).toMatchObject({ characters: 0 })
  expect(pressed.keys).toBeLessThanOrEqual(25)
  info.annotations.push({ type: 'keys', description: String(pressed.keys) })

  await desk.button('Give it to an officer')
  await desk.field('Officer', 'Dev Patel')
  await page.getByRole('radio', { name: 'PSO', exact: true }).check()
  await desk.button('Give it to them')
  await expect(page.getByRole('alert').first()).toContainText('Name the manager')
  await look(page, 'giving it to a PSO without a manager')
  await desk.field('Manager', 'Ruth Amari')
  await desk.button('Give it to them')
  await expect(page.locator('.side')).toContainText('manager Ruth Amari')

  await desk.button('Save the receipt')
  await expect(page.getByText('Saved to')).toBeVisible()
  const [received] = (await done(crc, 'inbox.list', {})).cases
  const receipt = join(exportDir, `${received?.id}-v1-accepted.receipt`)
  const own = await done(crc, 'office.exportTrust', {})
  await crc.stop()

  // At the sender, in its own window: no receipt, then what it says.
  await sender.believe(readFileSync(own.path))
  await sender.application.close()
  const court = await openWindow({
    dataDir: join(sender.folder, 'data'),
    exportDir: info.outputPath('court'),
    clock: '2016-10-20T09:00:00.000Z',
  })
  const atCourt = atTheDesk(court.page)
  await atCourt.unlock(sender.example.author, PASSPHRASES.author)
  await atCourt.openReport(NAME)
  await expect(court.page.locator('#step-receipt')).toContainText(
    'Late: an answer was due by 19 October 2016',
  )
  await court.choosePath(receipt)
  await atCourt.button('Read a receipt')
  await expect(court.page.locator('#step-receipt')).toContainText('Accepted: Enough to start')
  await expect(court.page.locator('#step-receipt')).not.toContainText('Late: an answer')
  await look(court.page, 'the receipt at the sender')
})
