import { expect, test } from 'vitest'
import {
  browserOrigin,
  contentSecurityPolicy,
  electronOrigin,
  isOwnAddress,
} from '../../../../electron/core/window/policy.ts'

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ')
    return [name, values.join(' ')] as const
  }),
)

test('the policy allows the window its own files and nothing inline, evaluated or foreign', () => {
  expect(Object.fromEntries(directives)).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self' blob:",
    'form-action': "'self'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
  })
})

test.each([
  ['app://courtside/', true],
  ['app://courtside/index.html#section', true],
  ['app://courtside.evil/', false],
  ['app://courtside@evil/', false],
  ['app://evil@courtside/', false],
  ['app://courtside:1/', false],
  ['https://courtside/', false],
  ['file:///index.html', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['about:blank', false],
  ['', false],
])('%s belongs to the Electron window: %s', (address, own) => {
  expect(isOwnAddress(address, electronOrigin)).toBe(own)
})

test.each([
  ['https://courtside.invalid/', true],
  ['https://courtside.invalid:443/x', true],
  ['https://courtside.invalid.evil/', false],
  ['https://sub.courtside.invalid/', false],
  ['https://courtside.invalid:8443/', false],
  ['https://user:word@courtside.invalid/', false],
  ['http://courtside.invalid/', false],
])('%s belongs to the browser window: %s', (address, own) => {
  expect(isOwnAddress(address, browserOrigin)).toBe(own)
})
