import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { atTheDesk } from '../support/at-the-desk.ts'
import { done } from '../support/courtside.ts'
import { directoryOf, isoDate, programmeEntry } from '../support/directory.ts'
import { draw } from '../support/draw.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const example = exampleOf('case-3')

test('an officer brings in the directory, finds what fits the proposal, hears that the wait does not, and prints the page', async ({
  openWindow,
}, info) => {
  const exports = info.outputPath('exports')
  const courtside = await openWindow({
    dataDir: info.outputPath('data'),
    exportDir: exports,
    clock: '2017-01-14T09:00:00.000Z',
  })
  const { page } = courtside
  const desk = atTheDesk(page)
  await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)

  await desk.office('Local services')
  await expect(page.getByText('No directory imported.', { exact: true })).toBeVisible()
  await expect(page.locator('.services__sample')).toContainText('Kent and Medway, 2016 (sample)')
  await draw(page, 'services none')

  const faulty = info.outputPath('faulty.json')
  writeFileSync(faulty, JSON.stringify({ ...directoryOf(programmeEntry()), entries: [{ id: 'a' }] }))
  await courtside.choosePath(faulty)
  await desk.button('Import a directory')
  await expect(page.getByText('Nothing was replaced.')).toBeVisible()
  await expect(page.locator('.services__problems')).toContainText('entries.0.name')
  await draw(page, 'services refused')

  await desk.button('Use the sample')
  await expect(page.locator('.services__item >> nth=10')).toBeVisible()
  await draw(page, 'services sample')
  await page.getByLabel('Search the services', { exact: true }).fill('public health')
  await expect(page.locator('.services__item >> nth=1')).toHaveCount(0)
  await expect(page.locator('.services__name')).toHaveText(['Health trainers'])
  await desk.button('Health trainers')
  await expect(page.getByText('Six to eight sessions')).toBeVisible()
  await draw(page, 'a service')
  await desk.button('Save the page for printing (PDF)')
  await expect(page.getByText('Saved to')).toBeVisible()
  expect(readFileSync(join(exports, 'service-health-trainers.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await page.keyboard.press('Escape')

  const own = info.outputPath('own.json')
  const wait = { is: 'weeks' as const, weeks: 75, upTo: null, asAt: isoDate('2016-09-26'), note: null }
  writeFileSync(
    own,
    JSON.stringify(
      directoryOf(
        programmeEntry({ wait }),
        programmeEntry({ id: 'margate', name: 'BBR, Margate', areas: ['Margate'] }),
        programmeEntry({
          id: 'women',
          name: 'Women’s group',
          programme: null,
          requirements: ['RAR'],
          eligibility: { says: null, sex: 'female', minAge: null, maxAge: null },
        }),
      ),
    ),
  )
  await courtside.choosePath(own)
  await desk.button('Import a newer one')
  await expect(page.getByText('3 services are in the directory now.')).toBeVisible()
  await desk.button('Export it')
  await expect(page.getByText('Saved to')).toBeVisible()
  expect(existsSync(join(exports, 'services-2016-10-01.json'))).toBe(true)

  const { format, answers } = example
  const { id, rev } = await done(courtside, 'report.start', { format, name: '', court: '', hearingDate: '' })
  await done(courtside, 'report.save', { id, rev, changes: answers })
  await page.getByRole('button', { name: 'Today', exact: true }).click()
  await desk.openReport('Bellingham')
  await page.getByRole('tab', { name: 'Proposal', exact: true }).click()
  await expect(page.locator('.pane').getByText('Local services', { exact: true })).toBeVisible()
  await expect(page.locator('.pane .services__name')).toHaveText([
    'Building Better Relationships, Maidstone',
    'Women’s group',
    'BBR, Margate',
  ])
  await expect(page.locator('.pane')).toContainText(
    'a wait of 75 weeks (as at 26 September 2016; not confirmed since: ask again) and a length of 30 weeks do not fit in an order of 24 months',
  )
  await expect(page.locator('.pane')).toContainText('Not for this person: it is for women.')
  await draw(page, 'proposal with services')
})
