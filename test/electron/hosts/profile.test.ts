import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createProfile, sweepProfiles } from '../../../electron/hosts/profile.ts'

let data: string
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'courtside-profile-'))
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

test('a profile is fresh, for its owner alone, and keeps no passwords and no typed text', () => {
  const profile = createProfile(data, process.pid)
  expect(statSync(profile.folder).mode & 0o777).toBe(0o700)
  expect(statSync(join(data, 'windows')).mode & 0o777).toBe(0o700)
  expect(readdirSync(profile.folder)).toEqual(['Default'])
  expect(JSON.parse(readFileSync(join(profile.folder, 'Default', 'Preferences'), 'utf8'))).toMatchObject({
    credentials_enable_service: false,
    profile: { password_manager_enabled: false },
    autofill: { profile_enabled: false },
    spellcheck: { use_spelling_service: false },
    translate: { enabled: false },
  })
})

test('a profile is gone with its window, whatever the browser left in it', async () => {
  const profile = createProfile(data, process.pid)
  writeFileSync(join(profile.folder, 'Default', 'History'), 'x')
  await profile.remove(null)
  expect(existsSync(profile.folder)).toBe(false)
})

test('a profile stays until its browser has ended', async () => {
  const profile = createProfile(data, process.pid)
  expect(profile.browser()).toBeNull()
  const browser = spawn('sleep', ['60'])
  symlinkSync(`machine-${browser.pid}`, join(profile.folder, 'SingletonLock'))
  expect(profile.browser()).toBe(browser.pid)
  const removed = profile.remove(profile.browser())
  expect(existsSync(profile.folder)).toBe(true)
  browser.kill('SIGKILL')
  await removed
  expect(existsSync(profile.folder)).toBe(false)
})

test('what a killed host left is swept at the next start; the profile of a running one stays', () => {
  const killed = createProfile(data, 4242)
  const running = createProfile(data, 4343)
  expect(sweepProfiles(data, (pid) => pid === 4343)).toHaveLength(1)
  expect(existsSync(killed.folder)).toBe(false)
  expect(existsSync(running.folder)).toBe(true)
})

test('this very process counts as running, an impossible one does not', () => {
  const own = createProfile(data, process.pid)
  createProfile(data, 2 ** 30)
  sweepProfiles(data)
  expect(readdirSync(join(data, 'windows'))).toEqual([own.folder.split('/').at(-1)])
})

test('there is nothing to sweep where Courtside has never run', () => {
  expect(sweepProfiles(join(data, 'nowhere'))).toEqual([])
})
