import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'

const source = readFileSync(
  join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js'),
  'utf8',
)
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const violationsSchema = z.array(
  z.object({ id: z.string(), help: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
)

/** What axe finds wrong on the page as it stands: the rule and each element. */
async function barriers(page: Page): Promise<string[]> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${source}; 0`)
  const found = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(TAGS)}, resultTypes: ['violations'] }).then(({ violations }) => violations)`,
  )
  return violationsSchema
    .parse(found)
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id} (${help}): ${html.slice(0, 160)}`))
}

/** A wide screen by day, a small one at night, and a window at 200 %. */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1024, height: 768, colorScheme: 'dark' },
  { width: 720, height: 450, colorScheme: 'light' },
] as const

/** No barrier that axe knows, in each look; with COURTSIDE_LOOK set each is drawn in that folder too. */
export async function look(page: Page, name: string): Promise<void> {
  const folder = process.env['COURTSIDE_LOOK']
  if (folder !== undefined) mkdirSync(folder, { recursive: true })
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    expect.soft(await barriers(page), `${name}, ${width} pixels wide, ${colorScheme}`).toEqual([])
    if (folder !== undefined)
      await page.screenshot({ path: join(folder, `${name.replaceAll(/\W+/g, '-')}-${width}.png`) })
  }
  await page.setViewportSize(LOOKS[0])
  await page.emulateMedia({ colorScheme: LOOKS[0].colorScheme })
}
