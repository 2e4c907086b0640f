import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isStale } from '../../../electron/setup/is-stale.ts'

let root: string
const write = (path: string, seconds: number) => {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), '')
  utimesSync(join(root, path), seconds, seconds)
}
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'courtside-stale-'))
  for (const source of [
    'renderer/main.tsx',
    'shared/report/case.ts',
    'electron/core/ports.ts',
    'vite.config.ts',
    'package-lock.json',
  ]) {
    write(source, 1000)
  }
  for (const built of ['renderer/index.html', 'electron/main.js', 'electron/preload.cjs']) {
    write(`out/${built}`, 2000)
  }
})
afterEach(() => rmSync(root, { recursive: true }))

test('what was built after its sources is not built again', () => {
  expect(isStale(root)).toBe(false)
})

test.each(['renderer/new/screen.tsx', 'shared/report/case.ts', 'package-lock.json'])(
  'a newer %s is built',
  (source) => {
    write(source, 3000)
    expect(isStale(root)).toBe(true)
  },
)

test.each(['out/renderer/index.html', 'out/electron/main.js', 'out/electron/preload.cjs'])(
  'a missing %s is built',
  (built) => {
    rmSync(join(root, built))
    expect(isStale(root)).toBe(true)
  },
)
