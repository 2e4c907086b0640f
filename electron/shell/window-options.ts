import type { BrowserWindowConstructorOptions } from 'electron'

/** No "persist:" before it: the partition lives in memory, and the window leaves nothing on the disk. */
export const windowPartition = 'courtside'

/** The one set of options with which a window is made. */
export const windowOptions = (preload: string): Readonly<BrowserWindowConstructorOptions> =>
  Object.freeze({
    title: 'Courtside',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    webPreferences: Object.freeze({
      preload,
      partition: windowPartition,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: false,
      spellcheck: true,
    }),
  })
