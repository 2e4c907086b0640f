import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { WindowFiles } from '../../../electron/core/window/files.ts'
import { findBrowser } from '../../../electron/hosts/find-browser.ts'
import { launchBrowser } from '../../../electron/hosts/launch-browser.ts'
import { type OpenWindow, openWindow } from '../../../electron/hosts/open-window.ts'
import { createProfile, type Profile } from '../../../electron/hosts/profile.ts'
import type { CourtsideEvent } from '../../../shared/contract/events.ts'
import { accept } from '../../../shared/contract/refusals.ts'
import { must } from '../../../shared/lib/must.ts'

const html = (body: string) => ({ type: 'text/html; charset=utf-8', body: Buffer.from(body) })
const script = (body: string) => ({ type: 'text/javascript', body: Buffer.from(body) })
const files: WindowFiles = new Map([
  [
    '/index.html',
    html('<!doctype html><title>Courtside</title><input id="typed"><script src="/main.js"></script>'),
  ],
  ['/main.js', script('window.heard = []; window.courtside.on((event) => window.heard.push(event))')],
  ['/inside.html', html('<!doctype html><p>a frame</p>')],
])

const calls: { name: string; input: unknown }[] = []
const listeners = new Set<(event: CourtsideEvent) => void>()
const application = {
  run: async (name: string, input: unknown) => {
    calls.push({ name, input })
    return accept({ name, input })
  },
  on: (listener: (event: CourtsideEvent) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

const asRoot = process.getuid?.() === 0
const data = mkdtempSync(join(tmpdir(), 'courtside-window-'))
let profile: Profile
let window: OpenWindow
const open = async () =>
  openWindow(
    await launchBrowser({
      browserPath: must(findBrowser(), 'the tests need a browser').path,
      profileFolder: profile.folder,
      sandbox: !asRoot,
      headless: process.env['DISPLAY'] === undefined,
    }),
    application,
    files,
  )

beforeAll(async () => {
  profile = createProfile(data, process.pid)
  window = await open()
})
afterAll(async () => {
  await window.close()
  rmSync(data, { recursive: true, force: true })
})

/** The arguments of the browser's first process, as the operating system knows them. */
function realArguments(profileFolder: string): string[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      } catch {
        return []
      }
    })
  return must(
    all.find(
      (line) =>
        line.includes(`--user-data-dir=${profileFolder}`) && !line.some((word) => word.startsWith('--type=')),
    ),
    'the browser runs',
  )
}

test('the browser is driven over a pipe and never over a port', () => {
  const line = realArguments(profile.folder)
  expect(line).toContain('--remote-debugging-pipe')
  expect(line.filter((word) => word.startsWith('--remote-debugging-port'))).toEqual([])
  expect(line).toContain('--app=data:text/html,<title>Courtside</title>')
})

test('the sandbox is off only as root', () => {
  expect(realArguments(profile.folder).includes('--no-sandbox')).toBe(asRoot)
})

test('sync, extensions, translation and talk in the background are off', () => {
  const line = realArguments(profile.folder)
  for (const word of [
    '--disable-sync',
    '--disable-extensions',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
    '--disable-quic',
    '--proxy-server=socks5://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
  ]) {
    expect(line).toContain(word)
  }
  expect(line.filter((word) => word.startsWith('--disable-features=')).at(-1)).toContain('Translate')
  expect(line).not.toContain('--disable-popup-blocking')
})

test('the page is given two functions, frozen, and nothing else', async () => {
  expect(await window.page.evaluate('Object.keys(window.courtside)')).toEqual(['run', 'on'])
  expect(await window.page.evaluate('Object.isFrozen(window.courtside)')).toBe(true)
  expect(await window.page.evaluate('isSecureContext')).toBe(true)
  expect(await window.page.evaluate('typeof require + typeof process + typeof module')).toBe(
    'undefinedundefinedundefined',
  )
})

test('a command goes to the application and its reply comes back', async () => {
  const reply = await window.page.evaluate('courtside.run("report.list", { search: "x" })')
  expect(reply).toEqual({ ok: true, value: { name: 'report.list', input: { search: 'x' } } })
})

test.each(['half a {', '', 'null', '{"name":1}', { name: 'report.list', input: {} }, undefined])(
  'what is no message in JSON is refused and reaches nobody: %j',
  async (message) => {
    const before = calls.length
    const kind = await window.page.evaluate(
      `courtsideCall(${JSON.stringify(message)}).then((reply) => JSON.parse(reply).refusal.kind)`,
    )
    expect(kind).toBe('badInput')
    expect(calls.length).toBe(before)
  },
)

test('an event reaches the listeners of the page', async () => {
  for (const listener of listeners) listener({ is: 'locked', why: 'idle' })
  await expect.poll(() => window.page.evaluate('window.heard')).toEqual([{ is: 'locked', why: 'idle' }])
})

test('a frame inside the page has no bridge, and its calls are refused', async () => {
  const before = calls.length
  const outcome = await window.page.evaluate(`(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = frame.contentWindow
    return inside.courtsideCall('{"name":"report.list","input":{}}').then((reply) => [typeof inside.courtside, JSON.parse(reply).refusal.kind])
  })()`)
  expect(outcome).toEqual(['undefined', 'notAllowed'])
  expect(calls.length).toBe(before)
})

test.each([
  'https://example.com/',
  'https://courtside.invalid.example/',
  'http://courtside.invalid/x',
  'https://127.0.0.1:1/',
])('nothing is loaded from %s', async (address) => {
  const outcome = await window.page.evaluate(
    `fetch(${JSON.stringify(address)}).then(() => 'loaded', () => 'refused')`,
  )
  expect(outcome).toBe('refused')
})

test.each([
  'https://example.com/',
  'about:blank',
  'file:///etc/passwd',
  'data:text/html,x',
  'javascript:1',
  '/other.html',
])('the window does not leave for %s', async (address) => {
  await window.page.evaluate(`void (location.href = ${JSON.stringify(address)})`).catch(() => {})
  await expect.poll(() => window.page.evaluate('document.title').catch(() => '')).toBe('Courtside')
  expect(window.page.url()).toBe('https://courtside.invalid/')
})

test('a new window cannot be opened', async () => {
  expect(await window.page.evaluate('window.open("/inside.html") === null')).toBe(true)
  expect(window.page.context().pages()).toHaveLength(1)
})

test('no permission is granted', async () => {
  const names = [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'clipboard-read',
    'midi',
    'persistent-storage',
    'display-capture',
    'idle-detection',
    'local-fonts',
    'window-management',
    'background-sync',
  ]
  const states = await window.page.evaluate(
    `Promise.all(${JSON.stringify(names)}.map((name) => navigator.permissions.query({ name }).then((status) => name + ':' + status.state, () => name + ':unknown')))`,
  )
  expect(states).not.toContainEqual(expect.stringMatching(/:granted$/))
  expect(states).not.toContainEqual(expect.stringMatching(/:prompt$/))
})

test('an injected handler does not run, and text cannot become script', async () => {
  const outcome = await window.page.evaluate(`(() => {
    window.ran = 0
    try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = 1">'); return 'set' } catch (error) { return error.name }
  })()`)
  expect(outcome).toBe('TypeError')
  expect(await window.page.evaluate('window.ran')).toBe(0)
})

test('a window with something typed is told, has time to save, and only then closes', async () => {
  await window.page.fill('#typed', 'half a sentence')
  await window.page.click('#typed')
  await window.page.evaluate(
    `courtside.on((event) => { if (event.is === 'closing') setTimeout(() => courtside.run('app.readyToClose', {}), 300) })`,
  )
  void window.page.close({ runBeforeUnload: true })
  await window.closed
  expect(calls.at(-1)).toEqual({ name: 'app.readyToClose', input: {} })
})
