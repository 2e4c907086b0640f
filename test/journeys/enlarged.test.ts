import { deskOfOne } from '../support/desk-of-one.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { exampleOf, formOf } from '../support/templates.ts'
import { typist } from '../support/typist.ts'

const example = exampleOf('case-1')
/** What a window of 1440 by 900 has left at 200 %. */
const ENLARGED = { width: 720, height: 450 }

test('at 200 % a chosen section comes into sight, and the quality page ends where its words end', async ({
  openWindow,
}, info) => {
  const { page, desk, openReport } = await deskOfOne(openWindow, info)
  await desk.addColleague(example.manager, PASSPHRASES.spo)
  await page.setViewportSize(ENLARGED)
  await openReport(example.format, example.answers)
  const officer = typist(page)
  const heading = page.getByRole('heading', { level: 1 })
  for (const { title } of formOf(example.format).sections) {
    await officer.goTo(title)
    await expect(heading).toBeInViewport({ ratio: 1 })
  }
  const previous = page.getByRole('button', { name: /^Previous section/ })
  await previous.scrollIntoViewIfNeeded()
  await expect(heading).not.toBeInViewport()
  await previous.click()
  await expect(heading).toBeInViewport({ ratio: 1 })
  await desk.lock()

  await desk.unlock(example.manager, PASSPHRASES.spo)
  await desk.office('Quality checks')
  const last = page.locator('.rules tr').last()
  await page.evaluate(`(() => {
    for (const element of document.querySelectorAll('html, body, body *')) element.scrollTop = element.scrollHeight
  })()`)
  await expect(last).toBeInViewport()
})
