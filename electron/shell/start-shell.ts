import type { Application } from '../core/application.ts'
import type { Dialogs } from '../core/machine/ports.ts'
import { whyNotStarted } from '../core/templates/why-not-started.ts'
import { createWindowDoor } from '../core/window/door.ts'
import { answerRequest, type WindowFiles } from '../core/window/files.ts'
import { electronOrigin } from '../core/window/policy.ts'
import { bindIpc, tellWindow } from './bind-ipc.ts'
import { confineContents, confineSession } from './confine.ts'
import type { ElectronParts, ShellSession, ShellWindow } from './electron-parts.ts'
import { menuTemplate } from './menu.ts'
import { shellDialogs } from './shell-dialogs.ts'
import { windowOptions, windowPartition } from './window-options.ts'

export type ShellNeeds = {
  readonly files: WindowFiles
  /** Path of the bundled preload script. */
  readonly preload: string
  createApplication(dialogs: Dialogs): Application
}

const patienceMilliseconds = 3000
/** A machine going to sleep does not wait for long. */
const hurriedMilliseconds = 1000

/** The Electron shell, read top to bottom. Resolves when the window is shown, or at once where Courtside already runs. */
export async function startShell(electron: ElectronParts, needs: ShellNeeds): Promise<void> {
  const { app, protocol } = electron
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.on('web-contents-created', (_event, contents) => confineContents(contents))
  app.on('certificate-error', (event) => event.preventDefault())
  await app.whenReady()

  const session = electron.session.fromPartition(windowPartition)
  confineSession(session)
  serveWindow(session, needs.files)

  const application = startedOrTold(electron, () => needs.createApplication(shellDialogs(electron)))
  if (application === null) return
  const door = createWindowDoor(application, electronOrigin)
  const window = new electron.BrowserWindow(windowOptions(needs.preload))
  bindIpc(electron.ipcMain, window, door)
  const stopTelling = application.on((event) => tellWindow(window, event))

  const saveFirst = async (patience: number): Promise<void> => {
    const ready = door.readyToClose(patience)
    tellWindow(window, { is: 'closing' })
    await ready
  }
  const lock = async (why: 'asked' | 'idle', patience: number): Promise<void> => {
    await saveFirst(patience)
    await application.run('session.lock', { why })
  }

  electron.Menu.setApplicationMenu(
    electron.Menu.buildFromTemplate(menuTemplate({ lock: () => void lock('asked', patienceMilliseconds) })),
  )
  for (const event of ['lock-screen', 'suspend'] as const) {
    electron.powerMonitor.on(event, () => void lock('idle', hurriedMilliseconds))
  }
  app.on('second-instance', () => bringForward(window))
  // Quitting is ours: the application lets go of its files first.
  app.on('window-all-closed', () => {})
  window.on('close', (event) => {
    event.preventDefault()
    void saveFirst(patienceMilliseconds).then(() => window.destroy())
  })
  window.on('closed', () => {
    stopTelling()
    void application.close().finally(() => app.quit())
  })
  window.on('ready-to-show', () => window.show())
  await window.loadURL(`${electronOrigin}/index.html`)
}

/** What keeps Courtside from starting is told in a box of the system's: there is no window yet. */
function startedOrTold({ app, dialog }: ElectronParts, start: () => Application): Application | null {
  try {
    return start()
  } catch (error) {
    const why = whyNotStarted(error)
    if (why === null) throw error
    dialog.showErrorBox('Courtside does not start', why)
    app.exit(1)
    return null
  }
}

function serveWindow(session: ShellSession, files: WindowFiles): void {
  session.protocol.handle('app', (request) => {
    const answer = answerRequest(files, electronOrigin, request.method, request.url)
    return new Response(new Uint8Array(answer.body), { status: answer.status, headers: answer.headers })
  })
}

function bringForward(window: ShellWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}
