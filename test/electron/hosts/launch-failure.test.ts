import { expect, test } from 'vitest'
import { launchFailure } from '../../../electron/hosts/launch-failure.ts'

test('a policy against remote debugging is named, with what to ask of IT', () => {
  const says = launchFailure(
    'browserType.launchPersistentContext: Timeout 40000ms exceeded.\nCall log:\n  - [pid=1][err] DevTools remote debugging is disallowed by the system admin.',
    'Edge',
  )
  expect(says).toContain('policy')
  expect(says).toContain('Edge')
  expect(says).toContain('Ask IT')
  expect(says).toContain('RemoteDebuggingAllowed')
})

test('a browser that never answers is said, with what to try and to ask', () => {
  const says = launchFailure(
    'browserType.launchPersistentContext: Timeout 40000ms exceeded.\nCall log:',
    'Edge',
  )
  expect(says).toContain('did not answer')
  expect(says).toContain('RemoteDebuggingAllowed')
})

test('a missing display is said, with the way around', () => {
  expect(launchFailure('Missing X server or $DISPLAY', 'Chromium')).toContain('npm run demo')
})

test('a missing program is said', () => {
  expect(launchFailure('spawn /opt/browser ENOENT', 'Chrome')).toContain('Chrome could not be started')
})

test('anything else gives its first line and no more', () => {
  expect(launchFailure('Something odd\n    at open (file.ts:1:1)', 'Chrome')).toBe(
    'Chrome did not start. The first line it gave: Something odd',
  )
})
