import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import type { Page } from 'playwright-core'
import { makeFolder } from '../core/machine/make-folder.ts'
import type { Dialogs } from '../core/machine/ports.ts'
import { systemFaultOrThrow } from '../core/machine/system-error.ts'
import { chooseFile } from './in-page.ts'

export type BrowserDialogs = Dialogs & { attach(page: Page): void }

/**
 * A browser cannot tell the host where to save, so files go to one folder under a name not yet taken, and
 * the window shows the path. Opening is the browser's own file chooser: the host alone learns the path.
 */
export function browserDialogs(folder: string): BrowserDialogs {
  let page: Page | null = null
  return {
    attach: (opened) => {
      page = opened
    },
    saveFile: async (suggestedName) => {
      try {
        makeFolder(folder)
      } catch (error) {
        // Whoever writes to the path is told in words that it cannot be done.
        systemFaultOrThrow(error)
      }
      return freeName(folder, suggestedName, existsSync)
    },
    showInFolder: (path) => openFolder(dirname(path)),
    openFile: async ({ extensions }) =>
      page === null ? null : chosenPath(page, extensions.map((extension) => `.${extension}`).join(',')),
  }
}

const OPENERS: Readonly<Record<string, string>> = { win32: 'explorer.exe', darwin: 'open' }

/** Without a shell, so that no folder's name is read as a command. */
const openFolder = (folder: string): Promise<boolean> =>
  new Promise((resolve) => {
    const opener = spawn(OPENERS[process.platform] ?? 'xdg-open', [folder], {
      detached: true,
      stdio: 'ignore',
    })
    opener.once('error', () => resolve(false))
    opener.once('spawn', () => resolve(true))
    opener.unref()
  })

/** COURTSIDE_EXPORTS names another folder than Documents/Courtside. */
export function exportFolder(environment: NodeJS.ProcessEnv): string {
  const chosen = environment['COURTSIDE_EXPORTS']
  return chosen !== undefined && chosen !== '' ? chosen : join(homedir(), 'Documents', 'Courtside')
}

/** "report.pdf", then "report (2).pdf": nothing is ever written over. */
export function freeName(folder: string, suggestedName: string, taken: (path: string) => boolean): string {
  const { name, ext } = parse(suggestedName.replaceAll(/[\\/:*?"<>|]|\p{Cc}/gu, '-'))
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? `${name}${ext}` : `${name} (${number})${ext}`)
    if (!taken(path)) return path
  }
}

async function chosenPath(page: Page, accept: string): Promise<string | null> {
  const session = await page.context().newCDPSession(page)
  try {
    const { result } = await session.send('Runtime.evaluate', {
      expression: `(${chooseFile})(${JSON.stringify(accept)})`,
      awaitPromise: true,
      userGesture: true,
    })
    if (result.objectId === undefined) return null
    const { path } = await session.send('DOM.getFileInfo', { objectId: result.objectId })
    return path
  } finally {
    await session.detach()
  }
}
