import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { withCompileCache } from '../../../electron/setup/compile-cache.ts'

const root = mkdtempSync(join(tmpdir(), 'courtside-compiled-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const program = join(root, 'program.ts')
const says = (words: string, environment: NodeJS.ProcessEnv) => {
  writeFileSync(program, `const words: string = '${words}'\nconsole.log(words)\n`)
  return execFileSync(process.execPath, [program], { env: environment, encoding: 'utf8' }).trim()
}
const { NODE_COMPILE_CACHE: _own, ...plain } = process.env

test('what Node compiled stays in out/compiled, and a file that changed since runs as it now stands', () => {
  const environment = withCompileCache(plain, root)
  expect(says('as first written', environment)).toBe('as first written')
  expect(readdirSync(join(root, 'out', 'compiled'))).not.toEqual([])
  expect(says('as changed since', environment)).toBe('as changed since')
})

test('a folder that cannot be made keeps nothing from starting', () => {
  const inTheWay = join(root, 'a-file')
  writeFileSync(inTheWay, '')
  expect(says('started', withCompileCache(plain, inTheWay))).toBe('started')
})

test('a folder named in the environment is the one that is used', () => {
  const named = join(root, 'named')
  expect(says('there', withCompileCache({ ...plain, NODE_COMPILE_CACHE: named }, join(root, 'other')))).toBe(
    'there',
  )
  expect(readdirSync(named)).not.toEqual([])
  expect(existsSync(join(root, 'other'))).toBe(false)
})
