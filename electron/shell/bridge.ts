import type { ContextBridge, IpcRenderer } from 'electron'
import type { CourtsideEvent } from '../../shared/contract/events.ts'
import type { WindowBridge } from '../../shared/contract/window-bridge.ts'
import { callChannel, eventChannel } from './channels.ts'

type RendererParts = {
  readonly contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>
  readonly ipcRenderer: {
    invoke: IpcRenderer['invoke']
    on(channel: string, listener: (origin: unknown, event: CourtsideEvent) => void): unknown
    off(channel: string, listener: (origin: unknown, event: CourtsideEvent) => void): unknown
  }
}

/** Gives the page `window.courtside`, and nothing of Electron with it. */
export function exposeBridge({ contextBridge, ipcRenderer }: RendererParts): void {
  const bridge: WindowBridge = {
    run: (name, input) => ipcRenderer.invoke(callChannel, { name, input }),
    on: (listener) => {
      const hear = (_origin: unknown, event: CourtsideEvent): void => listener(event)
      ipcRenderer.on(eventChannel, hear)
      return () => void ipcRenderer.off(eventChannel, hear)
    },
  }
  contextBridge.exposeInMainWorld('courtside', bridge)
}
