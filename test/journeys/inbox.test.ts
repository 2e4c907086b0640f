import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { must } from '../../shared/lib/must.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { done } from '../support/courtside.ts'
import { draw } from '../support/draw.ts'
import { expect, test } from '../support/journey.ts'
import { keyboard } from '../support/keyboard.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { assessor, CRC, sendingOffice } from '../support/two-offices.ts'

const NAME = 'Ryan Thomas Bellingham'
const QUESTION = 'The sheet names a half-brother. Does he live with the victim?'
const ANSWER = 'No: with his father, in Ashford.'

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

  // What is unclear is asked of the author, by Q; nobody has the court team's key, and so it says why it leaves open.
  await page.locator('#main h1').first().focus()
  await page.keyboard.press('q')
  const asking = page.getByRole('dialog', { name: 'Ask a question', exact: true })
  await asking.getByLabel('Question to NPS Kent', { exact: true }).fill(QUESTION)
  await asking.getByRole('button', { name: 'Ask', exact: true }).click()
  await asking.getByLabel('Send it unencrypted, on an encrypted stick', { exact: true }).check()
  await asking.getByLabel('Because', { exact: true }).fill('No list of keys yet')
  await draw(page, 'asking the sender')
  await asking.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(page.locator('#questions')).toContainText('No answer yet')
  await desk.button('Save the question of version 1 to send it')
  await expect(page.locator('#questions')).toContainText('Saved to')
  await draw(page, 'a received case with a question')

  // The start of a plan is offered from the proposal, becomes the assessor's own, and leaves as a table.
  await desk.button('Begin the plan from these')
  await page.locator('#plan').getByRole('button', { name: 'Change: 8 days, Alcohol', exact: false }).click()
  await desk.field('By whom', assessor.name)
  await desk.field('How it shows', 'Two pay days without drink')
  await desk.button('Save')
  await expect(page.locator('#plan')).toContainText('Two pay days without drink')
  await desk.button('Save the plan as a table (CSV)')
  await expect(page.locator('#plan')).toContainText('Saved to')
  const table = must(
    readdirSync(exportDir).find((name) => name.endsWith('-plan.csv')),
    'saved above',
  )
  expect(readFileSync(join(exportDir, table), 'utf8')).toContain(
    `"${assessor.name}","","Two pay days without drink"`,
  )
  await look(page, 'the start of a plan')

  await desk.button('Save the receipt')
  await expect(page.locator('.side')).toContainText('Saved to')
  // Where the risk rises a risk review starts from the case, and knows whose it is.
  await desk.button('Start a risk review')
  await expect(page.getByRole('textbox', { name: 'Name of the person' })).toHaveValue(NAME)
  await expect(page.getByRole('radio', { name: 'A CRC', exact: true })).toBeChecked()
  const [received] = (await done(crc, 'inbox.list', {})).cases
  const receipt = join(exportDir, `${received?.id}-v1-accepted.receipt`)
  const own = await done(crc, 'office.exportTrust', {})
  await crc.stop()

  // At the sender, in its own window: no receipt, then what it says.
  await sender.believe(readFileSync(own.path))
  await sender.application.close()
  const courtDir = info.outputPath('court')
  const court = await openWindow({
    dataDir: join(sender.folder, 'data'),
    exportDir: courtDir,
    clock: '2016-10-20T09:00:00.000Z',
  })
  const atCourt = atTheDesk(court.page)
  await atCourt.unlock(sender.example.author, PASSPHRASES.author)
  await atCourt.openReport(NAME)
  await expect(court.page.locator('#step-receipt')).toContainText(
    'Late: an answer was due by 19 October 2016',
  )
  await court.choosePath(receipt)
  await atCourt.button('Read what came back')
  await expect(court.page.locator('#step-receipt')).toContainText('Accepted: Enough to start')
  await expect(court.page.locator('#step-receipt')).not.toContainText('Late: an answer')
  await look(court.page, 'the receipt at the sender')

  // The question waits on the day, is answered at the report, and the answer leaves as a file.
  const question = must(
    readdirSync(exportDir).find((name) => name.includes('-question-')),
    'saved above',
  )
  await court.choosePath(join(exportDir, question))
  await atCourt.button('Read another receipt: Receipt')
  await atCourt.button('Read what came back')
  await expect(court.page.locator('#questions')).toContainText(QUESTION)
  await look(court.page, 'a question at the sender')
  await atCourt.button('Today')
  await expect(court.page.locator('.side')).toContainText('Questions to answer')
  await court.page.locator('.side').getByRole('button', { name: NAME, exact: true }).click()
  await court.page.getByLabel('Answer', { exact: true }).fill(ANSWER)
  await atCourt.button('Answer')
  await court.page.getByLabel('Send it unencrypted, on an encrypted stick', { exact: true }).check()
  await court.page.getByLabel('Because', { exact: true }).fill('They have no key yet')
  await atCourt.button('Answer')
  await atCourt.button('Save the answer to send it')
  await expect(court.page.locator('#questions')).toContainText('Saved to')
  await atCourt.button(`Take the handover to ${CRC} back`)
  await court.page.getByRole('radio', { name: 'It was sent in error', exact: true }).check()
  await atCourt.button('Take it back')
  await atCourt.button('Save the withdrawal to send it')
  await expect(court.page.getByText('Taken back from')).toBeVisible()
  await draw(court.page, 'a handover taken back')
  await court.stop()

  // The answer stands with the case; then the case is taken back, and its tasks stop.
  const again = await openWindow({ dataDir: info.outputPath('crc'), clock: '2016-10-20T10:00:00.000Z' })
  const back = atTheDesk(again.page)
  await back.unlock(assessor, PASSPHRASES.author, 'Inbox')
  for (const kind of ['answer', 'withdrawal']) {
    const name = must(
      readdirSync(courtDir).find((one) => one.includes(`-${kind}-`)),
      'saved above',
    )
    await again.page.evaluate(dropOn(join(courtDir, name)))
    await expect(again.page.locator('.note')).toContainText(
      kind === 'answer' ? 'An answer came' : 'taken back',
    )
  }
  await draw(again.page, 'inbox, a case taken back')
  await again.page.locator('.list__name').first().click()
  await expect(again.page.locator('#questions')).toContainText(ANSWER)
  await expect(again.page.locator('.amend--stop')).toContainText('It was sent in error')
  await expect(again.page.locator('#tasks')).toContainText('stopped')
  await look(again.page, 'a received case taken back')
})
