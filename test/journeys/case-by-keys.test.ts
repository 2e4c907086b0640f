import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { must } from '../../shared/lib/must.ts'
import { caseByKeys } from '../support/case-by-keys.ts'
import { done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { bare, pdfBodyText } from '../support/pdf-text.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { sentencesOf } from '../support/what-was-typed.ts'

test('an oral report from the court list to its last answer by keys alone', async ({ openWindow }, info) => {
  const { keys } = await caseByKeys(openWindow, { dataDir: info.outputPath('data') }, 'case-1')
  expect(keys.pressed.characters).toBeLessThanOrEqual(3800)
  expect(keys.pressed.keys).toBeLessThanOrEqual(345)
})

test('another from the court list through its signing to the printed report by keys alone', async ({
  openWindow,
}, info) => {
  const settings = { dataDir: info.outputPath('data'), exportDir: info.outputPath('exports') }
  const { courtside, keys } = await caseByKeys(openWindow, settings, 'case-2')
  const { page } = courtside
  const { press, type, to } = keys
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  await to(button('Sign'))
  await press('Enter')
  const passphrase = page.locator('dialog input[autocomplete="current-password"]')
  await expect(passphrase).toBeVisible()
  await to(passphrase)
  await type(PASSPHRASES.author)
  await press('Enter')
  await expect(
    page.locator('aside').getByRole('heading', { name: 'The signed report', exact: true }),
  ).toBeVisible()
  await to(button('Save: For the court'))
  await press('Enter')
  await expect(page.getByText('Saved to')).toBeVisible()

  const [listed] = await done(courtside, 'report.list', {})
  const { answers } = await done(courtside, 'report.open', { id: must(listed, 'it was begun').id })
  const [file] = readdirSync(settings.exportDir)
  const printed = bare(pdfBodyText(readFileSync(join(settings.exportDir, must(file, 'one copy')))))
  const { open } = sentencesOf(formOf('oral'), answers)
  // The lines of an address stand in one.
  const lines = open.flatMap((sentence) => sentence.split('\n'))
  for (const line of lines) expect(printed).toContain(bare(line))
  const { name } = exampleOf('case-2').author
  for (const words of ['Marcia Yvonne Delaney-Reid', name, 'Signed']) expect(printed).toContain(bare(words))
})
