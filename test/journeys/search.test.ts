import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { keysOf } from '../../renderer/keys/keys.ts'
import { courtDate } from '../../shared/lib/dates.ts'
import { must } from '../../shared/lib/must.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { look } from '../support/axe.ts'
import { done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { bare, pdfText } from '../support/pdf-text.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { UNENCRYPTED } from '../support/unencrypted.ts'
import { sentencesOf } from '../support/what-was-typed.ts'

const CLOCK = '2016-10-25T10:20:00.000Z'
/** Names and places of Poland and Ireland. */
const marked = exampleOf('case-7')
const NAME = 'Grzegorz Zdzisław Źdźbłowski-Węgrzynowicz'

/** In the window: what stands in its fields and between them. */
const SHOWN = `[...document.querySelectorAll('#main input, #main textarea')].map(({ value }) => value).join(' ') +
  ' ' + document.querySelector('#main').innerText`

/** What of these words is written with marks, each once. */
const withMarks = (text: string) =>
  [...new Set(text.match(/[\p{L}-]+/gu) ?? [])].filter((word) => /[^\0-\x7f]/.test(word))

async function pictures(page: Page, name: string) {
  const to = process.env['COURTSIDE_PICTURES']
  if (to === undefined) return
  if (!existsSync(to)) mkdirSync(to, { recursive: true })
  for (const scheme of ['light', 'dark'] as const)
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [720, 450],
    ] as const) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height })
      await page.screenshot({ path: join(to, `${name}-${width}-${scheme}.png`) })
    }
  await page.emulateMedia({ colorScheme: null })
  await page.setViewportSize({ width: 1440, height: 900 })
}

test('a name is typed, the report is opened by keys alone; words, filters, a row of a list, nobody, the index anew', async ({
  openWindow,
}, info) => {
  const courtside = await openWindow({ dataDir: info.outputPath('data'), clock: CLOCK })
  const { page } = courtside
  const desk = atTheDesk(page)
  await desk.setUpOffice('NPS Kent', marked.author, PASSPHRASES.author)
  for (const name of ['case-1', 'case-3', 'case-5', 'case-7'] as const) {
    const { answers, format } = exampleOf(name)
    const blank = { format, name: '', court: '', hearingDate: '', another: true }
    const { id, rev } = await done(courtside, 'report.start', blank)
    await done(courtside, 'report.save', { id, rev, changes: answers })
  }
  const text = 'Name\tOffence\nEwa Kowalczyk\tBreach of a restraining order\n'
  const day = courtDate(CLOCK)
  await done(courtside, 'list.take', { day, text, columns: ['defendantName', 'offenceTitle'] })

  const find = page.getByRole('searchbox', { name: 'Find a person, number or words' })
  const names = page.locator('.found .list__name')
  const count = page.locator('.found__count')
  await page.keyboard.press('/')
  await expect(find).toBeFocused()
  await page.keyboard.type('wegrzynowicz zd')
  await expect(names).toHaveText([NAME])
  await expect(count).toHaveText('1 case found.')
  await look(page, 'search, a name')
  await page.keyboard.press('Enter')
  await expect(page.locator('.rail')).toBeVisible()
  await expect(page.getByRole('banner')).toContainText('Źdźbłowski-Węgrzynowicz')
  const written = withMarks(sentencesOf(formOf(marked.format), marked.answers).open.join(' '))
  expect(written).toEqual(expect.arrayContaining(['Źdźbłowski-Węgrzynowicz', 'Łuczyńska-Śliż', 'Rzeszów']))
  const shown: string[] = []
  for (const [at, key] of keysOf('section').entries()) {
    await page.keyboard.press(key)
    await expect(page.locator('#main h1')).toHaveText(must(formOf(marked.format).sections[at], key).title)
    shown.push(String(await page.evaluate(SHOWN)))
  }
  // Who asked for a check is folded away with its row; whoever is signed in stands on the day.
  const inSight = written.filter((word) => !marked.author.name.includes(word))
  expect(withMarks(shown.join(' '))).toEqual(expect.arrayContaining(inSight))

  await desk.button('Today')
  await expect(page.getByText(marked.author.name).first()).toBeVisible()
  await test.step('on paper and in the handover they are as they were written', async () => {
    const listed = await done(courtside, 'report.list', {})
    const { id } = must(
      listed.find(({ name }) => name === NAME),
      'it is listed',
    )
    const { rev } = await done(courtside, 'report.open', { id })
    const signing = { id, rev, passphrase: PASSPHRASES.author, requestCountersignature: false }
    await done(courtside, 'report.sign', { ...signing, acknowledgements: [] })
    const { pdfBase64 } = await done(courtside, 'report.render', { id, copy: 'receiver' })
    const { path } = await done(courtside, 'handover.seal', { ...UNENCRYPTED, id, to: marked.receiver })
    await courtside.choosePath(path)
    const reading = await done(courtside, 'handover.verify', {})
    if (!reading.verified) throw new Error(JSON.stringify(reading).slice(0, 300))
    const printed = bare(pdfText(Buffer.from(pdfBase64, 'base64')))
    for (const word of [...written, ...withMarks(marked.author.name)]) {
      expect(printed).toContain(bare(word))
      expect(reading.document.plainText).toContain(word)
    }
  })

  for (const name of ['Węgrzynowicz', 'luczynska', 'Łuczyńska']) {
    await page.keyboard.press('/')
    await find.fill(name)
    await expect(names).toHaveText([NAME])
  }
  await find.fill('')
  await page.keyboard.press('/')
  await page.keyboard.type('drink')
  await expect(page.locator('.found__words mark').first()).toHaveText(/^drink/i)
  await look(page, 'search, words')
  await pictures(page, 'search-words')
  await page.keyboard.press('ArrowDown')
  await expect(names.first()).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await expect(find).toBeFocused()

  await find.fill('kowalczyk')
  await expect(names).toHaveText(['Ewa Kowalczyk'])
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toContainText('Breach of a restraining order')
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await find.fill('Pasc4ll')
  await expect(page.getByText('Nobody found for “Pasc4ll”.')).toBeVisible()
  await look(page, 'search, nobody')
  await pictures(page, 'search-nobody')
  await desk.button('Begin a new case with this name')
  await expect(page.getByRole('combobox', { name: 'Person' })).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'Person' })).toHaveValue('Pasc4ll')

  await desk.button('Cases')
  await desk.button('Rebuild the search index')
  await expect(page.getByText('The search index is being built again')).toBeVisible()
  await page.keyboard.press('/')
  await page.keyboard.type('9/3/1981')
  await expect(names).toHaveText(['Lee Anthony Pascall'])
})
