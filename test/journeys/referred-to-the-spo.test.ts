import { mkdirSync, mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { draftOf } from '../../shared/allocation/draft.schema.ts'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import { must } from '../../shared/lib/must.ts'
import { factsOf, part } from '../support/allocation-facts.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const example = exampleOf('case-3')
const NAME = 'Ryan Thomas Bellingham'
const folder = mkdtempSync(join(tmpdir(), 'courtside-journey-'))
const settings = {
  dataDir: join(folder, 'data'),
  exportDir: join(folder, 'exports'),
  clock: `${example.result.date}T14:00:00.000Z`,
}
const opened: DrivenHost[] = []
afterAll(async () => {
  for (const host of opened) await host.stop().catch(() => {})
})
const PATIENT = { timeout: 30_000 }
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

describe('an allocation that only an SPO settles', () => {
  it('is referred by the officer, waits for the SPO on the start page, is settled with a reason and handed over', async () => {
    const host = await DrivenHost.start(settings)
    opened.push(host)
    await host.size(1440, 900)
    const desk = atTheDesk(host)
    const done = async <Name extends CommandName>(
      name: Name,
      input: Input<Name>,
    ): Promise<OutputOf<Name>> => {
      const reply = await host.run(name, input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
      return reply.value
    }
    const picture = async (name: string) => {
      const to = process.env['COURTSIDE_LOOK']
      if (to === undefined) return
      mkdirSync(to, { recursive: true })
      await host.screenshot(join(to, `${name}.png`))
    }
    await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
    await desk.addColleague(example.manager, PASSPHRASES.spo)
    const { id, rev } = await done('report.start', {
      format: example.format,
      name: '',
      court: '',
      hearingDate: '',
    })
    const saved = await done('report.save', { id, rev, changes: example.answers })
    await done('report.sign', {
      id,
      rev: saved.rev,
      passphrase: PASSPHRASES.author,
      requestCountersignature: true,
      acknowledgements: [],
    })
    await desk.lock()
    await desk.unlock(example.manager, PASSPHRASES.spo)
    await done('report.countersign', { id, passphrase: PASSPHRASES.spo, explanation: 'Agreed.' })
    await desk.lock()
    await desk.unlock(example.author, PASSPHRASES.author)
    await done('report.recordResult', {
      id,
      result: example.result,
      firstAppointment: example.firstAppointment,
    })
    await done('allocation.keep', { id, draft: draftOf(facts) })

    // What was entered stands there again, and the officer puts it before the SPO.
    await host.press('/')
    await host.type('Bellingham')
    await host.waitFor('.case__due', PATIENT)
    await picture('1-to-allocate')
    await desk.openReport(NAME)
    await desk.button('Go on with the allocation')
    await desk.field('What the SPO is asked', 'Do the two terms count together?')
    await picture('2-referring')
    await desk.button('Put it before the SPO')
    await host.waitFor({ text: 'Waits for an SPO.', exact: false }, PATIENT)
    await desk.lock()

    await desk.unlock(example.manager, PASSPHRASES.spo)
    await host.waitFor({ text: 'For you to settle', exact: false }, PATIENT)
    await picture('3-for-you-to-settle')
    await desk.openReport(NAME)
    await desk.button('Decide it')
    await host.check({ role: 'radio', name: 'CRC', exact: true, within: '.allocation__decision' })
    await desk.field('The reason for your decision', 'Each term is for its own offence.')
    await picture('4-settling')
    await desk.button('Record: Community Rehabilitation Company (CRC)')
    expect(await host.text('[data-testid="allocation-recorded"]', PATIENT)).toContain(
      'Settled by the SPO: Each term is for its own offence.',
    )
    await desk.field('To which organisation', example.receiver)
    await desk.button('Seal and save the handover')
    await host.waitFor({ text: 'Version 1 saved to', exact: false }, { timeout: 60_000 })
    await picture('5-handed-over')
    const file = readdirSync(settings.exportDir).find((name) => name.endsWith('.courtside'))
    await host.choosePath(join(settings.exportDir, must(file, 'a handover')))
    const reading = await done('handover.verify', {})
    expect(reading).toMatchObject({
      document: { allocation: { decision: 'CRC', spoReason: 'Each term is for its own offence.' } },
    })
  })
})
