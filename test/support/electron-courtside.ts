import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { findElectron } from '../../electron/setup/find-electron.ts'
import { must } from '../../shared/lib/must.ts'
import type { Courtside, CourtsideSettings } from './courtside.ts'
import { aheadOf, moveClock } from './moved-clock.ts'

const root = join(import.meta.dirname, '..', '..')

/**
 * The shipped Electron shell, driven from outside: its clock and its dialogs are replaced in its main process,
 * because it has no door of its own for that. It needs a display.
 */
export async function openInElectron({ dataDir, exportDir, clock }: CourtsideSettings): Promise<Courtside> {
  const exports = exportDir ?? join(dataDir, 'exports')
  mkdirSync(exports, { recursive: true })
  const electron = await _electron.launch({
    executablePath: must(findElectron(root), 'the project exists only where the runtime is installed'),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root],
    cwd: root,
    env: { ...definedIn(process.env), COURTSIDE_DATA: dataDir, COURTSIDE_EXPORTS: exports },
  })
  const ahead = aheadOf(clock)
  await electron.evaluate(moveClock, ahead)
  await electron.evaluate(takeOver, { exports })
  const page = await electron.firstWindow()
  await page.evaluate(moveClock, ahead)
  const main = electron.process()
  const exited = new Promise<number | null>((resolve) => main.once('exit', resolve))
  const pid = must(main.pid, 'Electron has started')
  return {
    page,
    pid,
    exited,
    run: (name, input) =>
      page.evaluate(`courtside.run(${JSON.stringify(name)}, ${JSON.stringify(input) ?? 'undefined'})`),
    choosePath: (path) =>
      electron.evaluate((_electron, chosen) => {
        Reflect.get(globalThis, 'courtsideChosen').push(chosen)
      }, path),
    kill9: async () => {
      process.kill(pid, 'SIGKILL')
      await exited
    },
    stop: async () => {
      await electron.close()
      await exited
    },
  }
}

const definedIn = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )

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
