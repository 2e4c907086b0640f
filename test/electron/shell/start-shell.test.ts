import { beforeEach, describe, expect, test } from 'vitest'
import type { Application } from '../../../electron/core/application.ts'
import type { Dialogs } from '../../../electron/core/machine/ports.ts'
import { TemplateError } from '../../../electron/core/templates/templates.ts'
import type { WindowFiles } from '../../../electron/core/window/files.ts'
import { startShell } from '../../../electron/shell/start-shell.ts'
import type { CourtsideEvent } from '../../../shared/contract/events.ts'
import { accept } from '../../../shared/contract/refusals.ts'
import { must } from '../../../shared/lib/must.ts'
import { fire, preventable, recordingContents, recordingElectron } from '../../support/recording-electron.ts'
import { traversals } from '../../support/traversals.ts'

const files: WindowFiles = new Map([
  ['/index.html', { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html>') }],
  ['/assets/main.js', { type: 'text/javascript; charset=utf-8', body: Buffer.from('void 0') }],
])

function recordingApplication() {
  const ran: { name: string; input: unknown }[] = []
  const listeners = new Set<(event: CourtsideEvent) => void>()
  const state = { closed: false }
  const application: Application = {
    run: async (name, input) => {
      ran.push({ name, input })
      return accept(name)
    },
    on: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: async () => {
      state.closed = true
    },
  }
  return { application, ran, listeners, state }
}

let electron: ReturnType<typeof recordingElectron>
let core: ReturnType<typeof recordingApplication>
let dialogs: Dialogs
const start = async () => {
  core = recordingApplication()
  await startShell(electron.parts, {
    files,
    preload: '/courtside/out/electron/preload.cjs',
    createApplication: (given) => {
      dialogs = given
      return core.application
    },
  })
}
beforeEach(async () => {
  electron = recordingElectron()
  await start()
})
const call = (senderFrame: { url: string } | null, message: unknown) =>
  must(electron.channels.get('courtside:call'), 'the shell binds it')({ senderFrame }, message)

describe('starting', () => {
  test('a mistake in the templates is told in a box that names file and place, and nothing is opened', async () => {
    const fresh = recordingElectron()
    await startShell(fresh.parts, {
      files,
      preload: '/courtside/out/electron/preload.cjs',
      createApplication: () => {
        throw new TemplateError([{ path: 'oral/1/form.json sections[0]', message: 'asks for "person.crm"' }])
      },
    })
    expect(fresh.told.map(({ content }) => content)).toEqual([
      expect.stringContaining('  oral/1/form.json sections[0]: asks for "person.crm"\n'),
    ])
    expect(fresh.windows).toEqual([])
    expect(fresh.did.at(-1)).toBe('exit 1')
  })

  test('the sandbox and the scheme come before anything is ready; the window is loaded last', () => {
    expect(electron.did).toEqual([
      'enableSandbox',
      'registerSchemes',
      'ready',
      'menu',
      'load app://courtside/index.html',
    ])
    expect(electron.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  test('a second instance gives way at once, and the first comes forward', async () => {
    expect(electron.fireApp('second-instance')).toBe(1)
    expect(electron.did.slice(-2)).toEqual(['restore', 'focus'])
    electron = recordingElectron({ firstInstance: false })
    await start()
    expect(electron.did.at(-1)).toBe('quit')
    expect(electron.windows).toEqual([])
  })

  test('the window shows itself when there is something to see', () => {
    expect(electron.fireWindow('ready-to-show')).toBe(1)
    expect(electron.did.at(-1)).toBe('show')
  })
})

test('the one window is made with exactly these options, frozen', () => {
  expect(electron.windows).toHaveLength(1)
  const options = must(electron.windows[0], 'one window is made')
  expect(options).toEqual({
    title: 'Courtside',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 500,
    show: false,
    webPreferences: {
      preload: '/courtside/out/electron/preload.cjs',
      partition: 'courtside',
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
    },
  })
  expect(Object.isFrozen(options)).toBe(true)
  expect(Object.isFrozen(options.webPreferences)).toBe(true)
  expect(electron.partitions).toEqual(['courtside'])
})

describe('what is served', () => {
  const get = async (path: string) =>
    must(
      electron.handlers.protocol.get('app'),
      'the scheme is handled',
    )(new Request(`app://courtside${path}`))

  test('the built files come with the policy', async () => {
    const response = await get('/index.html')
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('<!doctype html>')
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
  })

  test.each(traversals)('no file is reached by %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test.each([
    ['http://example.com/x.png', true],
    ['https://example.com/', true],
    ['ws://example.com/', true],
    ['file:///etc/passwd', true],
    ['app://courtside.evil/', true],
    ['app://courtside@evil/', true],
    ['devtools://devtools/', true],
    ['app://courtside/assets/main.js', false],
    ['blob:app://courtside/1', false],
    ['data:image/png;base64,AA==', false],
  ])('a request for %s is cancelled: %s', (url, cancel) => {
    const answers: unknown[] = []
    must(electron.handlers.onBeforeRequest[0], 'set')({ url }, (answer) => answers.push(answer))
    expect(answers).toEqual([{ cancel }])
  })

  test('the dictionary is never asked of the maker of Chromium', () => {
    expect(electron.languages).toEqual(['en-GB'])
    expect(electron.dictionaries).toEqual(['app://courtside/dictionaries/'])
  })
})

describe('what is refused', () => {
  test.each([
    'media',
    'geolocation',
    'notifications',
    'midi',
    'midiSysex',
    'pointerLock',
    'fullscreen',
    'openExternal',
    'clipboard-read',
    'display-capture',
    'hid',
    'serial',
    'usb',
    'idle-detection',
    'fileSystem',
  ])('the permission %s', (permission) => {
    const granted: boolean[] = []
    must(electron.handlers.permissionRequest[0], 'set')(null, permission, (yes) => granted.push(yes))
    expect(granted).toEqual([false])
    expect(must(electron.handlers.permissionCheck[0], 'set')(null, permission)).toBe(false)
  })

  test('devices, screens, pairing and downloads', () => {
    expect(must(electron.handlers.device[0], 'set')()).toBe(false)
    const answers: unknown[] = []
    must(electron.handlers.displayMedia[0], 'set')(null, (streams) => answers.push(streams))
    must(electron.handlers.bluetooth[0], 'set')(null, (response) => answers.push(response))
    expect(answers).toEqual([{}, { confirmed: false }])
    const download = preventable({})
    must(electron.handlers.download[0], 'set')(download)
    expect(download.prevented).toBe(true)
    const certificate = preventable({})
    expect(electron.fireApp('certificate-error', certificate)).toBe(1)
    expect(certificate.prevented).toBe(true)
  })

  describe.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('%s', (event) => {
    test.each([
      ['https://example.com/', true],
      ['file:///etc/passwd', true],
      ['javascript:alert(1)', true],
      ['data:text/html,x', true],
      ['app://courtside.evil/', true],
      ['app://courtside@evil/', true],
      ['about:blank', true],
      ['app://courtside/index.html', false],
    ])('to %s is prevented: %s', (url, prevented) => {
      const page = recordingContents()
      expect(electron.fireApp('web-contents-created', {}, page.contents)).toBe(1)
      const details = preventable({ url })
      expect(fire(page.attempts, event, details)).toBe(1)
      expect(details.prevented).toBe(prevented)
    })
  })

  test('new windows and webviews', () => {
    const page = recordingContents()
    electron.fireApp('web-contents-created', {}, page.contents)
    expect(must(page.windowOpen[0], 'set')()).toEqual({ action: 'deny' })
    const webview = preventable({})
    expect(fire(page.attempts, 'will-attach-webview', webview)).toBe(1)
    expect(webview.prevented).toBe(true)
  })
})

describe('who may call', () => {
  test('there is one channel, and the window’s own frame is served', async () => {
    expect([...electron.channels.keys()]).toEqual(['courtside:call'])
    const reply = await call(electron.mainFrame, { name: 'report.list', input: { search: '' } })
    expect(reply).toEqual({ ok: true, value: 'report.list' })
  })

  test.each([
    { who: 'a frame that has gone', frame: null },
    { who: 'another frame of the same address', frame: { url: 'app://courtside/index.html' } },
    { who: 'a foreign frame', frame: { url: 'https://example.com/' } },
  ])('$who is refused', async ({ frame }) => {
    expect(await call(frame, { name: 'report.list', input: {} })).toMatchObject({
      ok: false,
      refusal: { kind: 'notAllowed' },
    })
    expect(core.ran).toEqual([])
  })

  test('events of the application reach the window', () => {
    for (const listener of core.listeners) listener({ is: 'locked', why: 'asked' })
    expect(electron.sent).toEqual([{ channel: 'courtside:event', event: { is: 'locked', why: 'asked' } }])
  })
})

describe('locking and closing', () => {
  const answerReady = () => call(electron.mainFrame, { name: 'app.readyToClose', input: {} })

  test.each(['lock-screen', 'suspend'])('%s of the machine locks, after saving', async (event) => {
    expect(electron.firePower(event)).toBe(1)
    expect(electron.sent.at(-1)).toEqual({ channel: 'courtside:event', event: { is: 'closing' } })
    expect(core.ran).toEqual([])
    await answerReady()
    await expect.poll(() => core.ran.at(-1)).toEqual({ name: 'session.lock', input: { why: 'idle' } })
  })

  test('the menu locks, edits, and offers neither reload nor developer tools', async () => {
    const menu = must(electron.menus[0], 'a menu is built')
    const items = menu.flatMap((top) => (Array.isArray(top.submenu) ? top.submenu : []))
    expect(items.map((item) => item.role ?? item.id).filter((name) => name !== undefined)).toEqual([
      'about',
      'lock',
      'quit',
      'undo',
      'redo',
      'cut',
      'copy',
      'paste',
      'pasteAndMatchStyle',
      'delete',
      'selectAll',
      'resetZoom',
      'zoomIn',
      'zoomOut',
      'togglefullscreen',
    ])
    Reflect.apply(must(items.find((item) => item.id === 'lock')?.click, 'lock does something'), undefined, [])
    await answerReady()
    await expect.poll(() => core.ran.at(-1)).toEqual({ name: 'session.lock', input: { why: 'asked' } })
  })

  test('a window asked to close stays until it has saved; then the application closes and all ends', async () => {
    const close = preventable({})
    expect(electron.fireWindow('close', close)).toBe(1)
    expect(close.prevented).toBe(true)
    expect(electron.did).not.toContain('destroy')
    await answerReady()
    await expect.poll(() => electron.did.slice(-2)).toEqual(['destroy', 'quit'])
    expect(core.state.closed).toBe(true)
    expect(core.listeners.size).toBe(0)
  })
})

describe('dialogs', () => {
  test('a chosen place is given, a cancelled dialog is null', async () => {
    electron.saveAnswers.push({ canceled: false, filePath: '/home/officer/report.pdf' })
    expect(await dialogs.saveFile('report.pdf')).toBe('/home/officer/report.pdf')
    expect(await dialogs.saveFile('report.pdf')).toBeNull()
    electron.openAnswers.push({ canceled: false, filePaths: ['/home/officer/a.courtside'] })
    const filter = { name: 'Handover', extensions: ['courtside'] }
    expect(await dialogs.openFile(filter)).toBe('/home/officer/a.courtside')
    expect(await dialogs.openFile(filter)).toBeNull()
    expect(await dialogs.showInFolder('/home/officer/report.pdf')).toBe(true)
    expect(electron.did.at(-1)).toBe('show /home/officer/report.pdf')
  })
})
