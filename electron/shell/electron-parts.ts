import type {
  BrowserWindowConstructorOptions,
  CustomScheme,
  MenuItemConstructorOptions,
  OpenDialogOptions,
  SaveDialogOptions,
} from 'electron'

/**
 * The parts of Electron that the shell uses, and no more. `main.ts` hands in the real module, so a part
 * that Electron does not have does not compile; tests hand in a recording double of the same type.
 */
export type ElectronParts = {
  readonly app: ShellApp
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => ShellWindow
  readonly Menu: {
    buildFromTemplate(template: MenuItemConstructorOptions[]): ShellMenu
    setApplicationMenu(menu: ShellMenu | null): void
  }
  readonly dialog: {
    showErrorBox(title: string, content: string): void
    showSaveDialog(options: SaveDialogOptions): Promise<{ canceled: boolean; filePath: string }>
    showOpenDialog(options: OpenDialogOptions): Promise<{ canceled: boolean; filePaths: string[] }>
  }
  readonly shell: { showItemInFolder(path: string): void }
  readonly ipcMain: {
    handle(channel: string, listener: (event: CallEvent, message: unknown) => Promise<unknown>): void
  }
  readonly powerMonitor: { on(event: 'lock-screen' | 'suspend', listener: () => void): unknown }
  readonly protocol: { registerSchemesAsPrivileged(schemes: CustomScheme[]): void }
  readonly session: { fromPartition(partition: string): ShellSession }
}

export type ShellApp = {
  enableSandbox(): void
  requestSingleInstanceLock(): boolean
  whenReady(): Promise<void>
  quit(): void
  exit(code: number): void
  on(event: 'second-instance' | 'window-all-closed', listener: () => void): unknown
  on(event: 'web-contents-created', listener: (event: unknown, contents: ShellContents) => void): unknown
  on(event: 'certificate-error', listener: (event: Preventable) => void): unknown
}

/** Handed back to Electron as it came. */
export type ShellMenu = object

export type ShellWindow = {
  readonly webContents: ShellContents & {
    readonly mainFrame: Frame
    send(channel: string, event: unknown): void
  }
  loadURL(address: string): Promise<void>
  show(): void
  focus(): void
  isMinimized(): boolean
  restore(): void
  destroy(): void
  on(event: 'close', listener: (event: Preventable) => void): unknown
  on(event: 'closed' | 'ready-to-show', listener: () => void): unknown
}

export type Preventable = { preventDefault(): void }
export type Frame = { readonly url: string }
export type CallEvent = { readonly senderFrame: Frame | null }

export type ShellContents = {
  on(
    event: 'will-navigate' | 'will-redirect' | 'will-frame-navigate',
    listener: (details: Preventable & { readonly url: string }) => void,
  ): unknown
  on(event: 'will-attach-webview', listener: (event: Preventable) => void): unknown
  setWindowOpenHandler(handler: () => { action: 'deny' }): void
}

export type ShellSession = {
  readonly protocol: {
    handle(scheme: string, handler: (request: Request) => Response | Promise<Response>): void
  }
  readonly webRequest: {
    onBeforeRequest(
      listener: (
        details: { readonly url: string },
        callback: (response: { cancel?: boolean }) => void,
      ) => void,
    ): void
  }
  setPermissionRequestHandler(
    handler: (contents: unknown, permission: string, callback: (granted: boolean) => void) => void,
  ): void
  setPermissionCheckHandler(handler: (contents: unknown, permission: string) => boolean): void
  setDevicePermissionHandler(handler: () => boolean): void
  setDisplayMediaRequestHandler(
    handler: (request: unknown, callback: (streams: { video?: never }) => void) => void,
  ): void
  setBluetoothPairingHandler(
    handler: (details: unknown, callback: (response: { confirmed: boolean }) => void) => void,
  ): void
  setSpellCheckerLanguages(languages: string[]): void
  setSpellCheckerDictionaryDownloadURL(address: string): void
  on(event: 'will-download', listener: (event: Preventable) => void): unknown
}
