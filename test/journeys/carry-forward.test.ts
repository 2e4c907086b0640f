import { marksIn } from '../../shared/record/marks.ts'
import { done } from '../support/courtside.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { draw } from '../support/draw.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-1')
const form = formOf(example.format)

test('the second report on a person takes over what the first recorded, a block at a time', async ({
  openWindow,
}, info) => {
  const { courtside, page, desk } = await deskOfOne(openWindow, info)
  const start = (name: string, crn: string) =>
    done(courtside, 'report.start', { format: 'oral', name, crn, court: '', hearingDate: '' })
  const first = await start('', '')
  const saved = await done(courtside, 'report.save', {
    id: first.id,
    rev: first.rev,
    changes: example.answers,
  })
  const signed = await done(courtside, 'report.sign', {
    id: first.id,
    rev: saved.rev,
    passphrase: PASSPHRASES.author,
    requestCountersignature: false,
    acknowledgements: [],
  })
  expect(signed.state.is).toBe('sealed')
  const { result, firstAppointment } = example
  await done(courtside, 'report.recordResult', { id: first.id, result, firstAppointment })

  const { id } = await start('Lee Pascall', String(example.answers['person.crn']))
  const stored = async () => (await done(courtside, 'report.open', { id })).answers
  const filled = async () => marksIn(await stored()).map(({ path }) => path)
  await desk.openReport('Lee Pascall')
  const officer = typist(page)
  const block = (title: string) => page.getByRole('region', { name: `${title}, as recorded before` })
  const markAt = (question: string) => page.locator(`${officer.card(question)} >> .q-filled`)

  await expect(page.locator('.earlier__known')).toContainText('17 October 2016, Oral report')
  await expect(block('The person')).toContainText(String(example.answers['person.whereabouts']))
  await expect(block('The person')).toContainText(`As recorded on 17 October 2016 by ${example.author.name}`)
  await draw(page, 'earlier-person')
  await block('The person').getByRole('button', { name: 'Take', exact: true }).click()
  await expect(block('The person')).toBeHidden()
  await expect(markAt('person.sex')).toHaveText('from the report of 17 October 2016')
  await desk.saved()
  expect(await stored()).toMatchObject({ 'person.sex': 'male', 'person.noFixedAbode': 'yes' })
  await draw(page, 'earlier-taken')

  // The mark goes with the first edit, and comes back where that is undone.
  await page.locator(`${officer.card('person.sex')} >> input[value="female"]`).check()
  await expect(markAt('person.sex')).toBeHidden()
  await page.keyboard.press('Control+Z')
  await expect(markAt('person.sex')).toBeVisible()

  await officer.goToQuestion(form, 'supervision.status')
  await expect(block('The order that report led to')).toContainText('Community order')
  await block('The order that report led to').getByRole('button', { name: 'Take', exact: true }).click()
  await desk.saved()
  expect(await stored()).toMatchObject({
    'supervision.status': 'now',
    'supervision.orders': { rows: [{ cells: { kind: 'community', madeOn: result.date } }] },
  })

  // What is left is not taken, and can be looked at again.
  await officer.goToQuestion(form, 'diversity.adjust')
  await block('What is to be done differently').getByRole('button', { name: 'Leave', exact: true }).click()
  await expect(page.locator('.earlier__left')).toContainText('left')
  await desk.button('Show it again')
  await expect(block('What is to be done differently')).toBeVisible()
  expect((await stored())['diversity.adjust']).toBeUndefined()

  // Of the screening a yes is carried; a no is asked again, and held against the earlier yes.
  await officer.goToQuestion(form, 'rosh.screening')
  await block('Answered yes in the screening').getByRole('button', { name: 'Take', exact: true }).click()
  await desk.saved()
  expect((await stored())['rosh.screening']).toEqual({ yesNo: { 'R3.4': 'yes' } })
  expect(await filled()).toContain('rosh.screening/R3.4')
  await page.locator('[name="rosh.screening.R3.4"]').uncheck()
  await page.getByRole('button', { name: /The other|None of these 4/ }).click()
  await expect(
    page
      .getByText('The report of 17 October 2016 answered “Is there a concern about vulnerability?” with yes')
      .first(),
  ).toBeVisible()
  await draw(page, 'earlier-screening')

  // Marks and decisions are kept with the draft.
  await desk.lock()
  await desk.unlock(example.author, PASSPHRASES.author)
  await desk.openReport('Lee Pascall')
  await officer.goToQuestion(form, 'person.sex')
  await expect(markAt('person.sex')).toHaveText('from the report of 17 October 2016')
  await expect(block('The person')).toBeHidden()
})
