import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'
import { fromPlainText } from '../../shared/record/rich-text.ts'
import { atTheDesk } from '../support/at-the-desk.ts'
import { type Courtside, done } from '../support/courtside.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf } from '../support/templates.ts'

const example = exampleOf('case-1')
const PARAGRAPHS = Array.from(
  { length: 8 },
  (_, index) =>
    `Paragraph ${index + 1} says what he told me about that evening, in a sentence long enough to click.`,
)
const SURFACE = '[data-question="offence.analysis"] .rt-text'

/** A report of its own for each test, in one office and one window. */
test.describe.configure({ mode: 'serial' })
let courtside: Courtside
let page: Page
test.beforeAll(async ({ openForAll }, info) => {
  courtside = await openForAll({ dataDir: info.outputPath('data') })
  page = courtside.page
  await atTheDesk(page).setUpOffice('Kent', example.author, PASSPHRASES.author)
})
test.afterEach(() => atTheDesk(page).button('Today'))

async function atTheAnalysis(name: string): Promise<void> {
  const blank = { format: example.format, name: '', court: '', hearingDate: '', another: true }
  const { id, rev } = await done(courtside, 'report.start', blank)
  const analysis = fromPlainText(PARAGRAPHS.join('\n'))
  const changes = { ...example.answers, 'person.name': name, 'offence.analysis': analysis }
  await done(courtside, 'report.save', { id, rev, changes })
  await open(name)
}
async function open(name: string): Promise<void> {
  await atTheDesk(page).openReport(name)
  await page.locator('.rail li button:has(.rail__title:text-is("The offence"))').click()
  await expect(page.locator(`${SURFACE} > p`).first()).toBeVisible()
}

/** Keys and clicks that wait for nothing, as a person's do: an answer of a slow page would hold the next one back. */
function hand(session: CDPSession) {
  const sent: Promise<unknown>[] = []
  return {
    key: (key: string, windowsVirtualKeyCode: number, modifiers = 0, text?: string) => {
      const each = { key, windowsVirtualKeyCode, modifiers }
      const down =
        text === undefined ? ({ type: 'rawKeyDown' } as const) : ({ type: 'keyDown', text } as const)
      sent.push(session.send('Input.dispatchKeyEvent', { ...each, ...down }))
      sent.push(session.send('Input.dispatchKeyEvent', { ...each, type: 'keyUp' }))
    },
    click: (x: number, y: number) => {
      for (const type of ['mousePressed', 'mouseReleased'] as const)
        sent.push(session.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', clickCount: 1 }))
    },
    landed: () => Promise.all(sent),
  }
}

test('a key leads from a text to its formatting, and another back', async () => {
  await atTheAnalysis('Ann Sample')
  await page.locator(`${SURFACE} > p`).first().click()
  await page.keyboard.press('Alt+F10')
  await page.keyboard.press('ArrowRight')
  await expect(
    page.locator('[data-question="offence.analysis"] [role="toolbar"] button').nth(1),
  ).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.locator(SURFACE)).toBeFocused()
})

test('on a slow computer, what is typed after Ctrl+End and Enter stands at the end, letter by letter', async () => {
  await atTheAnalysis('Beth Sample')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 8 })
  const expected = [...PARAGRAPHS]
  for (const round of PARAGRAPHS.keys()) {
    const paragraph = page.locator(`${SURFACE} > p`).nth(round)
    await paragraph.scrollIntoViewIfNeeded()
    const box = await paragraph.boundingBox()
    const { click, key, landed } = hand(session)
    const beat = (): Promise<void> => pause(30 + ((round * 7 + expected.length * 13) % 31))
    click((box?.x ?? 0) + 200, (box?.y ?? 0) + 10)
    await beat()
    key('End', 35, 2)
    await beat()
    key('Enter', 13, 0, '\r')
    const words = `Line ${round + 1} was added.`
    for (const letter of words) {
      await beat()
      key(letter, 0, 0, letter)
    }
    await landed()
    expected.push(words)
    await expect(page.locator(`${SURFACE} > p`)).toHaveText(expected, { timeout: 20_000 })
  }
  await session.detach()
})

test('a misspelt word is marked and mended by keys alone; a passage in Welsh is spelt and kept as Welsh', async () => {
  await atTheAnalysis('Cara Sample')
  const marked = () => page.evaluate(() => [...(CSS.highlights.get('misspelt') ?? [])].map(String))
  await page.locator(`${SURFACE} > p`).last().click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('He accomodated her. ')
  await page.keyboard.press('Control+Shift+6')
  await page.keyboard.type('Mae wedi dweud y gwir.')
  await page.keyboard.press('Control+Shift+6')
  await page.keyboard.type(' Today.')
  // The names of the report's person, court and places are none; Welsh takes some seconds to be read the first time.
  await expect.poll(marked, { timeout: 30_000 }).toEqual(['accomodated'])
  await expect(page.locator(`${SURFACE} .rt-welsh`)).toHaveAttribute('lang', 'cy')

  await page.keyboard.press('Control+Home')
  await page.keyboard.press('F7')
  await expect(page.getByRole('menuitem', { name: 'accommodated' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator(SURFACE)).toBeFocused()
  const mended = page.locator(`${SURFACE} > p`).last()
  await expect(mended).toHaveText('He accommodated her. Mae wedi dweud y gwir. Today.')
  await expect.poll(marked).toEqual([])
  await page.keyboard.press('Control+Z')
  await expect(mended).toHaveText('He accomodated her. Mae wedi dweud y gwir. Today.')
  await page.keyboard.press('Control+Y')

  await page.getByRole('tab', { name: 'Preview', exact: true }).click()
  await expect(page.locator('.pdf__page figcaption', { hasText: 'Mae wedi dweud y gwir.' })).toHaveCount(1)
  await page.keyboard.press('Control+Shift+L')
  await atTheDesk(page).unlock(example.author, PASSPHRASES.author)
  await open('Cara Sample')
  await expect(page.locator(`${SURFACE} .rt-welsh[lang=cy]`)).toHaveText('Mae wedi dweud y gwir.')
})

test('words are found in every section, and replaced in all of them as one act', async () => {
  await atTheAnalysis('Dora Sample')
  await page.locator(`${SURFACE} > p`).first().click()
  await page.keyboard.press('Control+H')
  const bar = page.getByRole('search', { name: 'Find in the report' })
  await expect(bar.getByLabel('Find', { exact: true })).toBeFocused()
  await page.keyboard.type('that evening')
  await expect(bar.getByRole('status')).toHaveText('1 of 8 places')
  await page.keyboard.press('Enter')
  await expect(bar.getByRole('status')).toHaveText('2 of 8 places')
  await bar.getByLabel('Replace with').fill('that night')
  await bar.getByRole('button', { name: 'Replace all' }).click()
  await expect(page.locator(`${SURFACE} > p`).first()).toContainText('told me about that night')
  await expect(bar.getByRole('status')).toContainText('replaced 8 times')
  await page.keyboard.press('Escape')
  await page.locator('h1').click()
  await page.keyboard.press('Control+Z')
  await expect(page.locator(`${SURFACE} > p`)).toHaveText(PARAGRAPHS)
  await page.keyboard.press('Control+F')
  await page.keyboard.type('sample')
  await expect(bar.getByRole('status')).toContainText('1 of')
  await expect(bar.locator('.findbar__where').first()).toContainText('·')
})
