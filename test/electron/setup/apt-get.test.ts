import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { aptGet } from '../../../electron/setup/apt-get.ts'

const path = process.env['PATH']
afterEach(() => {
  process.env['PATH'] = path
})

/** An apt-get of the test's own, first on the path: fails in these words so many times, then succeeds. Gives its log. */
function aptThatFails(times: number, says: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'courtside-apt-'))
  const log = join(folder, 'log')
  writeFileSync(log, '')
  writeFileSync(
    join(folder, 'apt-get'),
    `#!/bin/sh\necho "$@" >> ${log}\n[ $(wc -l < ${log}) -gt ${times} ] && exit 0\necho "${says}" >&2\nexit 100\n`,
    { mode: 0o755 },
  )
  process.env['PATH'] = `${folder}${delimiter}${path}`
  return log
}
const runs = (log: string) => readFileSync(log, 'utf8').split('\n').length - 1

test.each([
  'E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 812 (apt-get)',
  'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 812 (apt-get)',
  'E: Unable to lock directory /var/lib/apt/lists/',
  'dpkg: error: dpkg frontend lock was locked by another process with pid 812',
])('waits while another program holds a lock: %s', (says) => {
  const log = aptThatFails(2, says)
  expect(aptGet(['install', 'chromium'], 1000, 1)).toBe(true)
  expect(readFileSync(log, 'utf8')).toBe('install chromium\n'.repeat(3))
})

test('gives up when its patience has ended', () => {
  const log = aptThatFails(99, 'E: Could not get lock /var/lib/dpkg/lock-frontend.')
  expect(aptGet(['update'], 3, 1)).toBe(false)
  expect(runs(log)).toBe(4)
})

test('fails at once for any other reason', () => {
  const log = aptThatFails(1, 'E: Unable to locate package chromium')
  expect(aptGet(['install', 'chromium'], 1000, 1)).toBe(false)
  expect(runs(log)).toBe(1)
})
