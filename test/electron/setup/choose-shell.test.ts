import { expect, test } from 'vitest'
import { chooseShell } from '../../../electron/setup/choose-shell.ts'

const machine = {
  platform: 'linux',
  environment: { DISPLAY: ':0' },
  asRoot: false,
  electron: null,
  browser: { name: 'Chromium', path: '/usr/bin/chromium' },
} as const

test('Electron is taken where its runtime is installed', () => {
  expect(chooseShell({ ...machine, electron: '/e/electron' })).toEqual({
    shell: 'electron',
    program: '/e/electron',
    arguments: [],
    says: 'Opening in Electron: its runtime is installed.',
  })
})

test('without Electron the browser is taken, and the line says which and why', () => {
  const choice = chooseShell(machine)
  expect(choice.shell).toBe('browser')
  expect(choice.says).toContain('/usr/bin/chromium')
  expect(choice.says).toContain("Electron's runtime is not installed")
  expect(choice.says).not.toContain('\n')
})

test('as root Electron starts without its sandbox, and that is said', () => {
  const choice = chooseShell({ ...machine, electron: '/e/electron', asRoot: true })
  expect(choice).toMatchObject({ arguments: ['--no-sandbox'] })
  expect(choice.says).toContain('sandbox is OFF')
})

test.each([{}, { DISPLAY: '' }])(
  'with no display (%o) it is said and the demonstration runs',
  (environment) => {
    const choice = chooseShell({ ...machine, environment, electron: '/e/electron' })
    expect(choice.shell).toBe('none')
    expect(choice.says).toContain('no display')
  },
)

test('Wayland is a display, and so is every Windows and Mac', () => {
  expect(chooseShell({ ...machine, environment: { WAYLAND_DISPLAY: 'wayland-0' } }).shell).toBe('browser')
  expect(chooseShell({ ...machine, platform: 'win32', environment: {} }).shell).toBe('browser')
  expect(chooseShell({ ...machine, platform: 'darwin', environment: {} }).shell).toBe('browser')
})

test('with neither Electron nor a browser the demonstration runs', () => {
  expect(chooseShell({ ...machine, browser: null }).shell).toBe('none')
})
