import { type BrowserContext, chromium } from 'playwright-core'
import { browserArguments, unwantedArguments, withoutSandbox } from './browser-arguments.ts'

export type BrowserSettings = {
  readonly browserPath: string
  readonly profileFolder: string
  readonly sandbox: boolean
  /** For tests on a machine without a display; never for an officer. */
  readonly headless: boolean
}

const startMilliseconds = 25_000

/** Starts the browser over a pipe of its own: no port is opened. Its page is empty until a window is opened in it. */
export async function launchBrowser(settings: BrowserSettings): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(settings.profileFolder, {
    executablePath: settings.browserPath,
    headless: settings.headless,
    chromiumSandbox: settings.sandbox,
    args: [...browserArguments, ...(settings.sandbox ? [] : withoutSandbox)],
    ignoreDefaultArgs: [...unwantedArguments],
    acceptDownloads: false,
    serviceWorkers: 'block',
    // The officer's own settings of size, colour, contrast and motion, not those of a test robot.
    viewport: null,
    colorScheme: null,
    reducedMotion: null,
    forcedColors: null,
    contrast: null,
    // A browser that a policy has silenced says so on its standard error and then waits for ever.
    timeout: startMilliseconds,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  await closeInspectors(context)
  return context
}

/** No inspector stays, whichever key or menu opened it: the menu of a text field has one that a page cannot take out. */
async function closeInspectors(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession()
  const close = ({ targetInfo }: { targetInfo: { targetId: string; url: string } }) => {
    if (!targetInfo.url.startsWith('devtools:')) return
    session?.send('Target.closeTarget', { targetId: targetInfo.targetId }).catch(() => {})
  }
  session?.on('Target.targetCreated', close)
  session?.on('Target.targetInfoChanged', close)
  await session?.send('Target.setDiscoverTargets', { discover: true })
}
