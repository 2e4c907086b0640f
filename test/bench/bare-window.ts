import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { readWindowFiles } from '../../electron/core/window/files.ts'
import { findBrowser } from '../../electron/hosts/find-browser.ts'
import { launchBrowser } from '../../electron/hosts/launch-browser.ts'
import { openWindow } from '../../electron/hosts/open-window.ts'
import { refuse } from '../../shared/contract/refusals.ts'
import { must } from '../../shared/lib/must.ts'

const root = join(import.meta.dirname, '..', '..')
const built = join(root, 'out', 'bench')

export type BareWindow = { readonly page: Page; close(): Promise<void> }

/** The bare editor in a window opened by the host's own code: the same browser, arguments, headers and serving. */
export async function openBareWindow(): Promise<BareWindow> {
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare-editor'),
    logLevel: 'error',
    css: { preprocessorOptions: { scss: { loadPaths: [join(root, 'node_modules')] } } },
    build: { outDir: built, emptyOutDir: true, target: 'chrome120', assetsInlineLimit: 0 },
  })
  const profileFolder = mkdtempSync(join(tmpdir(), 'courtside-bench-bare-'))
  const nobody = {
    run: async () => refuse({ kind: 'notAllowed', says: 'There is no application behind this window.' }),
    on: () => () => {},
  }
  const browser = await launchBrowser({
    browserPath: must(findBrowser(), 'the report was opened in one').path,
    profileFolder,
    sandbox: process.getuid?.() !== 0,
    headless: process.env['DISPLAY'] === undefined,
  })
  const window = await openWindow(browser, nobody, readWindowFiles(built))
  await window.page.setViewportSize({ width: 1440, height: 900 })
  return {
    page: window.page,
    close: async () => {
      // Without a page that answers, the host's own close would wait three seconds.
      await window.page.context().close()
      rmSync(profileFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}
