import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import type { Application } from '../core/application.ts'
import { dataFolder, fileLog, machineClock, machineIds } from '../core/machine/machine-ports.ts'
import type { Ports } from '../core/machine/ports.ts'
import type { Begun } from './begin-application.ts'
import { browserDialogs, exportFolder } from './browser-dialogs.ts'
import { CannotStart } from './cannot-start.ts'
import { findBrowser, noBrowserFound } from './find-browser.ts'
import { launchBrowser } from './launch-browser.ts'
import { didNotAnswer, launchFailure } from './launch-failure.ts'
import { type OpenWindow, openWindow } from './open-window.ts'
import { createProfile, sweepProfiles } from './profile.ts'

/** What a host started for a test may say otherwise; the officer's host says nothing. */
export type HostChoices = { readonly ports?: Partial<Ports>; readonly headless?: boolean }
export type BrowserHost = {
  readonly window: OpenWindow
  readonly application: Application
  readonly ended: Promise<void>
}
type Launched = { readonly context: BrowserContext; remove(): Promise<void> }

const root = join(import.meta.dirname, '..', '..')

/** The whole application with its window in the browser that is already on the machine. */
export async function startBrowserHost(choices: HostChoices = {}): Promise<BrowserHost> {
  const browser = findBrowser()
  if (browser === null) throw new CannotStart(noBrowserFound)
  const sandbox = process.getuid?.() !== 0
  if (!sandbox) {
    console.error(
      `Courtside runs as root, where ${browser.name} cannot use its sandbox: the sandbox is OFF. Only for test machines.`,
    )
  }
  const paths = { data: dataFolder(process.env, process.platform), templates: join(root, 'templates') }
  const dialogs = browserDialogs(exportFolder(process.env))
  const ports = { clock: machineClock, ids: machineIds, dialogs, paths, log: fileLog(paths, machineClock) }
  sweepProfiles(paths.data)

  const launch = async (tries: number): Promise<Launched> => {
    const profile = createProfile(paths.data, process.pid)
    try {
      const context = await launchBrowser({
        browserPath: browser.path,
        profileFolder: profile.folder,
        sandbox,
        headless: choices.headless ?? false,
      })
      const started = profile.browser()
      return { context, remove: () => profile.remove(started) }
    } catch (error) {
      await profile.remove(profile.browser())
      const reason = reasonOf(error)
      // On a busy machine Chromium now and then hangs at its start; another, with a new profile, comes up.
      if (tries > 1 && didNotAnswer(reason)) return launch(tries - 1)
      throw new CannotStart(launchFailure(reason, browser.name))
    }
  }
  const begin = async (): Promise<Begun> => {
    const { beginApplication } = await import('./begin-application.ts')
    return beginApplication({ ...ports, ...choices.ports }, join(root, 'out', 'renderer'))
  }

  // Side by side: the browser takes a second to start, and so does the application to be read and linked.
  const [launched, begun] = await Promise.allSettled([launch(2), begin()])
  const end = async (): Promise<void> => {
    if (launched.status === 'fulfilled') await launched.value.context.close().catch(() => {})
    if (begun.status === 'fulfilled') await begun.value.application.close()
    if (launched.status === 'fulfilled') await launched.value.remove()
  }
  if (begun.status === 'rejected') {
    await end()
    throw begun.reason
  }
  if (launched.status === 'rejected') {
    await end()
    throw launched.reason
  }
  const { application, files } = begun.value
  try {
    const window = await openWindow(launched.value.context, application, files)
    dialogs.attach(window.page)
    return { window, application, ended: window.closed.then(end) }
  } catch (error) {
    await end()
    throw new CannotStart(launchFailure(reasonOf(error), browser.name))
  }
}

const reasonOf = (error: unknown): string => String(error instanceof Error ? error.message : error)

if (import.meta.main) {
  try {
    const host = await startBrowserHost()
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => void host.window.close())
    await host.ended
    process.exit(0)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    process.exit(1)
  }
}
