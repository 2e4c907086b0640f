import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { must } from '../../shared/lib/must.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { plainText } from '../../shared/record/rich-text.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { DrivenHost } from '../support/driven-host-client.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { bare, pdfBodyText } from '../support/pdf-text.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'
import { sentencesOf, withoutRowIds } from '../support/what-was-typed.ts'

const example = exampleOf('case-1')
const form = formOf('oral')
const INTERRUPTED = 'offence.analysis'
const analysis = example.answers[INTERRUPTED]

const folder = mkdtempSync(join(tmpdir(), 'courtside-journey-'))
const settings = {
  dataDir: join(folder, 'data'),
  exportDir: join(folder, 'exports'),
  clock: '2016-10-11T12:40:00.000Z',
}
const opened: DrivenHost[] = []
const start = async () => {
  const host = await DrivenHost.start(settings)
  opened.push(host)
  await host.size(1440, 900)
  return host
}
afterAll(async () => {
  for (const host of opened) await host.stop().catch(() => {})
})

/** The picture in the README: only on purpose, so that a test run leaves the tree as it was. */
const picture = async (host: DrivenHost, name: string) => {
  if (process.env['COURTSIDE_PICTURES'] === undefined) return
  await host.screenshot(join('test/journeys/pictures', `${name}.png`))
}

describe('an oral report, typed in the window, through a crash, to its receiver', () => {
  it('keeps every acknowledged character, seals what two people signed, and hands over what was typed', async () => {
    let host = await start()
    let desk = atTheDesk(host)
    await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
    await desk.addColleague(example.manager, PASSPHRASES.spo)

    await host.check({ role: 'radio', name: form.name })
    await desk.field('Name of the person', 'Lee Pascall')
    await desk.field('Court', "Margate Magistrates' Court")
    await desk.field('Hearing date', '11/10/2016')
    await desk.button('Start the report')
    await host.waitFor(
      { role: 'heading', name: must(form.sections[0], 'a form has sections').title },
      { timeout: 30_000 },
    )

    // Killed in the middle of a sentence.
    if (analysis === undefined || typeof analysis === 'string' || !('blocks' in analysis))
      throw new Error('rich text')
    await typist(host).goTo('Offence analysis')
    await host.click(typist(host).editor(INTERRUPTED))
    const sentence = plainText({ blocks: analysis.blocks.slice(0, 1) })
    const acknowledged = sentence.slice(0, 300)
    await host.type(acknowledged)
    await desk.saved()
    await host.type(sentence.slice(300, 360))
    await host.kill9()

    host = await start()
    desk = atTheDesk(host)
    let officer = typist(host)
    await desk.unlock(example.author, PASSPHRASES.author)
    await desk.openReport('Lee Pascall')
    await officer.goTo('Offence analysis')
    const kept = await host.text(officer.editor(INTERRUPTED))
    expect(kept.startsWith(acknowledged)).toBe(true)
    expect(sentence.startsWith(kept)).toBe(true)

    // Goes on from there, then enters everything else.
    await host.click(officer.editor(INTERRUPTED))
    await host.press('Control+A')
    await host.press('Delete')
    await officer.blocks(analysis)
    await picture(host, 'report-page')
    await officer.fillIn(form, example.answers, [INTERRUPTED])
    await desk.saved()
    const { answers } = await onlyReport(host)
    expect(withoutRowIds(answers)).toEqual(withoutRowIds(example.answers))

    await officer.goTo('Interview and scores')
    const risk = await host.text('aside')
    expect(risk).toContain('90 %')
    expect(risk).toContain('1.30 %')
    await host.click({ role: 'tab', name: 'Risk' })
    const page = await host.text('aside')
    expect(page).toContain('about 90 offend again within two years')
    expect(page).toContain('Your level, likelihood of reoffending')
    await host.size(1440, 1160)
    await picture(host, 'scores')
    await host.size(1440, 900)

    // Signed; returned once with a reason; mended; signed again; countersigned.
    await desk.sign(PASSPHRASES.author, true)
    await host.waitFor({ text: 'Waiting for countersignature', exact: false }, { timeout: 30_000 })
    await desk.lock()
    await desk.unlock(example.manager, PASSPHRASES.spo)
    await desk.openReport('Lee Anthony Pascall')
    await desk.returnWith('Say which bench heard it.')
    await desk.lock()

    await desk.unlock(example.author, PASSPHRASES.author)
    await desk.openReport('Lee Anthony Pascall')
    await host.waitFor({ text: 'Say which bench heard it.', exact: false })
    officer = typist(host)
    await officer.goTo('Delivery and oversight')
    await host.click(`${officer.card('delivery.bench')} >> input`)
    await host.press('End')
    await host.type(', District Judge')
    await desk.saved()
    await desk.sign(PASSPHRASES.author, true)
    await host.waitFor({ text: 'Waiting for countersignature', exact: false }, { timeout: 30_000 })
    await desk.lock()

    await desk.unlock(example.manager, PASSPHRASES.spo)
    await desk.openReport('Lee Anthony Pascall')
    await desk.countersign(example.countersigning, PASSPHRASES.spo)
    await host.waitFor({ role: 'heading', name: 'Signed and sealed', within: 'aside' }, { timeout: 30_000 })

    // Copies, and the handover.
    for (const copy of ['Court copy', 'Receiver’s copy', 'Restricted passages alone']) {
      await desk.button(copy)
      await host.waitFor({ text: 'Saved to', exact: false }, { timeout: 30_000 })
    }
    await desk.field('To which organisation', example.receiver)
    await desk.button('Seal and save the handover')
    await host.waitFor({ text: 'Version 1 saved to', exact: false }, { timeout: 60_000 })

    const files = readdirSync(settings.exportDir)
    const file = (part: string) =>
      readFileSync(
        join(
          settings.exportDir,
          must(
            files.find((name) => name.includes(part)),
            part,
          ),
        ),
      )
    const signed = { ...answers, 'delivery.bench': `${answers['delivery.bench']}, District Judge` }
    const { open, restricted } = sentencesOf(form, signed)
    const receiver = bare(pdfBodyText(file('-receiver.pdf')))
    const court = bare(pdfBodyText(file('-court.pdf')))
    for (const written of [...open, ...restricted]) expect(receiver).toContain(bare(written))
    for (const written of open) expect(court).toContain(bare(written))
    for (const written of restricted) expect(court).not.toContain(bare(written))
    for (const figure of ['90%', '82%', '1.30%']) expect(receiver).toContain(figure)

    const path = join(
      settings.exportDir,
      must(
        files.find((name) => name.endsWith('.courtside')),
        'a handover',
      ),
    )
    await host.choosePath(path)
    const reading = await host.run('handover.verify', {})
    if (!reading.ok || !reading.value.verified) throw new Error(JSON.stringify(reading).slice(0, 300))
    expect(reading.value.signatures.map(({ role, name }) => [role, name])).toEqual([
      ['author', example.author.name],
      ['countersigner', example.manager.name],
      ['office', 'NPS Kent'],
    ])
    expect(receiver.startsWith(bare(reading.value.document.plainText))).toBe(true)
  })
})

async function onlyReport(host: DrivenHost): Promise<{ id: string; answers: Answers }> {
  const list = await host.run('report.list', { search: '' })
  if (!list.ok) throw new Error(list.refusal.says)
  const report = await host.run('report.open', { id: must(list.value[0], 'one report was started').id })
  if (!report.ok) throw new Error(report.refusal.says)
  return report.value
}
