import { expect, test } from 'vitest'
import { findBrowser } from '../../../electron/hosts/find-browser.ts'

const linux = (present: string[], environment: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin' }) =>
  findBrowser({ platform: 'linux', environment, exists: (path) => present.includes(path) })

test('Edge comes before Chrome, Chrome before Chromium', () => {
  const all = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge-stable']
  expect(linux(all)?.path).toBe('/usr/bin/microsoft-edge-stable')
  expect(linux(all.slice(0, 2))?.path).toBe('/usr/bin/google-chrome')
  expect(linux(all.slice(0, 1))).toEqual({ name: 'Chromium', path: '/usr/bin/chromium' })
})

test('without any there is none', () => {
  expect(linux([])).toBeNull()
})

test('IT may name another browser', () => {
  expect(linux(['/usr/bin/chromium'], { COURTSIDE_BROWSER: '/opt/browser' })?.path).toBe('/opt/browser')
})

test('a folder of the path that is not absolute is not searched', () => {
  expect(linux(['bin/chromium'], { PATH: 'bin:.' })).toBeNull()
})

test('Edge is found where Windows keeps it', () => {
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const found = findBrowser({
    platform: 'win32',
    environment: { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' },
    exists: (path) => path === edge,
  })
  expect(found).toEqual({ name: 'Edge', path: edge })
})
