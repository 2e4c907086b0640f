import { test as base, expect } from '@playwright/test'
import type { Courtside, CourtsideSettings } from './courtside.ts'
import { DrivenHost } from './driven-host-client.ts'
import { openInElectron } from './electron-courtside.ts'
import { watchFocus } from './focus-watch.ts'
import { setup, teardown } from './own-temp-folder.ts'

export { expect }

export type JourneyOptions = { readonly shell: 'browser' | 'electron' }
type Open = (settings: CourtsideSettings) => Promise<Courtside>
type ForTest = {
  /** Opens a window on that data; it is closed when the test has ended. */
  readonly openWindow: Open
  /** Fails the test where the focus stayed on the body after a control was worked. */
  readonly focusIsKept: undefined
}
type ForWorker = JourneyOptions & {
  /** Opens a window that several tests of a file share, and that is closed after the last of them. */
  readonly openForAll: Open
  readonly focusLost: string[]
  /** What applications and browsers leave in the folder for temporary files goes with the worker. */
  readonly ownTempFolder: undefined
}

const SIZE = { width: 1440, height: 900 }

async function openInBrowser(settings: CourtsideSettings): Promise<Courtside> {
  const host = await DrivenHost.start(settings)
  return Object.assign(host, { page: await host.joinPage() })
}

const opener = (
  shell: JourneyOptions['shell'],
  focusLost: string[],
): { open: Open; closeAll(): Promise<void> } => {
  const opened: Courtside[] = []
  return {
    open: async (settings) => {
      const courtside = await (shell === 'electron' ? openInElectron : openInBrowser)(settings)
      opened.push(courtside)
      await courtside.page.setViewportSize(SIZE)
      await watchFocus(courtside.page, (control) => focusLost.push(control))
      return courtside
    },
    closeAll: async () => {
      for (const courtside of opened) await courtside.stop().catch(() => {})
    },
  }
}

export const test = base.extend<ForTest, ForWorker>({
  shell: ['browser', { option: true, scope: 'worker' }],
  ownTempFolder: [
    async ({ shell: _ }, use) => {
      setup()
      await use(undefined)
      teardown()
    },
    { scope: 'worker', auto: true },
  ],
  focusLost: [async ({ shell: _ }, use) => use([]), { scope: 'worker' }],
  focusIsKept: [
    async ({ focusLost }, use) => {
      focusLost.length = 0
      await use(undefined)
      expect(focusLost, 'controls after which the focus stayed on the body').toEqual([])
    },
    { auto: true },
  ],
  openWindow: async ({ shell, focusLost }, use) => {
    const { open, closeAll } = opener(shell, focusLost)
    await use(open)
    await closeAll()
  },
  openForAll: [
    async ({ shell, focusLost }, use) => {
      const { open, closeAll } = opener(shell, focusLost)
      await use(open)
      await closeAll()
    },
    { scope: 'worker' },
  ],
})
