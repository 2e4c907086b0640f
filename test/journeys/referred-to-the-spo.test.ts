import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { draftOf } from '../../shared/allocation/draft.schema.ts'
import { must } from '../../shared/lib/must.ts'
import { factsOf, part } from '../support/allocation-facts.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { done } from '../support/courtside.ts'
import { draw } from '../support/draw.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const example = exampleOf('case-3')
const NAME = 'Ryan Thomas Bellingham'
const custody = {
  disposal: 'custody',
  term: { years: 0, months: 8, weeks: 0, days: 0 },
  schedule15: 'yes',
} as const
/** Eight months and six months, one after the other: whether they count together the law does not settle. */
const facts = factsOf([
  part('a', 'offence-1', custody),
  part('b', 'offence-2', { ...custody, term: { ...custody.term, months: 6 }, runs: { consecutiveTo: 'a' } }),
])

test.describe('an allocation that only an SPO settles', () => {
  test('is referred by the officer, waits for the SPO on the start page, is settled with a reason and handed over', async ({
    openWindow,
  }, info) => {
    const settings = {
      dataDir: info.outputPath('data'),
      exportDir: info.outputPath('exports'),
      clock: `${example.result.date}T14:00:00.000Z`,
    }
    const courtside = await openWindow(settings)
    const { page } = courtside
    const desk = atTheDesk(page)
    await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
    await desk.addColleague(example.manager, PASSPHRASES.spo)
    const { id, rev } = await done(courtside, 'report.start', {
      format: example.format,
      name: '',
      court: '',
      hearingDate: '',
    })
    const saved = await done(courtside, 'report.save', { id, rev, changes: example.answers })
    await done(courtside, 'report.sign', {
      id,
      rev: saved.rev,
      passphrase: PASSPHRASES.author,
      requestCountersignature: true,
      acknowledgements: [],
    })
    await desk.lock()
    await desk.unlock(example.manager, PASSPHRASES.spo)
    await done(courtside, 'report.countersign', { id, passphrase: PASSPHRASES.spo, explanation: 'Agreed.' })
    await desk.lock()
    await desk.unlock(example.author, PASSPHRASES.author)
    await done(courtside, 'report.recordResult', {
      id,
      result: example.result,
      firstAppointment: example.firstAppointment,
    })
    await done(courtside, 'allocation.keep', { id, draft: draftOf(facts) })

    // What was entered stands there again, and the officer puts it before the SPO.
    await expect(page.getByText('Due on Wednesday 19 October.')).toBeVisible()
    await desk.button('Cases')
    await expect(page.locator('.case__due')).toBeVisible()
    await draw(page, 'allocation to-allocate')
    await desk.openReport(NAME)
    await desk.field('Question for the SPO', 'Do the two terms count together?')
    await draw(page, 'allocation referring')
    await desk.button('Refer to the SPO')
    await expect(page.getByText('Waiting for an SPO.')).toBeVisible()
    await desk.lock()

    await desk.unlock(example.manager, PASSPHRASES.spo)
    await expect(page.getByText('Allocation for you to decide')).toBeVisible()
    await draw(page, 'allocation for-you-to-settle')
    await desk.openReport(NAME)
    await page.locator('.allocation__decision').getByRole('radio', { name: 'CRC', exact: true }).check()
    await desk.field('The reason for your decision', 'Each term is for its own offence.')
    await draw(page, 'allocation settling')
    await desk.button('Record: Community Rehabilitation Company (CRC)')
    await expect(page.getByTestId('allocation-recorded')).toContainText(
      'Settled by the SPO: Each term is for its own offence.',
    )
    await desk.field('To which organisation', example.receiver)
    await desk.tick('Send it unencrypted, on an encrypted stick')
    await desk.field('Because', 'The CRC has no key yet')
    await desk.button('Seal and hand over')
    await expect(page.getByText('Version 1 saved to')).toBeVisible()
    await draw(page, 'allocation handed-over')
    const file = readdirSync(settings.exportDir).find((name) => name.endsWith('.courtside'))
    await courtside.choosePath(join(settings.exportDir, must(file, 'a handover')))
    const reading = await done(courtside, 'handover.verify', {})
    expect(reading).toMatchObject({
      document: { allocation: { decision: 'CRC', spoReason: 'Each term is for its own offence.' } },
    })
  })
})
