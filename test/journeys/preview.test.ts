import { atTheDesk } from '../support/at-the-desk.ts'
import { expect, test } from '../support/journey.ts'
import { PASSPHRASES } from '../support/office-at-work.ts'
import { closedOffice } from '../support/office-of-two.ts'

test('the preview is drawn again as often as it is asked for, and its button keeps the focus', async ({
  openWindow,
}) => {
  const { dataDir, author } = await closedOffice()
  const { page } = await openWindow({ dataDir })
  const desk = atTheDesk(page)
  await desk.unlock(author, PASSPHRASES.author)
  await desk.openReport('Lee Anthony Pascall')
  await page.getByRole('tab', { name: 'Preview', exact: true }).click()
  const drawn = page.locator('.pdf__page figcaption').first()
  await expect(drawn).toContainText('Pascall')
  const again = page.getByRole('button', { name: 'Draw again', exact: true })
  for (let time = 0; time < 5; time += 1) {
    await again.click()
    await expect(again).toBeFocused()
    await expect(drawn).toContainText('Pascall')
    await expect(page.getByRole('heading', { name: 'Courtside cannot continue' })).toHaveCount(0)
  }
})
