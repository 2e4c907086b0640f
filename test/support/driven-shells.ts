import { join } from 'node:path'
import { _electron, type FileChooser, type Page } from 'playwright-core'
import type { Clock } from '../../electron/core/ports.ts'
import { startBrowserHost } from '../../electron/hosts/browser.ts'
import { findElectron } from '../../electron/setup/find-electron.ts'
import { must } from '../../shared/lib/must.ts'

/** A whole Courtside as the line protocol drives it, whichever shell it stands in. */
export type Driven = {
  readonly window: { readonly page: Page; close(): Promise<void> }
  readonly application: { run(name: string, input: unknown): Promise<unknown> }
  /** The process that a crash would end: the host, or Electron's main process. */
  readonly pid: number
  readonly ended: Promise<unknown>
  /** The next file that is asked for; without one the dialog is cancelled. */
  choose(path: string): Promise<void>
}
export type Choices = { readonly clockStart: string | undefined; readonly exports: string }

const root = join(import.meta.dirname, '..', '..')

export async function browserShell({ clockStart }: Choices): Promise<Driven> {
  const host = await startBrowserHost({
    ...(clockStart === undefined ? {} : { ports: { clock: clockFrom(clockStart) } }),
    headless: process.env['DISPLAY'] === undefined,
  })
  const chosen: string[] = []
  host.window.page.on('filechooser', async (chooser: FileChooser) => {
    const path = chosen.shift()
    if (path === undefined) await chooser.element().dispatchEvent('cancel')
    else await chooser.setFiles(path)
  })
  return { ...host, pid: process.pid, choose: async (path) => void chosen.push(path) }
}

function clockFrom(start: string): Clock {
  const ahead = Date.parse(start) - Date.now()
  return { now: () => new Date(Date.now() + ahead).toISOString() }
}

/**
 * The shipped Electron shell, driven from outside: its clock and its dialogs are replaced in its main process,
 * because it has no door of its own for that. It needs a display.
 */
export async function electronShell({ clockStart, exports }: Choices): Promise<Driven> {
  const electron = await _electron.launch({
    executablePath: must(
      findElectron(root),
      'COURTSIDE_SHELL=electron is set where the runtime is installed',
    ),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    cwd: root,
  })
  const ahead = clockStart === undefined ? 0 : Date.parse(clockStart) - Date.now()
  await electron.evaluate(takeOver, { ahead, exports })
  const page = await electron.firstWindow()
  const main = electron.process()
  return {
    window: { page, close: () => electron.close() },
    application: {
      run: (name, input) =>
        page.evaluate(`courtside.run(${JSON.stringify(name)}, ${JSON.stringify(input) ?? 'undefined'})`),
    },
    pid: must(main.pid, 'Electron has started'),
    ended: new Promise((resolve) => main.once('exit', resolve)),
    choose: async (path) => {
      await electron.evaluate((_electron, chosen) => {
        Reflect.get(globalThis, 'courtsideChosen').push(chosen)
      }, path)
    },
  }
}

type DialogsToReplace = { readonly dialog: object }

/** Runs in Electron's main process: may use nothing of this file. */
function takeOver({ dialog }: DialogsToReplace, given: { ahead: number; exports: string }): void {
  const RealDate = Date
  const moved = () => RealDate.now() + given.ahead
  class MovedDate extends RealDate {
    constructor(...parts: [] | [number | string]) {
      super(parts.length === 0 ? moved() : parts[0])
    }
    static override now = moved
  }
  const chosen: string[] = []
  Object.assign(globalThis, { Date: MovedDate, courtsideChosen: chosen })
  Object.assign(dialog, {
    showSaveDialog: async (options: { defaultPath: string }) => ({
      canceled: false,
      filePath: `${given.exports}/${options.defaultPath}`,
    }),
    showOpenDialog: async () => {
      const path = chosen.shift()
      return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] }
    },
  })
}
