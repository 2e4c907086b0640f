import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { atTheDesk } from '../support/at-the-desk.ts'
import { directoryOf, isoDate, programmeEntry } from '../support/directory.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const example = exampleOf('case-3')
const folder = mkdtempSync(join(tmpdir(), 'courtside-services-'))
const exports = join(folder, 'exports')
const opened: DrivenHost[] = []
afterAll(async () => {
  for (const host of opened) await host.stop().catch(() => {})
})

/** Only on purpose: a test run leaves the tree as it was. */
const picture = async (host: DrivenHost, name: string) => {
  const to = process.env['COURTSIDE_PICTURES']
  if (to !== undefined) await host.screenshot(join(to, `${name}.png`))
}

it('an officer brings in the directory, finds what fits the proposal, hears that the wait does not, and prints the page', async () => {
  const host = await DrivenHost.start({
    dataDir: join(folder, 'data'),
    exportDir: exports,
    clock: '2017-01-14T09:00:00.000Z',
  })
  opened.push(host)
  await host.size(1440, 900)
  const desk = atTheDesk(host)
  await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)

  await desk.button('Local services')
  await host.waitFor({ text: 'No directory imported.' })
  expect(await host.text('.services__sample')).toContain('Kent and Medway, 2016 (sample)')
  await picture(host, 'directory-none')

  const faulty = join(folder, 'faulty.json')
  writeFileSync(faulty, JSON.stringify({ ...directoryOf(programmeEntry()), entries: [{ id: 'a' }] }))
  await host.choosePath(faulty)
  await desk.button('Import a directory')
  await host.waitFor({ text: 'Nothing was replaced.', exact: false })
  expect(await host.text('.services__problems')).toContain('entries.0.name')
  await picture(host, 'directory-refused')

  await desk.button('Use the sample')
  await host.waitFor('.services__item >> nth=10')
  await picture(host, 'directory-sample')
  await host.fill({ label: 'Search the services' }, 'public health')
  await host.waitFor('.services__item >> nth=1', { state: 'detached' })
  expect(await host.texts('.services__name')).toEqual(['Health trainers'])
  await desk.button('Health trainers')
  await host.waitFor({ text: 'Six to eight sessions', exact: false })
  await picture(host, 'service-page')
  await desk.button('Save the page for printing (PDF)')
  await host.waitFor({ text: 'Saved to', exact: false }, { timeout: 30_000 })
  expect(readFileSync(join(exports, 'service-health-trainers.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  await host.press('Escape')

  const own = join(folder, 'own.json')
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
  await host.choosePath(own)
  await desk.button('Import a newer one')
  await host.waitFor({ text: '3 services are in the directory now.', exact: false })
  await desk.button('Export it')
  await host.waitFor({ text: 'Saved to', exact: false })
  expect(existsSync(join(exports, 'services-2016-10-01.json'))).toBe(true)

  const { format, answers } = example
  const started = await host.run('report.start', { format, name: '', court: '', hearingDate: '' })
  if (!started.ok) throw new Error(started.refusal.says)
  await host.run('report.save', { id: started.value.id, rev: started.value.rev, changes: answers })
  await host.click({ role: 'button', name: 'Back to the start page' })
  await desk.openReport('Bellingham')
  await host.click({ role: 'tab', name: 'Proposal' })
  await host.waitFor({ text: 'Local services', within: '.pane' })
  expect(await host.texts('.pane .services__name')).toEqual([
    'Building Better Relationships, Maidstone',
    'Women’s group',
    'BBR, Margate',
  ])
  const pane = await host.text('.pane')
  expect(pane).toContain(
    'a wait of 75 weeks (as at 26 September 2016; not confirmed since: ask again) and a length of 30 weeks do not fit in an order of 24 months',
  )
  expect(pane).toContain('Not for this person: it is for women.')
  await picture(host, 'proposal-services')
})
