import { must } from '../../shared/lib/must.ts'
import { fromPlainText } from '../../shared/record/rich-text.ts'
import { done } from '../support/courtside.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-1')
const form = formOf(example.format)

test('undo and redo name what they take back, of any kind and in any section, and never pass what another window wrote', async ({
  openWindow,
}, info) => {
  const { courtside, page, desk, openReport } = await deskOfOne(openWindow, info)
  const id = await openReport(example.format, example.answers)
  const officer = typist(page)
  const says = (words: string) => expect(page.locator('.undone')).toHaveText(words)
  const undo = () => page.keyboard.press('Control+Z')
  const redo = () => page.keyboard.press('Control+Y')
  const stored = async () => (await done(courtside, 'report.open', { id })).answers

  // A choice, and a tick of the question that it calls for.
  const caring = (answer: string) =>
    page.locator(`${officer.card('needs.caring')} >> input[value="${answer}"]`)
  const monday = page.getByLabel('Monday daytime', { exact: true }).first()
  await officer.goToQuestion(form, 'needs.caring')
  await caring('yes').check()
  await monday.check()
  await undo()
  await says('Undo: Monday daytime ticked')
  await expect(monday).not.toBeChecked()
  await expect(caring('yes')).toBeChecked()
  await redo()
  await says('Redo: Monday daytime ticked')
  await expect(monday).toBeChecked()

  // Words of a line, a row, and words of a text, each in another section.
  await officer.goToQuestion(form, 'person.whereabouts')
  const summary = page.locator(`${officer.card('person.whereabouts')} >> textarea`)
  await summary.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Two more.')
  await undo()
  await expect(summary).toHaveValue(String(example.answers['person.whereabouts']))
  await redo()
  await expect(summary).toHaveValue(`${example.answers['person.whereabouts']} Two more.`)

  await officer.goToQuestion(form, 'checks')
  const rows = page.locator(`${officer.card('checks')} >> .q-row`)
  const count = await rows.count()
  await rows.first().locator('.q-row-name').click()
  await page
    .getByRole('button', { name: /^Remove / })
    .first()
    .click()
  await expect(rows).toHaveCount(count - 1)

  await officer.goToQuestion(form, 'offence.analysis')
  const analysis = page.locator(officer.editor('offence.analysis'))
  const written = must(await analysis.textContent(), 'the example has an analysis')
  await analysis.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' He is sorry.')
  await expect(analysis).toHaveText(`${written} He is sorry.`)

  // In the text what was typed there, and then on through the sections.
  await undo()
  await expect(analysis).toHaveText(written)
  await undo()
  await says('Undo: check removed')
  await expect(rows).toHaveCount(count)
  await undo()
  await expect(summary).toHaveValue(String(example.answers['person.whereabouts']))
  await undo()
  await says('Undo: Monday daytime ticked')
  await expect(monday).not.toBeChecked()
  await undo()
  await expect(caring('no')).toBeChecked()
  await desk.saved()
  await expect.poll(stored).toEqual(example.answers)
  await redo()
  await expect(caring('yes')).toBeChecked()
  await desk.saved()

  // Another window writes: its words are taken over, and there is nothing behind them.
  const elsewhere = fromPlainText('Written in another window.')
  const { rev } = await done(courtside, 'report.open', { id })
  await done(courtside, 'report.save', { id, rev, changes: { 'offence.analysis': elsewhere } })
  await officer.goToQuestion(form, 'offence.analysis')
  await expect(analysis).toHaveText('Written in another window.')
  const taken = await stored()
  await analysis.click()
  for (let time = 0; time < 3; time += 1) await undo()
  await redo()
  await page.keyboard.press('F6')
  await undo()
  await desk.saved()
  await expect(analysis).toHaveText('Written in another window.')
  expect(await stored()).toEqual(taken)
})
