import { join } from 'node:path'
import { type Application, createApplication } from '../core/application.ts'
import { dataFolder, fileLog, machineClock, machineIds } from '../core/machine/machine-ports.ts'
import type { Ports } from '../core/machine/ports.ts'
import { whyNotStarted } from '../core/templates/why-not-started.ts'
import { readWindowFiles } from '../core/window/files.ts'
import { browserDialogs, exportFolder } from './browser-dialogs.ts'
import { findBrowser, noBrowserFound } from './find-browser.ts'
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
  const application = started({
    clock: machineClock,
    ids: machineIds,
    dialogs,
    paths,
    log: fileLog(paths, machineClock),
    ...choices.ports,
  })
  // After the templates: what is wrong with them is for whoever owns them, whether or not a window was built.
  const files = readWindowFiles(join(root, 'out', 'renderer'))
  sweepProfiles(paths.data)
  const open = async (tries: number): Promise<BrowserHost> => {
    const profile = createProfile(paths.data, process.pid)
    try {
      const window = await openWindow(application, files, {
        browserPath: browser.path,
        profileFolder: profile.folder,
        sandbox,
        headless: choices.headless ?? false,
      })
      dialogs.attach(window.page)
      const browserProcess = profile.browser()
      const ended = window.closed
        .then(() => application.close())
        .finally(() => profile.remove(browserProcess))
      return { window, application, ended }
    } catch (error) {
      await profile.remove(profile.browser())
      const reason = String(error instanceof Error ? error.message : error)
      // On a busy machine Chromium now and then hangs at its start; another, with a new profile, comes up.
      if (tries > 1 && didNotAnswer(reason)) return open(tries - 1)
      await application.close()
      throw new CannotStart(launchFailure(reason, browser.name))
    }
  }
  return open(2)
}

function started(ports: Ports): Application {
  try {
    return createApplication(ports)
  } catch (error) {
    const why = whyNotStarted(error)
    throw why === null ? error : new CannotStart(why)
  }
}

/** Not a bug: the machine or the delivery lacks something, and the message says what. */
export class CannotStart extends Error {}

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
