import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { withImplied } from '../../shared/form/implied.ts'
import { must } from '../../shared/lib/must.ts'
import type { Answers } from '../../shared/record/answers.ts'
import { plainText } from '../../shared/record/rich-text.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { type Courtside, done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { bare, pdfBodyText } from '../support/pdf-text.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'
import { sentencesOf, withoutRowIds } from '../support/what-was-typed.ts'

const example = exampleOf('case-1')
const form = formOf('oral')
const INTERRUPTED = 'offence.analysis'
const analysis = example.answers[INTERRUPTED]

/** The picture in the README: only on purpose, so that a test run leaves the tree as it was. */
const picture = async (page: Page, name: string) => {
  if (process.env['COURTSIDE_PICTURES'] === undefined) return
  await page.screenshot({ path: join('test/journeys/pictures', `${name}.png`) })
}

test.describe('an oral report, typed in the window, through a crash, to its receiver', () => {
  test('keeps every acknowledged character, seals what two people signed, and hands over what was typed', async ({
    openWindow,
  }, info) => {
    const settings = {
      dataDir: info.outputPath('data'),
      exportDir: info.outputPath('exports'),
      clock: '2016-10-11T12:40:00.000Z',
    }
    let courtside = await openWindow(settings)
    let { page } = courtside
    let desk = atTheDesk(page)
    await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
    await desk.addColleague(example.manager, PASSPHRASES.spo)

    await desk.field('Person', 'Lee Pascall')
    await desk.field('Hearing', 'Margate, 11/10/2016')
    await page.getByLabel('Report', { exact: true }).selectOption({ label: form.name })
    await desk.button('Start')
    await expect(
      page.getByRole('heading', { name: must(form.sections[0], 'a form has sections').title, exact: true }),
    ).toBeVisible()

    // Killed in the middle of a sentence.
    if (analysis === undefined || typeof analysis === 'string' || !('blocks' in analysis))
      throw new Error('rich text')
    await typist(page).goTo('The offence')
    await page.locator(typist(page).editor(INTERRUPTED)).click()
    const sentence = plainText({ blocks: analysis.blocks.slice(0, 1) })
    const acknowledged = sentence.slice(0, 300)
    await page.keyboard.type(acknowledged)
    await desk.saved()
    await page.keyboard.type(sentence.slice(300, 360))
    await courtside.kill9()

    courtside = await openWindow(settings)
    page = courtside.page
    desk = atTheDesk(page)
    let officer = typist(page)
    await desk.unlock(example.author, PASSPHRASES.author)
    await desk.openReport('Lee Pascall')
    await officer.goTo('The offence')
    await expect(page.locator(officer.editor(INTERRUPTED))).not.toBeEmpty()
    const kept = must(await page.locator(officer.editor(INTERRUPTED)).textContent(), 'the editor is there')
    expect(kept.startsWith(acknowledged)).toBe(true)
    expect(sentence.startsWith(kept)).toBe(true)

    // Goes on from there, then enters everything else.
    await page.locator(officer.editor(INTERRUPTED)).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await officer.blocks(analysis)
    await picture(page, 'report-page')
    await officer.fillIn(form, example.answers, [INTERRUPTED])
    await desk.saved()
    const { answers } = await onlyReport(courtside)
    // No fixed abode is the score's own answer: filled, marked, and looked at.
    const { 'writing.filled': marks, ...typed } = answers
    expect(marks).toContain('dynamic.accommodation')
    // What the record shows by itself is not typed: sources ticked by the interview and the checks.
    expect(withoutRowIds(withImplied(form, typed))).toEqual(withoutRowIds(withImplied(form, example.answers)))

    await officer.goTo('Risk')
    const pane = page.locator('aside')
    await expect(pane).toContainText('90 %')
    await expect(pane).toContainText('1.30 %')
    await page.getByRole('tab', { name: 'Risk', exact: true }).click()
    await expect(pane).toContainText('about 90 offend again within two years')
    await expect(pane).toContainText('Your level, likelihood of reoffending')
    await page.setViewportSize({ width: 1440, height: 1160 })
    await picture(page, 'scores')
    await page.setViewportSize({ width: 1440, height: 900 })

    // Signed; returned once with a reason; mended; signed again; countersigned.
    await desk.sign(PASSPHRASES.author, true)
    await expect(page.getByText('Waiting for countersignature')).toBeVisible()
    await desk.lock()
    await desk.unlock(example.manager, PASSPHRASES.spo)
    await desk.openReport('Lee Anthony Pascall')
    await desk.returnWith('Say where you spoke to him.')
    await desk.lock()

    await desk.unlock(example.author, PASSPHRASES.author)
    await desk.openReport('Lee Anthony Pascall')
    await expect(page.getByText('Say where you spoke to him.')).toBeVisible()
    officer = typist(page)
    await officer.goTo('The offence')
    await page.locator(`${officer.card('interview.when')} >> input`).click()
    await page.keyboard.press('End')
    await page.keyboard.type(', in the cells')
    await desk.saved()
    // The rule asks for it now: it goes back to the SPO who returned it.
    await desk.sign(PASSPHRASES.author, false)
    await expect(page.getByText('Waiting for countersignature')).toBeVisible()
    await desk.lock()

    await desk.unlock(example.manager, PASSPHRASES.spo)
    await desk.openReport('Lee Anthony Pascall')
    await desk.countersign(example.countersigning, PASSPHRASES.spo)
    await expect(
      page.locator('aside').getByRole('heading', { name: 'The signed report', exact: true }),
    ).toBeVisible()

    // Copies, and the handover.
    for (const copy of ['For the court', 'For the receiver', 'Restricted passages, for the bench']) {
      await desk.button(`Save: ${copy}`)
      await expect(page.getByText('Saved to')).toBeVisible()
    }
    await desk.button('Given')
    await page.getByRole('radio', { name: 'As proposed', exact: true }).check()
    await desk.button('Save the result')
    await desk.button('No to the rest')
    await desk.button('Record: Community Rehabilitation Company (CRC)')
    await desk.field('When', '13/10/2016 11:00')
    await desk.button('Save the appointment')
    await desk.field('To which organisation', example.receiver)
    await desk.tick('Send it unencrypted, on an encrypted stick')
    await desk.field('Because', 'The CRC has no key yet')
    await desk.button('Seal and hand over')
    await expect(page.getByText('Version 1 saved to')).toBeVisible()

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
    const signed = { ...answers, 'interview.when': `${answers['interview.when']}, in the cells` }
    const { open, restricted } = sentencesOf(form, signed)
    const receiver = bare(pdfBodyText(file('receiver’s copy')))
    const court = bare(pdfBodyText(file('court copy')))
    for (const written of [...open, ...restricted]) expect(receiver).toContain(bare(written))
    for (const written of open) expect(court).toContain(bare(written))
    // What is also written in an open answer stands there for everybody.
    const openly = open.map(bare)
    const apart = restricted.map(bare).filter((words) => !openly.some((text) => text.includes(words)))
    for (const words of apart) expect(court).not.toContain(words)
    for (const figure of ['90%', '82%', '1.30%']) expect(receiver).toContain(figure)

    const path = join(
      settings.exportDir,
      must(
        files.find((name) => name.endsWith('.courtside')),
        'a handover',
      ),
    )
    await courtside.choosePath(path)
    const reading = await done(courtside, 'handover.verify', {})
    if (!reading.verified) throw new Error(JSON.stringify(reading).slice(0, 300))
    expect(reading.signatures.map(({ role, name }) => [role, name])).toEqual([
      ['author', example.author.name],
      ['countersigner', example.manager.name],
      ['office', 'NPS Kent'],
    ])
    expect(receiver.startsWith(bare(reading.document.plainText))).toBe(true)
  })
})

async function onlyReport(courtside: Courtside): Promise<{ id: string; answers: Answers }> {
  const [report] = await done(courtside, 'report.list', {})
  return done(courtside, 'report.open', { id: must(report, 'one report was started').id })
}
