import { electronOrigin, isOwnAddress } from '../core/window/policy.ts'
import type { ShellContents, ShellSession } from './electron-parts.ts'

/** Refuses the window every request but its own files, every permission, every device, every download. */
export function confineSession(session: ShellSession): void {
  session.webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isOwnAddress(details.url, electronOrigin) && !isMadeByThePage(details.url) }),
  )
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback({}))
  session.setBluetoothPairingHandler((_details, callback) => callback({ confirmed: false }))
  session.on('will-download', (event) => event.preventDefault())
  // Spelling by what the system has. The address keeps Chromium from asking its maker for a dictionary.
  session.setSpellCheckerDictionaryDownloadURL(`${electronOrigin}/dictionaries/`)
  session.setSpellCheckerLanguages(['en-GB'])
}

/** Data and blob addresses never leave the machine; what may use them (pictures, workers) is the policy's. */
const isMadeByThePage = (address: string): boolean => {
  const protocol = URL.parse(address)?.protocol
  return protocol === 'data:' || protocol === 'blob:'
}

/** Refuses a page to go anywhere else, to open a window, to hold a webview. For every contents there will ever be. */
export function confineContents(contents: ShellContents): void {
  for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate'] as const) {
    contents.on(event, (details) => {
      if (!isOwnAddress(details.url, electronOrigin)) details.preventDefault()
    })
  }
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
