import type { Locator, Page } from '@playwright/test'
import { type KeyId, keysOf } from '../../renderer/keys/keys.ts'
import { must } from '../../shared/lib/must.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-1')
const form = formOf('oral')
const LIST = [
  'Name,Court,Room,Time,Offence',
  'Jolene Fitzgerald,Margate,1,11:30,Benefit fraud',
  'Imran Sadiq,Margate,1,12:00,Handling stolen goods',
].join('\n')

/** In the order of the form. */
const LEFT = ['person.sex', 'needs.trauma', 'views.own', 'rosh.screening']

/** As the list of keys names them, and as the browser wants them pressed. */
const press = (page: Page, name: string) => page.keyboard.press(name.replace('Ctrl', 'Control'))
const first = (id: KeyId) => must(keysOf(id)[0], 'each has a key')

test('every key of the list does what the page of keys says', async ({ openWindow }, info) => {
  const courtside = await openWindow({
    dataDir: info.outputPath('data'),
    exportDir: info.outputPath('exports'),
    clock: '2016-10-11T10:20:00.000Z',
  })
  const { page } = courtside
  const desk = atTheDesk(page)
  const officer = typist(page)
  await desk.setUpOffice('NPS Kent', example.author, PASSPHRASES.author)
  const dialog = page.getByRole('dialog')
  const person = page.getByLabel('Person', { exact: true })
  const rows = page.locator('.list__name')
  const places = page.getByRole('search', { name: 'Find in the report' }).getByRole('status')
  const heading = page.locator('#main h1')
  const section = (at: number) => must(form.sections[at], `section ${at}`).title
  const focusedQuestion = () =>
    page.evaluate("document.activeElement?.closest('[data-question]')?.getAttribute('data-question') ?? ''")
  const control = (question: string, within: string): Locator =>
    page.locator(`${officer.card(question)} >> ${within}`)
  const away = () => heading.focus()
  const unlock = async (lands: string | null) => {
    await expect(page.getByRole('heading', { name: 'Unlock', exact: true })).toBeVisible()
    await desk.unlock(example.author, PASSPHRASES.author, lands)
  }
  const opened = async (name: string, key: string) => {
    await press(page, key)
    await expect(page.getByRole('dialog', { name, exact: true })).toBeVisible()
  }

  /** The report of the day, with what is named here left to do. */
  const begin = async () => {
    const { id, rev } = await done(courtside, 'report.start', { format: 'oral' })
    const left = Object.entries(example.answers).filter(([question]) => !LEFT.includes(question))
    await done(courtside, 'report.save', { id, rev, changes: Object.fromEntries(left) })
    await desk.openReport(String(example.answers['person.name']))
    await expect(heading).toHaveText(section(0))
  }
  /** Pressed in the last field of the last row it adds one, whose first field has the focus. */
  const addedBy = async (table: string, cell: string, key: string) => {
    const all = control(table, '.q-row')
    const count = await all.count()
    const name = all.last().locator('.q-row-name')
    if ((await name.getAttribute('aria-expanded')) === 'false') await name.click()
    await all.last().locator(cell).first().focus()
    await press(page, key)
    await expect(all).toHaveCount(count + 1)
    await expect(all.last().locator(':focus')).toHaveCount(1)
  }

  /** The draft itself, in print, as a paper beside it. */
  const addPaper = async () => {
    const [listed] = await done(courtside, 'report.list', {})
    const { id } = must(listed, 'a report was begun')
    const { pdfBase64: base64 } = await done(courtside, 'report.render', { id, copy: 'draft' })
    const size = Buffer.from(base64, 'base64').length
    const held = await done(courtside, 'paper.send', { id, name: 'draft.pdf', size, from: 0, base64 })
    await done(courtside, 'paper.keep', { held: must(held, 'it came whole').held })
  }

  /** The arrows go round the menu, Esc closes it and gives the focus back to its button. */
  const inMenu = async () => {
    await page.getByRole('button', { name: 'Today', exact: true }).click()
    const office = page.getByRole('button', { name: 'Office', exact: true })
    await office.focus()
    await press(page, 'Enter')
    const items = page.locator('.menu__item button')
    await press(page, 'ArrowDown')
    await expect(items.first()).toBeFocused()
    await press(page, 'ArrowDown')
    await expect(items.nth(1)).toBeFocused()
    await press(page, 'ArrowUp')
    await press(page, 'ArrowUp')
    await press(page, 'ArrowUp')
    await expect(items.last()).toBeFocused()
    await press(page, first('close'))
    await expect(items).toHaveCount(0)
    await expect(office).toBeFocused()
    await desk.openReport(String(example.answers['person.name']))
  }

  /** In the order of a day; what is missing here does not compile. */
  const works: { readonly [Id in KeyId]: () => Promise<void> } = {
    paste: async () => {
      await page.evaluate((text) => {
        const data = new DataTransfer()
        data.setData('text/plain', text)
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
      }, LIST)
      await expect(dialog.getByRole('button', { name: 'Take 2 cases', exact: true })).toBeFocused()
      await page.keyboard.press('Enter')
      await expect(rows).toHaveCount(2)
    },
    newCase: async () => {
      await away()
      await press(page, first('newCase'))
      await expect(person).toBeFocused()
    },
    row: async () => {
      const [up, down] = keysOf('row')
      await rows.first().focus()
      await press(page, must(down, 'down'))
      await expect(rows.last()).toBeFocused()
      await press(page, must(up, 'up'))
      await expect(rows.first()).toBeFocused()
    },
    take: async () => {
      await press(page, first('take'))
      await expect(page.locator('.list__who').first()).toContainText('You')
    },
    state: async () => {
      for (const [at, key] of keysOf('state').entries()) {
        await away()
        await press(page, key)
        const chosen = page.locator('.states [aria-pressed="true"]')
        if (at < (await page.locator('.states button').count()))
          await expect(chosen).toHaveText((await page.locator('.states button').nth(at).textContent()) ?? '')
      }
      await press(page, first('state'))
    },
    find: async () => {
      await away()
      await press(page, first('find'))
      await expect(page.getByRole('searchbox')).toBeFocused()
      await away()
    },
    palette: async () => {
      await opened('Go to or do anything', first('palette'))
      await page.keyboard.type('settings')
      await expect(dialog.getByRole('option').first()).toContainText('Your settings')
    },
    choose: async () => {
      await press(page, first('choose'))
      await expect(page.getByRole('dialog', { name: 'Your settings' })).toBeVisible()
    },
    close: async () => {
      await press(page, first('close'))
      await expect(dialog).toHaveCount(0)
    },
    help: async () => {
      await opened('Help', first('help'))
      await press(page, first('close'))
    },
    keys: async () => {
      await away()
      await opened('Keys', first('keys'))
      await press(page, first('close'))
    },
    lock: async () => {
      await press(page, first('lock'))
      await unlock(null)
    },
    hide: async () => {
      await begin()
      await press(page, first('hide'))
      await unlock(section(0))
    },
    section: async () => {
      for (const [at, key] of keysOf('section').entries()) {
        await press(page, key)
        await expect(heading).toHaveText(section(at))
      }
    },
    sectionBeside: async () => {
      const [up, down] = keysOf('sectionBeside')
      await press(page, must(up, 'up'))
      await expect(heading).toHaveText(section(7))
      await press(page, must(down, 'down'))
      await expect(heading).toHaveText(section(8))
    },
    nextToDo: async () => {
      await press(page, 'Alt+1')
      await expect(heading).toBeFocused()
      for (const [at, key] of keysOf('nextToDo').entries()) {
        await press(page, key)
        await expect.poll(focusedQuestion).toBe(LEFT[at])
      }
    },
    nextText: async () => {
      await press(page, first('nextText'))
      await expect.poll(focusedQuestion).toBe('views.own')
    },
    toolbar: async () => {
      await press(page, first('toolbar'))
      await expect(control('views.own', '.rt-tool').first()).toBeFocused()
      await press(page, first('close'))
      await expect(page.locator(officer.editor('views.own'))).toBeFocused()
    },
    court: async () => {
      await press(page, first('court'))
      await expect(page.getByRole('dialog', { name: /^Court view/ })).toBeVisible()
    },
    part: async () => {
      const [up, down] = keysOf('part')
      const said = page.getByRole('checkbox', { name: /^Said:/ })
      await expect(said.first()).toBeFocused()
      await press(page, must(down, 'down'))
      await expect(said.nth(1)).toBeFocused()
      await press(page, must(up, 'up'))
      await expect(said.first()).toBeFocused()
      await press(page, first('court'))
      await expect(dialog).toHaveCount(0)
    },
    print: async () => {
      await page.evaluate('window.printed = 0; window.print = () => void (window.printed += 1)')
      await press(page, first('print'))
      await expect.poll(() => page.evaluate('window.printed')).toBe(1)
    },
    pane: async () => {
      const [next, back] = keysOf('pane')
      await press(page, 'Alt+1')
      await expect(heading).toBeFocused()
      await press(page, must(next, 'next'))
      await expect(page.locator('aside :focus')).toHaveCount(1)
      await press(page, must(back, 'back'))
      await expect(heading).toBeFocused()
    },
    clear: async () => {
      const male = control('person.sex', 'input[value="male"]')
      for (const key of keysOf('clear')) {
        await male.check()
        await press(page, key)
        await expect(male).not.toBeChecked()
      }
    },
    undo: async () => {
      await press(page, first('undo'))
      await expect(control('person.sex', 'input[value="male"]')).toBeChecked()
    },
    redo: async () => {
      for (const key of keysOf('redo')) {
        await press(page, key)
        await expect(control('person.sex', 'input[value="male"]')).not.toBeChecked()
        await press(page, first('undo'))
      }
    },
    within: async () => {
      await inMenu()
      const tabs = page.getByRole('tab')
      await tabs.first().focus()
      await press(page, 'ArrowRight')
      await expect(tabs.nth(1)).toBeFocused()
      await press(page, 'ArrowLeft')
      await expect(tabs.first()).toBeFocused()
      await officer.goToQuestion(form, 'rosh.screening')
      const lines = control('rosh.screening', 'input')
      await lines.first().focus()
      await press(page, 'ArrowDown')
      await expect(lines.nth(1)).toBeFocused()
      await press(page, 'ArrowUp')
      await expect(lines.first()).toBeFocused()
    },
    ends: async () => {
      const [home, end] = keysOf('ends')
      const group = control('rosh.screening', '.yesno__group >> nth=0 >> input')
      await press(page, must(end, 'end'))
      await expect(group.last()).toBeFocused()
      await press(page, must(home, 'home'))
      await expect(group.first()).toBeFocused()
    },
    tick: async () => {
      const line = control('rosh.screening', 'input').first()
      await press(page, first('tick'))
      await expect(line).toBeChecked()
      await press(page, first('tick'))
      await expect(line).not.toBeChecked()
    },
    noToTheRest: async () => {
      await press(page, first('noToTheRest'))
      await expect(control('rosh.screening', '.yesno__said').first()).toHaveText(/^none of \d+$/)
    },
    addRow: async () => {
      const [enter, held] = keysOf('addRow')
      await officer.goToQuestion(form, 'offences')
      await addedBy('offences', '[data-cell="main"] input', must(enter, 'enter'))
      await officer.goToQuestion(form, 'strengths.protective')
      await addedBy('strengths.protective', '[data-cell="factor"] input', must(held, 'with Ctrl'))
    },
    findText: async () => {
      await press(page, first('findText'))
      await expect(page.getByLabel('Find', { exact: true })).toBeFocused()
      await page.keyboard.type('shop')
      await expect(places).toContainText('1 of')
    },
    foundStep: async () => {
      const [next, back] = keysOf('foundStep')
      await press(page, must(next, 'next'))
      await expect(places).toContainText('2 of')
      await press(page, must(back, 'back'))
      await expect(places).toContainText('1 of')
    },
    foundBack: async () => {
      await page.keyboard.press('Enter')
      await expect(places).toContainText('2 of')
      await press(page, first('foundBack'))
      await expect(places).toContainText('1 of')
      await press(page, first('close'))
      await expect(places).toHaveCount(0)
    },
    replaceText: async () => {
      await press(page, first('replaceText'))
      await expect(page.getByLabel('Replace with')).toBeVisible()
      await press(page, first('close'))
    },
    misspelt: async () => {
      await officer.goToQuestion(form, 'views.own')
      await page.locator(officer.editor('views.own')).click()
      await page.keyboard.type('He recieved it. ')
      await expect.poll(() => page.evaluate("CSS.highlights.get('misspelt')?.size ?? 0")).toBe(1)
      await press(page, first('misspelt'))
      await expect(page.getByRole('menu', { name: 'Spelling of “recieved”' })).toBeVisible()
      await press(page, first('close'))
      await expect(page.locator(officer.editor('views.own'))).toBeFocused()
    },
    phrase: async () => {
      await opened('Insert a phrase', first('phrase'))
      await press(page, first('close'))
    },
    notes: async () => {
      const note = page.getByLabel('Notes on this case', { exact: true })
      await press(page, first('notes'))
      await expect(note).toBeFocused()
      await press(page, first('notes'))
      await expect(note).toHaveCount(0)
    },
    papers: async () => {
      await addPaper()
      await press(page, first('papers'))
      await expect(page.getByRole('button', { name: 'Add a paper', exact: true })).toBeFocused()
    },
    sheet: async () => {
      const key = (at: number) => must(keysOf('sheet')[at], 'there are six keys of a paper')
      const tools = page.locator('.sheet-view__tools')
      const picture = page.locator('.sheet-view__sheet canvas')
      await page.getByRole('button', { name: 'draft.pdf', exact: true }).click()
      await page.locator('.sheet-view__sheet').focus()
      await press(page, key(5))
      await expect(tools).toContainText('Page 2 of')
      await press(page, key(4))
      await expect(tools).toContainText('Page 1 of')
      for (const [at, zoom] of [
        [0, '125 %'],
        [1, '150 %'],
        [2, '125 %'],
        [2, '100 %'],
      ] as const) {
        await press(page, key(at))
        await expect(tools).toContainText(zoom)
      }
      await press(page, key(3))
      await expect.poll(() => picture.evaluate((sheet) => sheet.clientWidth > sheet.clientHeight)).toBe(true)
      await press(page, first('close'))
      await expect(picture).toHaveCount(0)
    },
    otherCase: async () => {
      const name = page.getByRole('banner').getByText(String(example.answers['person.name']), { exact: true })
      await done(courtside, 'report.start', { format: 'oral', name: 'Ada Second' })
      await page.getByRole('button', { name: 'Today', exact: true }).click()
      await desk.openReport('Ada Second')
      await expect(name).toHaveCount(0)
      await press(page, first('otherCase'))
      await expect(name).toBeVisible()
      await expect(heading).toHaveText(section(4))
      await press(page, first('otherCase'))
      await expect(name).toHaveCount(0)
    },
  }
  for (const [id, does] of Object.entries(works)) await test.step(id, does)
})
