import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findElectron } from '../../../electron/setup/find-electron.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'courtside-electron-'))
  mkdirSync(join(root, 'node_modules', 'electron'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

test('a package without its runtime is no Electron', () => {
  expect(findElectron(root, {})).toBeNull()
  writeFileSync(join(root, 'node_modules', 'electron', 'path.txt'), 'electron')
  expect(findElectron(root, {})).toBeNull()
})

test('a fetched runtime is found, and so is one that IT has put elsewhere', () => {
  const dist = join(root, 'node_modules', 'electron', 'dist')
  mkdirSync(dist)
  writeFileSync(join(dist, 'electron'), '')
  expect(findElectron(root, {})).toBe(join(dist, 'electron'))
  const elsewhere = join(root, 'elsewhere')
  mkdirSync(elsewhere)
  writeFileSync(join(elsewhere, 'electron'), '')
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: elsewhere })).toBe(join(elsewhere, 'electron'))
})
