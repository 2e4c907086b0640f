import type { BrowserContext, Page } from 'playwright-core'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import { must } from '../../shared/lib/must.ts'
import type { Application } from '../core/application.ts'
import { createWindowDoor, type WindowDoor } from '../core/window/door.ts'
import { answerRequest, type WindowFiles } from '../core/window/files.ts'
import { browserOrigin, isOwnAddress } from '../core/window/policy.ts'
import { giveBridge, letPageClose, tellPage } from './in-page.ts'

export type OpenWindow = {
  readonly page: Page
  /** The window is gone, whoever closed it. */
  readonly closed: Promise<void>
  /** Lets the page save for at most three seconds, then closes it. */
  close(): Promise<void>
}

const patienceMilliseconds = 3000

/** Shows the window in a browser that has started. No request leaves the machine. */
export async function openWindow(
  context: BrowserContext,
  application: Pick<Application, 'run' | 'on'>,
  files: WindowFiles,
): Promise<OpenWindow> {
  const door = createWindowDoor(application, browserOrigin)
  const page = must(context.pages()[0], 'a persistent context opens with one page')
  const closed = new Promise<void>((resolve) => context.once('close', () => resolve()))
  // A browser that has died answers nothing, and is gone all the same.
  const end = () => context.close().catch(() => {})
  const close = closing(page, end, door)

  await Promise.all([
    context.grantPermissions([]),
    context.route('**', async (route) => {
      const answer = answerRequest(files, browserOrigin, route.request().method(), route.request().url())
      if (answer.status === 200) await route.fulfill(answer)
      // 'aborted' leaves the page where it is when the request was a navigation.
      else await route.abort('aborted')
    }),
    context.routeWebSocket('**', (socket) => socket.close()),
    context.exposeBinding('courtsideCall', async ({ frame }, text: unknown) => {
      const caller = { address: frame.url(), isTopFrame: frame === page.mainFrame() }
      return JSON.stringify(await door.call(caller, messageIn(text)))
    }),
    context.addInitScript(giveBridge, { origin: browserOrigin }),
  ])
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
