import { must } from '../../shared/lib/must.ts'
import type { DrivenHost } from '../support/driven-host-client.ts'
import { formOf } from '../support/templates.ts'
import { example, openReport } from './desk.ts'
import type { Figure } from './figure.ts'

const WINDOW = { width: 1280, height: 720 }

/** How many windows full of questions case-1 is, answered: each section by its own height, without what rounds it up. */
export async function benchScreens(host: DrivenHost): Promise<Figure[]> {
  const page = await host.joinPage()
  const before = must(page.viewportSize(), 'a page has a size')
  await page.setViewportSize(WINDOW)
  await openReport(host, String(example.answers['person.name']))
  const main = page.locator('#main')
  const heights: { title: string; screens: number }[] = []
  for (const { title } of formOf(example.format).sections) {
    await main.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
    const screens = await main.evaluate((pane) => pane.scrollHeight / pane.clientHeight)
    heights.push({ title, screens })
    await page.keyboard.press('Alt+ArrowDown')
  }
  await page.setViewportSize(before)
  const figure = (name: string, p50: number, aim?: string): Figure => ({
    name,
    unit: '',
    p50,
    p95: null,
    of: 1,
    ...(aim === undefined ? {} : { aim }),
  })
  return [
    figure(
      'case-1: windows of 1280 x 720',
      heights.reduce((sum, { screens }) => sum + screens, 0),
      'at most 13',
    ),
    ...heights.map(({ title, screens }) => figure(`  ${title}`, screens)),
  ]
}
