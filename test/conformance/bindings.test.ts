import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Application, createApplication } from '../../electron/core/application.ts'
import { findBrowser } from '../../electron/hosts/find-browser.ts'
import { launchBrowser } from '../../electron/hosts/launch-browser.ts'
import { openWindow } from '../../electron/hosts/open-window.ts'
import { createProfile } from '../../electron/hosts/profile.ts'
import { exposeBridge } from '../../electron/shell/bridge.ts'
import { startShell } from '../../electron/shell/start-shell.ts'
import { type CommandName, commands } from '../../shared/contract/commands.ts'
import { must } from '../../shared/lib/must.ts'
import { certainPorts } from '../support/certain-ports.ts'
import { recordingElectron } from '../support/recording-electron.ts'
import { type PageRun, reply, wholeDay } from './whole-day.ts'

type Binding = { readonly run: PageRun; close(): Promise<void> }

const root = join(import.meta.dirname, '..', '..')
const templates = join(root, 'templates')
const folder = mkdtempSync(join(tmpdir(), 'courtside-bindings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const files = new Map([
  [
    '/index.html',
    { type: 'text/html; charset=utf-8', body: Buffer.from('<!doctype html><title>Courtside</title>') },
  ],
])
const applicationIn = (name: string): Application => {
  mkdirSync(join(folder, name))
  return createApplication(certainPorts(join(folder, name), templates))
}

/** The page of a real browser, over the debugging pipe. */
async function throughBrowser(): Promise<Binding> {
  const application = applicationIn('browser')
  const profile = createProfile(join(folder, 'browser'), process.pid)
  const browser = await launchBrowser({
    browserPath: must(findBrowser(), 'the tests need a browser').path,
    profileFolder: profile.folder,
    sandbox: process.getuid?.() !== 0,
    headless: process.env['DISPLAY'] === undefined,
  })
  const window = await openWindow(browser, application, files)
  return {
    run: (name, input) =>
      window.page.evaluate(`courtside.run(${JSON.stringify(name)}, ${JSON.stringify(input) ?? 'undefined'})`),
    close: async () => {
      await window.close()
      await application.close()
    },
  }
}

/** The preload's bridge and the shell's one channel, joined as Electron joins them: by structured clone. */
async function throughElectron(): Promise<Binding> {
  const electron = recordingElectron()
  const application = applicationIn('electron')
  await startShell(electron.parts, { files, preload: 'preload.cjs', createApplication: () => application })
  const exposed = new Map<string, { run: PageRun }>()
  exposeBridge({
    contextBridge: { exposeInMainWorld: (name, bridge: { run: PageRun }) => void exposed.set(name, bridge) },
    ipcRenderer: {
      invoke: async (channel, message) => {
        const answer = must(
          electron.channels.get(channel),
          'the shell binds the channel that the bridge calls',
        )
        return structuredClone(await answer({ senderFrame: electron.mainFrame }, structuredClone(message)))
      },
      on: () => {},
      off: () => {},
    },
  })
  return {
    run: must(exposed.get('courtside'), 'the bridge is exposed').run,
    close: () => application.close(),
  }
}

const malformed: readonly unknown[] = [
  null,
  undefined,
  '',
  'report',
  7,
  true,
  [],
  [{}],
  { unknown: true },
  { id: 7 },
  { id: '../../etc/passwd', rev: -1 },
  { constructor: { prototype: { admin: true } } },
]
const names = z
  .array(z.custom<CommandName>((name) => typeof name === 'string' && name in commands))
  .parse(Object.keys(commands))

describe('both bindings', () => {
  let browser: Binding
  let electron: Binding
  beforeAll(async () => {
    browser = await throughBrowser()
    electron = await throughElectron()
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    await electron.close()
  })

  test.each(names)('%s refuses malformed input in the same words through both', async (name) => {
    for (const input of malformed) {
      const [one, two] = await Promise.all([browser.run(name, input), electron.run(name, input)])
      expect(one).toEqual(two)
      expect(one).toMatchObject({ ok: false, refusal: { kind: 'badInput' } })
    }
  })

  test.each(['report.burn', '__proto__', 'constructor', ''])(
    'there is no command %j in either',
    async (name) => {
      const [one, two] = await Promise.all([browser.run(name, {}), electron.run(name, {})])
      expect(one).toEqual(two)
      expect(one).toMatchObject({ ok: false, refusal: { kind: 'badInput' } })
    },
  )

  test('a whole day through every command gives the same replies', async () => {
    const one = await wholeDay(browser.run)
    const two = await wholeDay(electron.run)
    expect(new Set(one.map(({ name }) => name))).toEqual(new Set(names))
    const plain = (said: typeof one, place: string) =>
      said.map(({ name, reply: got }) => `${name} ${JSON.stringify(got).replaceAll(join(folder, place), '')}`)
    expect(plain(one, 'browser')).toEqual(plain(two, 'electron'))
    const refused = one.filter(({ reply: got }) => reply.parse(got).ok === false).map(({ name }) => name)
    expect(refused).toEqual([
      'report.list',
      'user.add',
      'report.save',
      'report.open',
      'report.export',
      'list.keepFor',
      'session.unlock',
      'allocation.refer',
      'report.showSaved',
      'inbox.reject',
      'trust.choose',
      'trust.import',
      'services.export',
      'office.soften',
      'office.setCountersign',
      'phrase.remove',
    ])
  }, 180_000)
})
