import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** A desk, a small screen, and that one at 200 %. */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 640, height: 360 },
] as const
const AS_EVER = { width: 1440, height: 900 }

/**
 * The page as it stands, to be looked at: in each size by day and at night, and in the reader's own colours. Nothing is
 * drawn unless COURTSIDE_LOOK names a folder (`npm run pictures`), so that a test run leaves no files.
 */
export async function draw(page: Page, name: string): Promise<void> {
  const folder = process.env['COURTSIDE_LOOK']
  if (folder === undefined) return
  mkdirSync(folder, { recursive: true })
  const save = (as: string) =>
    page.screenshot({ path: join(folder, `${name.replaceAll(/\W+/g, '-')}-${as}.png`) })
  for (const { width, height } of SIZES) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await save(`${width}-${colorScheme}`)
    }
  }
  await page.setViewportSize(AS_EVER)
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
  await save('contrast')
  await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' })
}
