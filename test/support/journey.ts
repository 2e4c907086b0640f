import { test as base, expect } from '@playwright/test'
import type { Courtside, CourtsideSettings } from './courtside.ts'
import { DrivenHost } from './driven-host-client.ts'
import { openInElectron } from './electron-courtside.ts'

export { expect }

export type JourneyOptions = { readonly shell: 'browser' | 'electron' }
type Open = (settings: CourtsideSettings) => Promise<Courtside>
type ForTest = {
  /** Opens a window on that data; it is closed when the test has ended. */
  readonly openWindow: Open
}
type ForWorker = JourneyOptions & {
  /** Opens a window that several tests of a file share, and that is closed after the last of them. */
  readonly openForAll: Open
}

const SIZE = { width: 1440, height: 900 }

async function openInBrowser(settings: CourtsideSettings): Promise<Courtside> {
  const host = await DrivenHost.start(settings)
  return Object.assign(host, { page: await host.joinPage() })
}

const opener = (shell: JourneyOptions['shell']): { open: Open; closeAll(): Promise<void> } => {
  const opened: Courtside[] = []
  return {
    open: async (settings) => {
      const courtside = await (shell === 'electron' ? openInElectron : openInBrowser)(settings)
      opened.push(courtside)
      await courtside.page.setViewportSize(SIZE)
      return courtside
    },
    closeAll: async () => {
      for (const courtside of opened) await courtside.stop().catch(() => {})
    },
  }
}

export const test = base.extend<ForTest, ForWorker>({
  shell: ['browser', { option: true, scope: 'worker' }],
  openWindow: async ({ shell }, use) => {
    const { open, closeAll } = opener(shell)
    await use(open)
    await closeAll()
  },
  openForAll: [
    async ({ shell }, use) => {
      const { open, closeAll } = opener(shell)
      await use(open)
      await closeAll()
    },
    { scope: 'worker' },
  ],
})
