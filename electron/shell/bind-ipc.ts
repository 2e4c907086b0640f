import type { CourtsideEvent } from '../../shared/contract/events.ts'
import type { WindowDoor } from '../core/window/door.ts'
import { callChannel, eventChannel } from './channels.ts'
import type { ElectronParts, ShellWindow } from './electron-parts.ts'

/** The one channel inwards. A frame that has gone, or is not the window's own top frame, is refused at the door. */
export function bindIpc(ipcMain: ElectronParts['ipcMain'], window: ShellWindow, door: WindowDoor): void {
  ipcMain.handle(callChannel, ({ senderFrame }, message) =>
    door.call(
      {
        address: senderFrame?.url ?? '',
        isTopFrame: senderFrame !== null && senderFrame === window.webContents.mainFrame,
      },
      message,
    ),
  )
}

export function tellWindow(window: ShellWindow, event: CourtsideEvent): void {
  window.webContents.send(eventChannel, event)
}
