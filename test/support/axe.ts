import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { draw } from './draw.ts'

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

/** A wide screen by day, a small one at night, and that one at 200 %. */
const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1280, height: 720, colorScheme: 'dark' },
  { width: 640, height: 360, colorScheme: 'light' },
] as const

/** No barrier that axe knows, in each look; it is drawn to be looked at where that is asked for. */
export async function look(page: Page, name: string): Promise<void> {
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    expect.soft(await barriers(page), `${name}, ${width} pixels wide, ${colorScheme}`).toEqual([])
  }
  await page.setViewportSize(LOOKS[0])
  await page.emulateMedia({ colorScheme: LOOKS[0].colorScheme })
  await draw(page, name)
}
