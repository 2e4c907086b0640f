import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CommandName, Input, OutputOf } from '../../shared/contract/commands.ts'
import { must } from '../../shared/lib/must.ts'
import { agree, entered, refer } from '../shared/risk-review/a-risk-review.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const { author, manager } = exampleOf('case-3')
const NAME = 'Alex Carter'
const EVIDENCE =
  'Arrested on Saturday night for an assault on his partner at her address, the second arrest since the order was made. He complies with the programme and says that nothing happened. The police log names a child in the house; children’s services have been asked and have not answered yet.'
const ACKNOWLEDGED = 120

const folder = mkdtempSync(join(tmpdir(), 'courtside-journey-'))
const opened: DrivenHost[] = []
/** Monday 3 October 2016, in the morning. */
const start = async () => {
  const host = await DrivenHost.start({
    dataDir: join(folder, 'data'),
    exportDir: join(folder, 'exports'),
    clock: '2016-10-03T09:30:00.000Z',
  })
  opened.push(host)
  await host.size(1440, 900)
  return host
}
afterAll(async () => {
  for (const host of opened) await host.stop().catch(() => {})
})
const picture = async (host: DrivenHost, name: string) => {
  const to = process.env['COURTSIDE_LOOK']
  if (to === undefined) return
  mkdirSync(to, { recursive: true })
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
  ] as const) {
    await host.size(width, height)
    await host.screenshot(join(to, `${name}-${width}.png`))
  }
  await host.size(1440, 900)
}
const entry = (id: string) => `[name="${id}"]`
const PATIENT = { timeout: 30_000 }

describe('a risk review, from a concern at the CRC to the transfer', () => {
  let host: DrivenHost
  let desk: ReturnType<typeof atTheDesk>
  const done = async <Name extends CommandName>(name: Name, input: Input<Name>): Promise<OutputOf<Name>> => {
    const reply = await host.run(name, input)
    if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.refusal)}`)
    return reply.value
  }

  it('keeps what was typed over a crash and a lock, goes its way step by step, and is decided by an SPO', async () => {
    host = await start()
    desk = atTheDesk(host)
    const enter = async (id: string, text: string) => {
      await host.click(entry(id))
      await host.press('Control+A')
      await host.type(text)
    }
    await desk.setUpOffice('NPS Kent', author, PASSPHRASES.author)
    await desk.addColleague(manager, PASSPHRASES.spo)

    await desk.button('Risk reviews')
    await host.waitFor({ text: 'No risk review yet.', exact: false })
    await picture(host, '1-none-yet')
    await desk.button('Start a risk review')
    await host.waitFor({ role: 'heading', name: 'Risk review' })
    await picture(host, '2-blank')

    // Killed in the middle of a sentence: whatever was said to be saved is there, and so is a half-typed date.
    await enter('person.name', NAME)
    await enter('person.dateOfBirth', '14/2')
    await host.click(entry('evidence'))
    await host.type(EVIDENCE.slice(0, ACKNOWLEDGED))
    await desk.saved()
    await host.type(EVIDENCE.slice(ACKNOWLEDGED, ACKNOWLEDGED + 60))
    await host.kill9()

    host = await start()
    desk = atTheDesk(host)
    const open = async () => {
      await desk.button('Risk reviews')
      await desk.openReport(NAME)
      await host.waitFor({ role: 'heading', name: 'Risk review' })
    }
    await desk.unlock(author, PASSPHRASES.author)
    await open()
    const kept = await host.value(entry('evidence'))
    expect(kept.length).toBeGreaterThanOrEqual(ACKNOWLEDGED)
    expect(EVIDENCE.startsWith(kept)).toBe(true)
    expect(await host.value(entry('person.dateOfBirth'))).toBe('14/2')

    // Too early: everything that is missing is said at once, with the way to each.
    await desk.button('Record the agreement')
    await host.waitFor({ text: 'This step cannot be taken yet.' })
    expect(await host.texts('.step .refused .link')).toEqual([
      'Name the CRC manager who agreed',
      'Say who manages the case.',
      'Choose at least one trigger: RSR alone is none (RE-2).',
      'Say when the concern was identified, by date and time.',
      'Give the proposed level of RoSH for at least one group.',
    ])
    await picture(host, '3-too-early')
    await host.click('.step .refused .link >> nth=1')
    await host.press('Space')
    await host.waitFor({ text: 'Say who manages the case.', within: '.step' }, { state: 'detached' })

    await enter('person.dateOfBirth', '14/02/1984')
    await enter('person.crn', 'X204417')
    await host.click(entry('evidence'))
    await host.press('Control+End')
    await host.type(EVIDENCE.slice(kept.length))
    await enter('concernAt', '03/10/2016 09:10')
    await enter('arrests', '2')
    await host.click(`${entry('restrainingOrderBreached')}[value="no"]`)
    await host.click(`${entry('rsrRose')}[value="yes"]`)
    await host.check(`${entry('triggers')}[value="newArrestOrCharge"]`)
    await host.check(`${entry('triggers')}[value="children"]`)
    await host.select({ label: 'Children, now' }, 'low')
    await host.select({ label: 'Children, proposed' }, 'medium')
    await host.select({ label: 'A known adult, now' }, 'medium')
    await host.select({ label: 'A known adult, proposed' }, 'high')
    await enter('actions.police', 'Call-out marker on her address asked for at 09:25, log 212.')
    await host.waitFor({ text: 'RE-6', within: '.side', exact: false })
    await picture(host, '4-entered')

    // Locked with the last words just typed, also those for the next step.
    await enter('actions.childrensServices', 'Duty team rung at 09:40; a strategy discussion is today.')
    await desk.field('CRC manager who agrees', 'Jo Fi')
    await desk.lock()
    await desk.unlock(author, PASSPHRASES.author)
    await open()
    expect(await host.value(entry('evidence'))).toBe(EVIDENCE)
    expect(await host.value(entry('actions.childrensServices'))).toBe(
      'Duty team rung at 09:40; a strategy discussion is today.',
    )
    expect(await host.value({ label: 'CRC manager who agrees' })).toBe('Jo Fi')
    await desk.field('CRC manager who agrees', 'Jo Field')
    await desk.button('Record the agreement')
    await host.waitFor({ text: 'Next: refer to the NPS' })

    await enter('oasys', 'Review of 3 October 2016')
    await desk.field('Who was rung at the NPS', manager.name)
    await picture(host, '5-to-refer')
    await desk.button('Refer to the NPS')
    await host.waitFor({ text: 'what was entered stays as it is.', exact: false })
    expect(await host.attribute(entry('evidence'), 'readonly')).not.toBeNull()
    expect(await host.text('.clock')).toContain('answer due by 4 Oct 2016')
    await desk.button('Acknowledge the referral')
    await host.waitFor({ text: 'Only an SPO decides a risk review', exact: false })
    await picture(host, '6-not-an-spo')

    // Another one was referred on Thursday: the answer was due on Friday.
    const late = {
      ...entered,
      person: { ...entered.person, name: 'Morgan Price' },
      concernAt: '2016-09-29T09:00',
    }
    const { id } = await done('riskReview.start', {})
    await done('riskReview.save', { id, rev: 0, form: late })
    await done('riskReview.step', { id, rev: 1, step: agree('2016-09-29T09:00:00Z') })
    await done('riskReview.step', { id, rev: 2, step: refer('2016-09-29T09:20:00Z') })
    await done('riskReview.start', {})
    await desk.lock()

    await desk.unlock(manager, PASSPHRASES.spo)
    await host.waitFor({ text: '1 for you to decide, 1 with a late answer' })
    await desk.button('Risk reviews')
    await host.waitFor({ role: 'heading', name: 'For you to decide', exact: false })
    expect(await host.texts('.start__list .group h3')).toEqual([
      'The answer of the NPS is late 1',
      'For you to decide 1',
      'With the CRC 1',
    ])
    expect(await host.texts('.case__due')).toEqual([
      'Late: the NPS was to answer by 30 September 2016, 10:20',
      expect.stringContaining('The NPS answers by 4 October 2016'),
    ])
    await picture(host, '7-for-the-spo')
    await desk.openReport(NAME)
    await host.check({ label: 'Escalate', exact: false })
    await desk.field('Reason', 'Two arrests in six weeks, and a child was in the house.')
    await picture(host, '8-deciding')
    await desk.button('Record the decision')
    await desk.field('Who accepts the case at the NPS', 'Kim Lane')
    await desk.button('Record the transfer')
    await host.waitFor({ text: 'The NPS manages the case now', exact: false }, PATIENT)
    await picture(host, '9-transferred')

    const listed = await done('riskReview.list', {})
    const mine = must(
      listed.find(({ person }) => person.name === NAME),
      'it was started',
    )
    const record = await done('riskReview.open', { id: mine.id })
    expect(record).toMatchObject({ state: 'transferred', form: { evidence: EVIDENCE } })
    expect(record.taken.map(({ step, by }) => `${step.is} ${by.grade}`)).toEqual([
      `agree ${author.grade}`,
      `refer ${author.grade}`,
      `acknowledge ${author.grade}`,
      'decide SPO',
      'transfer SPO',
    ])
  })

  it('referred from another window while it is written, it says so until that is read; what is asked is answered before it is referred again', async () => {
    const { id } = await done('riskReview.start', {})
    const person = { ...entered.person, name: 'Robin Hale' }
    await done('riskReview.save', { id, rev: 0, form: { ...entered, person } })
    await done('riskReview.step', { id, rev: 1, step: agree('2016-10-03T09:00:00Z') })
    await desk.button('Courtside')
    await desk.button('Risk reviews')
    await desk.openReport(person.name)
    await host.click(entry('evidence'))
    const step = { id, rev: 2, step: refer('2016-10-03T09:10:00Z') }
    await host.evaluate(`(async () => {
      document.execCommand('insertText', false, ' A late word.')
      await window.courtside.run('riskReview.step', ${JSON.stringify(step)})
    })()`)
    await host.waitFor({ text: 'can no longer be added', exact: false })
    for (let pressed = 0; pressed < 4; pressed += 1) await host.press('Escape')
    expect(await host.count('dialog[open]')).toBe(1)
    await desk.button('Read what was referred')

    await desk.button('Acknowledge the referral')
    await host.check({ label: 'Ask the CRC for more information' })
    await desk.field('What the CRC is asked', 'Who saw it?')
    await desk.button('Record the decision')
    await host.waitFor({ text: 'asks for more.', exact: false })
    await desk.field('Who was rung at the NPS', manager.name)
    await desk.button('Refer to the NPS')
    await host.waitFor({ text: 'Answer what the NPS asked', within: '.step .refused' })
    await desk.field('The answer to what the NPS asked', 'A neighbour, whose statement is attached.')
    await desk.button('Refer to the NPS')
    await host.waitFor({ text: 'Next: the NPS acknowledges' })
    expect((await done('riskReview.open', { id })).state).toBe('referred')
  })
})
