import { must } from '../../shared/lib/must.ts'
import { fromPlainText } from '../../shared/record/rich-text.ts'
import { done } from '../support/courtside.ts'
import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-3')
const form = formOf(example.format)
/** The victim of the example is Laura Jane Pettifer. */
const WRITTEN = 'He misses Laura Pettifer and the children.'

test('a victim’s name in an open text is restricted, kept or changed, each by one way from the finding', async ({
  openWindow,
}, info) => {
  const { courtside, page, desk, openReport } = await deskOfOne(openWindow, info)
  const id = await openReport(example.format, { ...example.answers, 'views.own': fromPlainText(WRITTEN) })
  const officer = typist(page)
  await officer.goToQuestion(form, 'views.own')
  const finding = page.locator('aside .finding:has-text("victim’s name")')
  const way = (name: string) => finding.first().getByRole('button', { name })
  const stored = async () => (await done(courtside, 'report.open', { id })).answers['views.own']
  const undo = async () => {
    await page.keyboard.press('Control+Z')
    await expect(finding.first()).toBeVisible()
  }
  const pieces = async () => {
    const text = must(await stored(), 'it is written')
    return typeof text === 'object' && 'blocks' in text
      ? text.blocks.flatMap((block) => (block.type === 'paragraph' ? block.text : []))
      : []
  }

  await desk.press(way('Restrict these words'), () => expect(finding).toHaveCount(0))
  await expect(page.locator(`${officer.editor('views.own')} mark`)).toHaveText('Laura Pettifer')
  await expect.poll(async () => (await pieces()).filter(({ restricted }) => restricted)).toHaveLength(1)
  await undo()

  await desk.press(way('Not the victim'), () => expect(finding).toHaveCount(0))
  await desk.saved()
  expect(await stored()).toEqual(fromPlainText(WRITTEN))
  await undo()

  await desk.press(way('Go to'), () => expect(page.locator(officer.editor('views.own'))).toBeFocused())
  await page.keyboard.press('Control+A')
  await page.keyboard.type('He misses her and the children.')
  await expect(finding).toHaveCount(0)
  await desk.saved()
  await expect.poll(stored).toEqual(fromPlainText('He misses her and the children.'))
})
