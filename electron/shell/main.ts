import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell } from 'electron'
import { createApplication } from '../core/application.ts'
import { dataFolder, fileLog, machineClock, machineIds } from '../core/machine/machine-ports.ts'
import { readWindowFiles } from '../core/window/files.ts'
import { startShell } from './start-shell.ts'

const root = app.getAppPath()
const paths = { data: dataFolder(process.env, process.platform), templates: join(root, 'templates') }
app.setPath('userData', join(paths.data, 'electron'))

await startShell(
  { app, BrowserWindow, dialog, ipcMain, Menu, powerMonitor, protocol, session, shell },
  {
    files: readWindowFiles(join(root, 'out', 'renderer')),
    preload: join(root, 'out', 'electron', 'preload.cjs'),
    createApplication: (dialogs) =>
      createApplication({
        clock: machineClock,
        ids: machineIds,
        dialogs,
        paths,
        log: fileLog(paths, machineClock),
      }),
  },
)
