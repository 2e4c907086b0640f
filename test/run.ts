/**
 * All that `npm test` means, in order, each part with its result; the last line is
 * "N passed, N failed, N skipped". Types, lint and the build count as one each. A journey that cannot run on
 * Electron because its runtime is absent is skipped by name; any other skipped test counts as failed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findElectron } from '../electron/setup/find-electron.ts'
import {
  journeysOf,
  type Part,
  partOf,
  playwrightResultSchema,
  summary,
  vitestResultSchema,
} from './support/test-result.ts'

const root = join(import.meta.dirname, '..')
const bin = (name: string): string => join(root, 'node_modules', '.bin', name)
const scratch = mkdtempSync(join(tmpdir(), 'courtside-results-'))
const run = (program: string, words: readonly string[], environment: Record<string, string> = {}): boolean =>
  spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: process.platform === 'win32',
  }).status === 0

function check(name: string, program: string, words: readonly string[]): Part {
  console.log(`\n== ${name}`)
  return run(program, words)
    ? { name, passed: 1, failed: [], skipped: [], titles: [] }
    : { name, passed: 0, failed: [name], skipped: [], titles: [] }
}

function tests(name: string, projects: readonly string[]): Part {
  console.log(`\n== ${name}`)
  const output = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`)
  const words = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ]
  const green = run(bin('vitest'), words)
  return read(name, green, output, (json) => partOf(name, vitestResultSchema.parse(json), root))
}

/** The journeys, in the browser and in Electron; where its runtime is absent, those of the browser are skipped by name. */
function journeys(): Part[] {
  const [browser, electron] = ['journeys in the browser', 'journeys in Electron']
  console.log(`\n== ${browser} and in Electron`)
  const output = join(scratch, 'journeys.json')
  const green = run(bin('playwright'), ['test', '-c', join('test', 'playwright.config.ts')], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: output,
  })
  const of = (name: string, project: string): Part =>
    read(name, green, output, (json) => journeysOf(name, playwrightResultSchema.parse(json), project))
  const inBrowser = of(browser, 'browser')
  return findElectron(root) === null
    ? [inBrowser, { name: electron, passed: 0, failed: [], skipped: inBrowser.titles, titles: [] }]
    : [inBrowser, of(electron, 'electron')]
}

/** A run can fail without a failed test: an error outside any test, or no test at all. */
function read(name: string, green: boolean, output: string, part: (json: unknown) => Part): Part {
  const broken = [`${name}: the run itself`]
  try {
    const found = part(JSON.parse(readFileSync(output, 'utf8')))
    return green || found.failed.length > 0 ? found : { ...found, failed: broken }
  } catch {
    return { name, passed: 0, failed: broken, skipped: [], titles: [] }
  }
}

const parts: Part[] = [
  check('types', process.execPath, [join('test', 'check-types.ts')]),
  check('lint', bin('biome'), ['check', '--error-on-warnings', '.']),
  check('build', 'npm', ['run', '-s', 'build']),
  tests('unit tests', ['pure', 'core', 'renderer']),
  tests('the parts together', ['whole']),
  ...journeys(),
]
rmSync(scratch, { recursive: true, force: true })

for (const line of summary(parts)) console.log(line)
process.exitCode = parts.some(({ failed }) => failed.length > 0) ? 1 : 0
