import type { BrowserWindowConstructorOptions, CustomScheme, MenuItemConstructorOptions } from 'electron'
import type {
  CallEvent,
  ElectronParts,
  Frame,
  Preventable,
  ShellContents,
  ShellSession,
} from '../../electron/shell/electron-parts.ts'

type Listener = (...given: never[]) => unknown
type Listeners = Map<string, Listener[]>
const listening = (listeners: Listeners) => (event: string, listener: Listener) =>
  void listeners.set(event, [...(listeners.get(event) ?? []), listener])

/** An event as Electron gives it, which remembers whether it was prevented. */
export const preventable = <More extends object>(more: More) => {
  const event = {
    ...more,
    prevented: false,
    preventDefault: () => {
      event.prevented = true
    },
  }
  return event
}

/** A web page as the shell sees it: what it was told to refuse, and a way to try. */
export function recordingContents() {
  const attempts: Listeners = new Map()
  const windowOpen: (() => { action: 'deny' })[] = []
  const contents: ShellContents = {
    on: listening(attempts),
    setWindowOpenHandler: (handler) => void windowOpen.push(handler),
  }
  return { contents, windowOpen, attempts }
}

type Handlers = {
  onBeforeRequest: Parameters<ShellSession['webRequest']['onBeforeRequest']>[0][]
  permissionRequest: Parameters<ShellSession['setPermissionRequestHandler']>[0][]
  permissionCheck: Parameters<ShellSession['setPermissionCheckHandler']>[0][]
  device: Parameters<ShellSession['setDevicePermissionHandler']>[0][]
  displayMedia: Parameters<ShellSession['setDisplayMediaRequestHandler']>[0][]
  bluetooth: Parameters<ShellSession['setBluetoothPairingHandler']>[0][]
  protocol: Map<string, Parameters<ShellSession['protocol']['handle']>[1]>
  download: ((event: Preventable) => void)[]
}

/**
 * Electron without Electron: of the type that `main.ts` fills with the real module, so that a call which
 * Electron does not know would not compile. It keeps everything it is told, and fires what a test asks.
 */
export function recordingElectron(choices: { firstInstance: boolean } = { firstInstance: true }) {
  const did: string[] = []
  const schemes: CustomScheme[] = []
  const windows: BrowserWindowConstructorOptions[] = []
  const sent: { channel: string; event: unknown }[] = []
  const menus: MenuItemConstructorOptions[][] = []
  const partitions: string[] = []
  const languages: string[] = []
  const dictionaries: string[] = []
  const appListeners: Listeners = new Map()
  const windowListeners: Listeners = new Map()
  const powerListeners: Listeners = new Map()
  const channels = new Map<string, (event: CallEvent, message: unknown) => Promise<unknown>>()
  const told: { title: string; content: string }[] = []
  const saveAnswers: { canceled: boolean; filePath: string }[] = []
  const openAnswers: { canceled: boolean; filePaths: string[] }[] = []
  const mainFrame: Frame = { url: 'app://courtside/index.html' }
  const page = recordingContents()
  const handlers: Handlers = {
    onBeforeRequest: [],
    permissionRequest: [],
    permissionCheck: [],
    device: [],
    displayMedia: [],
    bluetooth: [],
    protocol: new Map(),
    download: [],
  }

  const session: ShellSession = {
    protocol: { handle: (scheme, handler) => void handlers.protocol.set(scheme, handler) },
    webRequest: { onBeforeRequest: (listener) => void handlers.onBeforeRequest.push(listener) },
    setPermissionRequestHandler: (handler) => void handlers.permissionRequest.push(handler),
    setPermissionCheckHandler: (handler) => void handlers.permissionCheck.push(handler),
    setDevicePermissionHandler: (handler) => void handlers.device.push(handler),
    setDisplayMediaRequestHandler: (handler) => void handlers.displayMedia.push(handler),
    setBluetoothPairingHandler: (handler) => void handlers.bluetooth.push(handler),
    setSpellCheckerLanguages: (given) => void languages.push(...given),
    setSpellCheckerDictionaryDownloadURL: (address) => void dictionaries.push(address),
    on: (_event, listener) => void handlers.download.push(listener),
  }

  class RecordingWindow {
    readonly webContents = {
      ...page.contents,
      mainFrame,
      send: (channel: string, event: unknown) => void sent.push({ channel, event }),
    }
    readonly on = listening(windowListeners)
    constructor(options: BrowserWindowConstructorOptions) {
      windows.push(options)
    }
    async loadURL(address: string): Promise<void> {
      did.push(`load ${address}`)
    }
    show = (): void => void did.push('show')
    focus = (): void => void did.push('focus')
    isMinimized = (): boolean => true
    restore = (): void => void did.push('restore')
    destroy = (): void => {
      did.push('destroy')
      fire(windowListeners, 'closed')
    }
  }

  const parts: ElectronParts = {
    app: {
      enableSandbox: () => void did.push('enableSandbox'),
      requestSingleInstanceLock: () => choices.firstInstance,
      whenReady: async () => void did.push('ready'),
      quit: () => void did.push('quit'),
      exit: (code) => void did.push(`exit ${code}`),
      on: listening(appListeners),
    },
    BrowserWindow: RecordingWindow,
    Menu: {
      buildFromTemplate: (template) => {
        menus.push(template)
        return {}
      },
      setApplicationMenu: () => void did.push('menu'),
    },
    dialog: {
      showErrorBox: (title, content) => void told.push({ title, content }),
      showSaveDialog: async () => saveAnswers.shift() ?? { canceled: true, filePath: '' },
      showOpenDialog: async () => openAnswers.shift() ?? { canceled: true, filePaths: [] },
    },
    shell: { showItemInFolder: (path) => void did.push(`show ${path}`) },
    ipcMain: { handle: (channel, listener) => void channels.set(channel, listener) },
    powerMonitor: { on: listening(powerListeners) },
    protocol: {
      registerSchemesAsPrivileged: (given) => {
        did.push('registerSchemes')
        schemes.push(...given)
      },
    },
    session: {
      fromPartition: (partition) => {
        partitions.push(partition)
        return session
      },
    },
  }

  return {
    parts,
    did,
    schemes,
    windows,
    sent,
    told,
    menus,
    partitions,
    languages,
    dictionaries,
    channels,
    handlers,
    page,
    mainFrame,
    saveAnswers,
    openAnswers,
    fireApp: (event: string, ...given: unknown[]) => fire(appListeners, event, ...given),
    fireWindow: (event: string, ...given: unknown[]) => fire(windowListeners, event, ...given),
    firePower: (event: string) => fire(powerListeners, event),
  }
}

/** Calls every listener of the event; returns how many there were, so that a test notices a missing one. */
export function fire(listeners: Listeners, event: string, ...given: unknown[]): number {
  const found = listeners.get(event) ?? []
  for (const listener of found) Reflect.apply(listener, undefined, given)
  return found.length
}
