import { join } from 'node:path'
import { _electron, type FileChooser, type Page } from 'playwright-core'
import type { Clock } from '../../electron/core/machine/ports.ts'
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
  const ahead = aheadOf(clockStart)
  const host = await startBrowserHost({
    ...(clockStart === undefined ? {} : { ports: { clock: clockAhead(ahead) } }),
    headless: process.env['DISPLAY'] === undefined,
  })
  await host.window.page.evaluate(moveClock, ahead)
  const chosen: string[] = []
  host.window.page.on('filechooser', async (chooser: FileChooser) => {
    const path = chosen.shift()
    if (path === undefined) await chooser.element().dispatchEvent('cancel')
    else await chooser.setFiles(path)
  })
  return { ...host, pid: process.pid, choose: async (path) => void chosen.push(path) }
}

const aheadOf = (clockStart: string | undefined): number =>
  clockStart === undefined ? 0 : Date.parse(clockStart) - Date.now()
const clockAhead = (ahead: number): Clock => ({
  now: () => new Date(Date.now() + ahead).toISOString(),
})

/** A window shows the same time as its application. Runs in the page or in Electron's main process, with `ahead` given last: may use nothing of this file. */
function moveClock(...given: readonly unknown[]): void {
  const ahead = Number(given.at(-1))
  const RealDate = Date
  const moved = () => RealDate.now() + ahead
  class MovedDate extends RealDate {
    constructor(...parts: [] | [number | string]) {
      super(parts.length === 0 ? moved() : parts[0])
    }
    static override now = moved
  }
  Object.assign(globalThis, { Date: MovedDate })
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
  const ahead = aheadOf(clockStart)
  await electron.evaluate(moveClock, ahead)
  await electron.evaluate(takeOver, { exports })
  const page = await electron.firstWindow()
  await page.evaluate(moveClock, ahead)
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
function takeOver({ dialog }: DialogsToReplace, given: { exports: string }): void {
  const chosen: string[] = []
  Object.assign(globalThis, { courtsideChosen: chosen })
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
