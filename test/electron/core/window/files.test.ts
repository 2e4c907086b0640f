import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerRequest, readWindowFiles, type WindowFiles } from '../../../../electron/core/window/files.ts'
import { browserOrigin, electronOrigin } from '../../../../electron/core/window/policy.ts'
import { traversals } from '../../../support/traversals.ts'

const built = mkdtempSync(join(tmpdir(), 'courtside-built-'))
let files: WindowFiles
beforeAll(() => {
  mkdirSync(join(built, 'assets'))
  writeFileSync(join(built, 'index.html'), '<!doctype html>')
  writeFileSync(join(built, 'assets', 'main.js'), 'void 0')
  writeFileSync(join(built, 'assets', 'font.woff2'), 'font')
  writeFileSync(join(built, 'assets', 'main.js.map'), '{}')
  files = readWindowFiles(built)
})
afterAll(() => rmSync(built, { recursive: true, force: true }))

test('the map holds what was built, by the path the window asks for, and nothing of another type', () => {
  expect([...files.keys()].toSorted()).toEqual(['/assets/font.woff2', '/assets/main.js', '/index.html'])
})

test('a folder without a built window is refused with what to do', () => {
  expect(() => readWindowFiles(join(built, 'assets'))).toThrow('npm run build')
})

describe.each([browserOrigin, electronOrigin] as const)('at %s', (origin) => {
  const get = (path: string, method = 'GET') => answerRequest(files, origin, method, `${origin}${path}`)

  test('the first page and its files are given with their types and the policy', () => {
    expect(get('/').body.toString()).toBe('<!doctype html>')
    expect(get('/index.html').headers['Content-Type']).toBe('text/html; charset=utf-8')
    expect(get('/assets/main.js').headers['Content-Type']).toBe('text/javascript; charset=utf-8')
    expect(get('/assets/main.js').headers['Content-Security-Policy']).toContain("default-src 'none'")
    expect(get('/assets/main.js?v=1#x').status).toBe(200)
  })

  test.each(traversals)('no file is reached by %s', (path) => {
    expect(answerRequest(files, origin, 'GET', `${origin}${path}`).status).toBe(404)
  })

  test.each(['POST', 'PUT', 'DELETE', 'HEAD'])('nothing but reading: %s is refused', (method) => {
    expect(get('/index.html', method).status).toBe(404)
  })
})

test.each([
  'https://courtside.invalid.example/index.html',
  'https://evil@courtside.invalid/index.html',
  'https://courtside.invalid:444/index.html',
  'http://courtside.invalid/index.html',
  'app://courtside/index.html',
  'not an address',
])('an address of another origin finds nothing: %s', (address) => {
  expect(answerRequest(files, browserOrigin, 'GET', address).status).toBe(404)
})
