import type { FormDefinition } from '../../shared/form/definition.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { rows, ticked } from '../support/clean-case.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-1')

test('from the first run to the lock: no barrier that axe knows', async ({ openWindow }, info) => {
  const { page } = await openWindow({ dataDir: info.outputPath('data') })
  const desk = atTheDesk(page)
  const saved = () => expect(page.getByText('Saved to')).toBeVisible()
  await expect(page.locator('h1')).toBeVisible()
  await look(page, 'first run')
  await desk.button('Set up the office')
  await look(page, 'first run, refused')
  await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
  await look(page, 'start page, empty')
  await page.keyboard.press('Control+K')
  await look(page, 'Ctrl+K')
  await page.keyboard.type('zzz')
  await look(page, 'Ctrl+K, nothing found')
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await look(page, 'the keys')
  await page.keyboard.press('Escape')
  await desk.office('Add a colleague')
  await look(page, 'adding a colleague')
  await desk.button('Add the colleague')
  await look(page, 'adding a colleague, refused')
  await page.keyboard.press('Escape')
  await desk.button('Office')
  await look(page, 'the menu of the office')
  await desk.button('Export the office’s public keys')
  await desk.pressNamed('Save the file', saved)
  await page.keyboard.press('Escape')
  await desk.office('Allocation rules')
  await expect(page.locator('h1')).toBeVisible()
  await look(page, 'allocation rules')
  await desk.office('Quality checks')
  await expect(page.locator('h1')).toBeVisible()
  await look(page, 'quality checks')
  await desk.office('Contacts for checks')
  await expect(page.getByText('Nobody here yet')).toBeVisible()
  await look(page, 'no contacts')
  await desk.button('Add a contact')
  await look(page, 'a new contact')
  await desk.button('Save')
  await look(page, 'a new contact, refused')
  await desk.field('Name', 'Ann Reed')
  await desk.field('Organisation', 'Central referral unit')
  await page.getByLabel('Domestic abuse call-outs', { exact: true }).check()
  await desk.pressNamed('Save', () => expect(page.getByRole('rowheader', { name: 'Ann Reed' })).toBeVisible())
  await look(page, 'contacts')
  await desk.office('Local services')
  await look(page, 'no services')
  await desk.pressNamed('Use the sample', () =>
    expect(page.getByRole('button', { name: 'Export it' })).toBeVisible(),
  )
  await look(page, 'services')
  await desk.pressNamed('Export it', saved)
  await desk.button('Health trainers')
  await look(page, 'a service')
  await desk.pressNamed('Save the page for printing (PDF)', () =>
    expect(page.locator('dialog').getByText('Saved to')).toBeVisible(),
  )
  await page.keyboard.press('Escape')
  await desk.lock()
  await look(page, 'locked')
  await page.locator('input[autocomplete="current-password"]').fill('not the passphrase')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toBeVisible()
  await look(page, 'locked, refused')
  await desk.button('Use the recovery code')
  await look(page, 'recovery')
})

test.describe('at one desk', () => {
  // What changes the clock of the window, and locks it, comes last.
  test.describe.configure({ mode: 'serial' })
  // The list opens a report by its name, so that each test has one of its own.
  let at: Awaited<ReturnType<typeof deskOfOne>>
  test.beforeAll(async ({ openForAll }, info) => {
    at = await deskOfOne(openForAll, info)
  })

  test('the accessibility tree names levels, needs, screening and the week', async () => {
    const { page, desk, openReport } = at
    const { 'rosh.screening': _, ...answers } = example.answers
    await openReport('oral', {
      ...answers,
      'person.name': 'Cara Sample',
      'needs.caring': 'yes',
      'needs.caringTimes': ticked('mon', 'sunEvening'),
    })
    const officer = typist(page)
    const form = formOf('oral')
    const card = async (question: string) => {
      await officer.goToQuestion(form, question)
      return page.locator(officer.card(question))
    }
    await expect(await card('rosh.children')).toMatchAriaSnapshot(`
      - group "Risk to children (required)":
        - radio "Low" [checked]
        - radio "Medium" [checked=false]
        - radio "High" [checked=false]
        - radio "Very high" [checked=false]
    `)
    await expect(await card('rosh.screening')).toMatchAriaSnapshot(`
      - group "Screening (required)":
        - group "R1.2 Has the person ever been convicted of any of these?":
          - button "None of these 14"
          - checkbox [checked=false]
        - group "R2 Children":
          - button "None of these 3"
        - status: 0 of 6 groups answered, 0 yes.
    `)
    await expect(await card('needs.linked')).toMatchAriaSnapshot(`
      - checkbox "Accommodation" [checked]
      - checkbox "Relationships" [checked=false]
    `)
    await expect(await card('need.drugs')).toMatchAriaSnapshot(`
      - 'textbox /Drugs: what, how often, what is being done/'
    `)
    await expect(await card('needs.caringTimes')).toMatchAriaSnapshot(`
      - table:
        - rowgroup:
          - row:
            - columnheader "Mon"
            - columnheader "Sun"
        - rowgroup:
          - row:
            - rowheader "Day"
            - cell "Monday daytime":
              - checkbox "Monday daytime" [checked]
            - cell "Tuesday daytime":
              - checkbox "Tuesday daytime" [checked=false]
          - row:
            - rowheader "Evening"
            - cell "Sunday evening":
              - checkbox "Sunday evening" [checked]
    `)
    await desk.button('Today')
  })

  test('each section of a report, blank and filled, and each pane beside it', async () => {
    const { page, desk, openReport } = at
    const eachSection = async (form: FormDefinition, state: string) => {
      for (const { title } of form.sections) {
        await typist(page).goTo(title)
        await look(page, `${form.format} ${state}, ${title}`)
      }
    }
    const pane = async (name: string, state: string) => {
      await page.getByRole('tab', { name, exact: true }).click()
      if (name === 'Preview') await expect(page.locator('.pdf__page').first()).toBeVisible()
      await look(page, `${name}, ${state}`)
    }
    await openReport('oral', {})
    await eachSection(formOf('oral'), 'blank')
    await pane('Risk', 'blank')
    await pane('Proposal', 'blank')
    await desk.button('Sign')
    await look(page, 'answers to go')
    await page.keyboard.press('Escape')
    await desk.button('Today')
    await openReport('oral', {
      ...example.answers,
      'person.name': 'Ann Sample',
      'views.own': { blocks: [] },
      'offence.escalation': '',
      'rosh.public': 'veryHigh',
      checks: rows({ check: 'childSafeguarding', status: 'pending', requestedAt: '2016-10-11T09:20' }),
    })
    await page.locator('#main [data-question] input').first().focus()
    await page.locator('.rail').getByRole('button', { name: 'Sign', exact: true }).focus()
    await look(page, 'something stops, waits and is to do')
    await desk.button('Sign')
    await look(page, 'signing, stopped')
    await page.keyboard.press('Escape')
    await desk.button('Today')
    await openReport('oral', example.answers)
    await eachSection(formOf('oral'), 'filled')
    await desk.button('Make this a short-format report')
    await look(page, 'to a short format')
    await page.keyboard.press('Escape')
    await desk.button('Discard this draft')
    await look(page, 'discarding')
    await page.keyboard.press('Escape')
    await desk.button('Today')
    await look(page, 'start page, with drafts')
    const short = exampleOf('case-3')
    await openReport(short.format, short.answers)
    await eachSection(formOf(short.format), 'filled')
    await typist(page).goTo('Proposal')
    for (const name of ['Risk', 'Proposal', 'History', 'Preview']) await pane(name, 'filled')
    await desk.button('Today')
  })

  test('a text changed in two windows, and the idle warning', async () => {
    const { page, openReport } = at
    const id = await openReport('oral', { ...example.answers, 'person.name': 'Beth Sample' })
    const officer = typist(page)
    await officer.goTo('The offence')
    await page.locator(officer.editor('offence.analysis')).click()
    await page.evaluate(`(async () => {
      const { value: { rev } } = await window.courtside.run('report.open', { id: ${JSON.stringify(id)} })
      document.execCommand('insertText', false, 'Here. ')
      const blocks = [{ type: 'paragraph', text: [{ text: 'There.' }] }]
      await window.courtside.run('report.save', { id: ${JSON.stringify(id)}, rev, changes: { 'offence.analysis': { blocks } } })
    })()`)
    await expect(page.getByRole('heading', { name: 'Changed in another window' })).toBeVisible()
    await look(page, 'changed in two windows')
    await page.keyboard.press('Escape')
    await page.evaluate('(() => { const now = Date.now.bind(Date); Date.now = () => now() + 270_000 })()')
    await expect(page.getByText('Press any key to stay.').first()).toBeVisible()
    await look(page, 'about to lock')
  })
})
