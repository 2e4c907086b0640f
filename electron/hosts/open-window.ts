import { type BrowserContext, chromium, type Page } from 'playwright-core'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import { must } from '../../shared/lib/must.ts'
import type { Application } from '../core/application.ts'
import { createWindowDoor, type WindowDoor } from '../core/window/door.ts'
import { answerRequest, type WindowFiles } from '../core/window/files.ts'
import { browserOrigin, isOwnAddress } from '../core/window/policy.ts'
import { browserArguments, unwantedArguments, withoutSandbox } from './browser-arguments.ts'
import { giveBridge, letPageClose, tellPage } from './in-page.ts'

export type OpenWindow = {
  readonly page: Page
  /** The window is gone, whoever closed it. */
  readonly closed: Promise<void>
  /** Lets the page save for at most three seconds, then closes it. */
  close(): Promise<void>
}
export type WindowSettings = {
  readonly browserPath: string
  readonly profileFolder: string
  readonly sandbox: boolean
  /** For tests on a machine without a display; never for an officer. */
  readonly headless: boolean
}

const patienceMilliseconds = 3000
const startMilliseconds = 25_000

/** Starts the browser over a pipe of its own and shows the window. No port is opened, and no request leaves the machine. */
export async function openWindow(
  application: Pick<Application, 'run' | 'on'>,
  files: WindowFiles,
  settings: WindowSettings,
): Promise<OpenWindow> {
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
  const door = createWindowDoor(application, browserOrigin)
  const page = must(context.pages()[0], 'a persistent context opens with one page')
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  // A browser that has died answers nothing, and is gone all the same.
  const end = () => context.close().catch(() => {})
  const close = closing(page, end, door)

  await context.grantPermissions([])
  await context.route('**', async (route) => {
    const answer = answerRequest(files, browserOrigin, route.request().method(), route.request().url())
    if (answer.status === 200) await route.fulfill(answer)
    // 'aborted' leaves the page where it is when the request was a navigation.
    else await route.abort('aborted')
  })
  await context.routeWebSocket('**', (socket) => socket.close())
  await context.exposeBinding('courtsideCall', async ({ frame }, text: unknown) => {
    const caller = { address: frame.url(), isTopFrame: frame === page.mainFrame() }
    return JSON.stringify(await door.call(caller, messageIn(text)))
  })
  await context.addInitScript(giveBridge, { origin: browserOrigin })
  await page.goto(`${browserOrigin}/`)

  context.on('page', (other) => void other.close().catch(() => {}))
  page.on('dialog', (dialog) => {
    void dialog.dismiss().catch(() => {})
    // A window with something typed in it was asked to close: it stays until it has saved.
    if (dialog.type() === 'beforeunload') void close()
  })
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame() && !isOwnAddress(frame.url(), browserOrigin)) void end()
  })
  page.on('close', end)
  page.on('crash', end)
  const stopTelling = application.on((event) => tell(page, event))
  void closed.then(stopTelling)
  return { page, closed, close }
}

function closing(page: Page, end: () => Promise<void>, door: WindowDoor): () => Promise<void> {
  let underWay: Promise<void> | null = null
  return () => {
    underWay ??= (async () => {
      const ready = door.readyToClose(patienceMilliseconds)
      tell(page, { is: 'closing' })
      await ready
      await page.evaluate(letPageClose).catch(() => {})
      await end()
    })()
    return underWay
  }
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

/** What the page sent, or null where it is no JSON text: the door refuses that as unreadable. */
function messageIn(text: unknown): unknown {
  try {
    const message: unknown = typeof text === 'string' ? JSON.parse(text) : null
    // JSON leaves out what is undefined: a command asked without input is refused by its own schema.
    return typeof message === 'object' ? { input: undefined, ...message } : message
  } catch {
    return null
  }
}

/** A page that is just loading or going misses the event; it asks for the state when it is there. */
function tell(page: Page, event: CourtsideEvent): void {
  page.evaluate(tellPage, event).catch(() => {})
}
