import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { must } from '../../shared/lib/must.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { bare, pdfBodyText } from '../support/pdf-text.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'
import { sentencesOf } from '../support/what-was-typed.ts'

const example = exampleOf('case-3')
const form = formOf('short-format')
const LEFT_FOR_THE_WINDOW = 'views.own'
const folder = mkdtempSync(join(tmpdir(), 'courtside-journey-'))
const settings = {
  dataDir: join(folder, 'data'),
  exportDir: join(folder, 'exports'),
  clock: '2016-10-14T09:00:00.000Z',
}
const opened: DrivenHost[] = []
afterAll(async () => {
  for (const host of opened) await host.stop().catch(() => {})
})

describe('a short-format report, begun as an oral one, entered through the core and finished in the window', () => {
  it('becomes a short report with nothing lost, is countersigned by rule, and hands over what it says', async () => {
    const host = await DrivenHost.start(settings)
    opened.push(host)
    await host.size(1440, 900)
    const desk = atTheDesk(host)
    await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
    await desk.addColleague(example.manager, PASSPHRASES.spo)

    const started = await host.run('report.start', { format: 'oral', name: '', court: '', hearingDate: '' })
    if (!started.ok) throw new Error(started.refusal.says)
    const { id } = started.value
    const { [LEFT_FOR_THE_WINDOW]: own, ...entered } = example.answers
    const saved = await host.run('report.save', { id, rev: started.value.rev, changes: entered })
    if (!saved.ok) throw new Error(saved.refusal.says)

    // The list on the page knows of it at its next look: a search.
    await host.press('/')
    await host.type('Bellingham')
    await desk.openReport('Ryan Thomas Bellingham')
    await desk.button('Make this a short-format report')
    await host.click('dialog textarea')
    await host.type('Domestic abuse, and the call-out check came late.')
    await host.click('dialog button[type="submit"]')
    await host.waitFor('.tag:text-is("SHORT")')
    const officer = typist(host)
    await officer.goTo('Diversity and views')
    await officer.answerQuestion(
      must(
        form.sections
          .flatMap((section) => section.questions)
          .find(({ id: question }) => question === LEFT_FOR_THE_WINDOW),
        'both formats ask for the person’s own view',
      ),
      must(own, 'the example answers it'),
    )

    // A need that nothing meets stands out where it is drawn and in the findings, until it is ticked again.
    await officer.goTo('Proposal')
    await host.click({ label: 'Attitudes to offending: Building Better Relationships programme' })
    expect(await host.text('.thread__state--open')).toBe('Nothing meets it')
    await host.waitFor('aside >> .finding:has-text("QC25")')
    // The picture in the README: only on purpose.
    if (process.env['COURTSIDE_PICTURES'] !== undefined)
      await host.screenshot('test/journeys/pictures/golden-thread.png')
    await host.press('Space')
    await host.waitFor('.thread__state--open', { state: 'detached' })
    await host.press('ArrowUp')
    await host.waitFor('[aria-label="Thinking and behaviour: Building Better Relationships programme"]:focus')
    await desk.saved()
    const whole = await host.run('report.open', { id })
    if (!whole.ok) throw new Error(whole.refusal.says)
    expect(whole.value.answers).toEqual(example.answers)

    await officer.goTo('Interview and scores')
    const risk = await host.text('aside')
    expect(risk).toContain('57 %')
    expect(risk).toContain('2.20 %')

    await desk.sign(PASSPHRASES.author, false)
    await host.waitFor({ text: 'Waiting for countersignature', exact: false }, { timeout: 30_000 })
    await desk.lock()
    await desk.unlock(example.manager, PASSPHRASES.spo)
    await desk.openReport('Ryan Thomas Bellingham')
    await desk.countersign(example.countersigning, PASSPHRASES.spo)
    await host.waitFor({ role: 'heading', name: 'Signed and sealed', within: 'aside' }, { timeout: 30_000 })
    await desk.button('Receiver’s copy')
    await host.waitFor({ text: 'Saved to', exact: false }, { timeout: 30_000 })

    // The result, and the allocation on it: a choice against the rules is said to be one, and is not recorded.
    await host.check({ role: 'radio', name: 'As proposed', exact: true })
    await desk.field('The sentence as passed', example.result.sentence)
    await desk.button('Save the result')
    await host.waitFor({ text: 'Result saved.' }, { timeout: 30_000 })
    await desk.button('Allocate')
    await host.select('[data-part="a"] >> select >> nth=0', 'community')
    await host.fill('[data-part="a"] >> input >> nth=1', '24')
    await desk.button('The same as the first, concurrent')
    await desk.button('No to all that is left')
    await host.waitFor({ text: 'AL-20' }, { timeout: 30_000 })
    await host.check({ role: 'radio', name: 'NPS', exact: true })
    await host.waitFor('.allocation__decision >> .finding:has-text("AL-30") >> nth=0', { timeout: 30_000 })
    await host.check({ role: 'radio', name: 'CRC', exact: true })
    await desk.button('Record: Community Rehabilitation Company (CRC)')
    expect(await host.text('[data-testid="allocation-recorded"]', { timeout: 30_000 })).toContain('AL-20')
    await desk.field('To which organisation', example.receiver)
    await desk.button('Seal and save the handover')
    await host.waitFor({ text: 'Version 1 saved to', exact: false }, { timeout: 60_000 })

    const files = readdirSync(settings.exportDir)
    const named = (part: string) =>
      join(
        settings.exportDir,
        must(
          files.find((name) => name.endsWith(part)),
          part,
        ),
      )
    const receiver = bare(pdfBodyText(readFileSync(named('-receiver.pdf'))))
    const { open, restricted } = sentencesOf(form, example.answers)
    for (const sentence of [...open, ...restricted]) expect(receiver).toContain(bare(sentence))
    for (const figure of ['57%', '40%', '2.20%']) expect(receiver).toContain(figure)

    await host.choosePath(named('.courtside'))
    const reading = await host.run('handover.verify', {})
    if (!reading.ok || !reading.value.verified) throw new Error(JSON.stringify(reading).slice(0, 300))
    expect(receiver.startsWith(bare(reading.value.document.plainText))).toBe(true)
    expect(reading.value.document.allocation?.answer).toMatchObject({
      decision: 'CRC',
      mappa: { eligible: 'no' },
    })
    expect(reading.value.signatures.map(({ name }) => name)).toEqual([
      example.author.name,
      example.manager.name,
      'NPS Kent',
    ])
  })
})
