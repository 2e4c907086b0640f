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
import { type Part, partOf, summary, vitestResultSchema } from './support/test-result.ts'

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

function tests(name: string, projects: readonly string[], environment: Record<string, string> = {}): Part {
  console.log(`\n== ${name}`)
  const output = join(scratch, `${name.replaceAll(/\W+/g, '-')}.json`)
  const words = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
  ]
  const green = run(bin('vitest'), words, environment)
  try {
    const result = vitestResultSchema.parse(JSON.parse(readFileSync(output, 'utf8')))
    const part = partOf(name, result, root)
    // A run can fail without a failed test: an error outside any test, or no test at all.
    return green || part.failed.length > 0 ? part : { ...part, failed: [`${name}: the run itself`] }
  } catch {
    return { name, passed: 0, failed: [`${name}: the run itself`], skipped: [], titles: [] }
  }
}

const parts: Part[] = [
  check('types', process.execPath, [join('test', 'check-types.ts')]),
  check('lint', bin('biome'), ['check', '--error-on-warnings', '.']),
  check('build', 'npm', ['run', '-s', 'build']),
  tests('unit tests', ['pure', 'core', 'renderer']),
  tests('the parts together', ['whole']),
]
const journeys = tests('journeys in the browser', ['journeys'])
parts.push(journeys)
if (findElectron(root) === null) {
  parts.push({ name: 'journeys in Electron', passed: 0, failed: [], skipped: journeys.titles, titles: [] })
} else {
  parts.push(tests('journeys in Electron', ['journeys'], { COURTSIDE_SHELL: 'electron' }))
}
rmSync(scratch, { recursive: true, force: true })

for (const line of summary(parts)) console.log(line)
process.exitCode = parts.some(({ failed }) => failed.length > 0) ? 1 : 0
