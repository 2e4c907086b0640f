import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findElectron } from '../electron/setup/find-electron.ts'
import type { JourneyOptions } from './support/journey.ts'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out', 'journeys')

/** The journeys: whole cases in the real window, in each shell that is here. */
export default defineConfig<object, JourneyOptions>({
  testDir: 'journeys',
  testMatch: '**/*.test.ts',
  // Empty: the path to the types of better-sqlite3 that the compiler needs is none to run.
  tsconfig: 'playwright.tsconfig.json',
  outputDir: join(out, 'failures'),
  forbidOnly: true,
  // A window, its host and its browser want two processors between them.
  workers: Math.max(1, Math.floor(availableParallelism() / 2)),
  timeout: 600_000,
  expect: { timeout: 60_000 },
  use: {
    actionTimeout: 60_000,
    // Without the film: drawing every frame costs the window more than the journey itself.
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  reporter: [
    ['list'],
    ['html', { outputFolder: join(out, 'report'), open: 'never' }],
    // Where run.ts reads it, which names the file.
    ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] === undefined ? [] : [['json'] as const]),
  ],
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    ...(findElectron(root) === null
      ? []
      : [{ name: 'electron', testIgnore: '**/browser-*.test.ts', use: { shell: 'electron' as const } }]),
  ],
})
