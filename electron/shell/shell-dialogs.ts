import type { Dialogs } from '../core/machine/ports.ts'
import type { ElectronParts } from './electron-parts.ts'

/** Saving and opening by the system's own dialogs; cancelled is null. */
export function shellDialogs({ dialog, shell }: Pick<ElectronParts, 'dialog' | 'shell'>): Dialogs {
  return {
    showInFolder: async (path) => {
      shell.showItemInFolder(path)
      return true
    },
    saveFile: async (suggestedName) => {
      const { canceled, filePath } = await dialog.showSaveDialog({
        defaultPath: suggestedName,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    openFile: async ({ name, extensions }) => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        properties: ['openFile'],
        filters: [{ name, extensions: [...extensions] }],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
  }
}
