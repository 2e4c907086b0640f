import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

mkdirSync('out', { recursive: true })
const folder = mkdtempSync(join('out', 'planted-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the compiler says of the wiring with this line of it taken out. */
function compiled(without: string): string {
  const wiring = readFileSync('electron/core/application.ts', 'utf8')
  expect(wiring).toContain(without)
  const moved = wiring.replace(without, '').replaceAll("from './", "from '../../electron/core/")
  writeFileSync(join(folder, 'application.ts'), moved)
  const settings = {
    extends: '../../tsconfig.json',
    compilerOptions: { types: ['node'] },
    files: ['application.ts'],
  }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(settings))
  return spawnSync('node_modules/.bin/tsc', ['-p', folder], { encoding: 'utf8' }).stdout
}

/** A compiler of its own over the whole core. */
const COMPILING_MS = 120_000

describe('the map of handlers', () => {
  test(
    'a command without a handler does not compile',
    () => {
      const says = compiled('    ...afterSentenceCommands(context),\n')
      expect(says).toMatch(/missing the following properties.*"report\.recordResult"/s)
    },
    COMPILING_MS,
  )
})
