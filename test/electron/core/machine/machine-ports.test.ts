import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  dataFolder,
  fileLog,
  machineIds,
  placesOf,
  uuidv7,
} from '../../../../electron/core/machine/machine-ports.ts'

test('an identifier is a UUID of version 7 that sorts by time', () => {
  const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
  expect(machineIds.uuid()).toMatch(shape)
  expect(uuidv7(0x017f22e279b0, Buffer.alloc(10, 0xff))).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff')
  expect(uuidv7(1, Buffer.alloc(10, 0xff)) < uuidv7(2, Buffer.alloc(10))).toBe(true)
})

test.each([
  ['linux', {}, /\.local\/share\/courtside$/],
  ['linux', { XDG_DATA_HOME: '/x' }, /^\/x\/courtside$/],
  ['win32', { LOCALAPPDATA: '/l' }, /^\/l\/Courtside$/],
  ['darwin', {}, /Application Support\/Courtside$/],
  ['linux', { COURTSIDE_DATA: '/chosen' }, /^\/chosen$/],
] as const)('data on %s with %o lies in %s', (platform, environment, place) => {
  expect(dataFolder(environment, platform)).toMatch(place)
})

test('a fault is logged by its places, never by its message', () => {
  const data = mkdtempSync(join(tmpdir(), 'courtside-log-'))
  const log = fileLog({ data, templates: '' }, { now: () => '2016-10-11T13:00:00.000Z' })
  log.fault('incident-1', new Error('Mary Brown of 1 High Street'))
  log.write('locked', { user: 'id:1' })
  const text = readFileSync(join(data, 'courtside.log'), 'utf8')
  expect(text).not.toContain('Mary')
  expect(text).toContain('"incident":"incident-1"')
  expect(text).toContain('machine-ports.test.ts')
  expect(statSync(join(data, 'courtside.log')).mode & 0o777).toBe(0o600)
  rmSync(data, { recursive: true })
})

test('what was thrown and is no error has no places', () => {
  expect(placesOf('Mary Brown')).toEqual([])
})

test('a log that cannot be written stops nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-log-'))
  writeFileSync(join(folder, 'a-file'), 'in the way')
  const clock = { now: () => '2016-10-11T09:00:00.000Z' }
  for (const data of [join(folder, 'a-file'), join(folder, 'a-file', 'data'), '/proc/courtside/data']) {
    const printed: string[] = []
    const log = fileLog({ data, templates: '' }, clock, (line) => printed.push(line))
    log.write('started', {})
    log.fault('incident', new Error('a bug'))
    expect(printed.map((line) => JSON.parse(line))).toMatchObject([{ code: 'started' }, { code: 'fault' }])
  }
  expect(readFileSync(join(folder, 'a-file'), 'utf8')).toBe('in the way')
  rmSync(folder, { recursive: true })
})

test('lines for which a full disk has no room are printed, and counted in the next that there is room for', () => {
  const data = mkdtempSync(join(tmpdir(), 'courtside-log-'))
  const file = join(data, 'courtside.log')
  const printed: string[] = []
  const clock = { now: () => '2016-10-11T09:00:00.000Z' }
  const log = fileLog({ data, templates: '' }, clock, (line) => printed.push(line))
  symlinkSync('/dev/full', file)
  log.write('unlocked', { user: 'id:1' })
  log.write('locked', { linesLost: 2 })
  expect(printed.map((line) => JSON.parse(line))).toMatchObject([
    { code: 'unlocked' },
    { code: 'locked', linesLost: 2, missing: 1 },
  ])
  rmSync(file)
  log.write('unlocked', {})
  log.write('locked', {})
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: clock.now(), code: 'unlocked', missing: 2 },
    { at: clock.now(), code: 'locked' },
  ])
  rmSync(data, { recursive: true })
})
