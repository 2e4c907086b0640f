import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { look } from '../support/axe.ts'
import { done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'

const SAYS = 'Practice: nothing here is a real case'

test('from the first screen to practice: a case of its list begun, an inspector’s questions beside it, left and kept', async ({
  openWindow,
}, info) => {
  const dataDir = info.outputPath('data')
  const courtside = await openWindow({ dataDir, exportDir: info.outputPath('exports') })
  const { page } = courtside
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  await button('Practise first, on invented cases').click()
  const says = page.getByText(SAYS, { exact: true })
  await expect(
    page.getByRole('heading', { name: 'Practise on three invented cases', exact: true }),
  ).toBeVisible()
  await expect(says).toBeVisible()
  await look(page, 'practice')
  await page.getByLabel(/^Would he or she know themselves in this report/).check()

  await button('To today’s list').click()
  await expect(says).toBeVisible()
  const { cases } = await done(courtside, 'practice.read', {})
  const name = cases[0]?.row.defendantName ?? ''
  await expect(page.getByText(name).first()).toBeVisible()
  await look(page, 'the day in practice')
  const { id } = await done(courtside, 'report.start', { format: 'oral', name })
  await done(courtside, 'note.keep', { id, text: 'To practise again.' })
  await page.getByRole('button', { name: 'Cases', exact: true }).click()
  await page.locator(`button.case__open:has-text("${name}")`).first().click()
  await expect(page.locator('.rail')).toBeVisible()
  await expect(says).toBeVisible()
  await button('What an inspector asks').click()
  await expect(page.getByLabel(/^Would he or she know themselves in this report/)).toBeChecked()
  await look(page, 'a report in practice')
  await page.keyboard.press('Escape')

  // Locked it is still practice, and says with which words it opens.
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { name: 'Unlock', exact: true })).toBeVisible()
  await expect(says).toBeVisible()
  await expect(page.getByText('In practice: only practice, nothing real')).toBeVisible()
  await look(page, 'practice, locked')
  await button('Leave practice').click()
  await button('Leave, and keep it for next time').click()
  await expect(
    page.getByRole('heading', { name: 'Set up Courtside on this computer', exact: true }),
  ).toBeVisible()
  await expect(says).toHaveCount(0)
  expect(existsSync(join(dataDir, 'practice'))).toBe(true)

  await button('Practise first, on invented cases').click()
  await expect(says).toBeVisible()
  expect((await done(courtside, 'note.read', { id })).text).toBe('To practise again.')
  await button('Leave practice').click()
  await button('Leave, and delete it all').click()
  await expect(
    page.getByRole('heading', { name: 'Set up Courtside on this computer', exact: true }),
  ).toBeVisible()
  expect(existsSync(join(dataDir, 'practice'))).toBe(false)
})
