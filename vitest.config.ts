import { defineConfig } from 'vitest/config'

/** What takes a browser, whole PDFs or the application from end to end: seconds a file, so not in `npm run check`. */
const whole = [
  'test/conformance/**/*.test.ts',
  'test/electron/core/application.test.ts',
  'test/electron/core/own-process.test.ts',
  'test/electron/core/commands/*.test.ts',
  'test/electron/core/pdf/*.test.ts',
  'test/electron/core/**/killed*.test.ts',
  'test/electron/hosts/cli/inspected-path.test.ts',
  'test/electron/hosts/cli/{check-command,demo-command,handover-commands,render-command}.test.ts',
  'test/electron/hosts/driven-host.test.ts',
  'test/electron/hosts/open-window.test.ts',
]

/** What a run leaves behind in the folder for temporary files goes with the run. */
const globalSetup = 'test/support/own-temp-folder.ts'

/** One project per layer; `npm run check` runs the first three. */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'pure',
          globalSetup,
          // Pure code keeps nothing between files: one load of the modules serves them all.
          isolate: false,
          include: [
            'test/shared/**/*.test.ts',
            'test/templates/**/*.test.ts',
            'test/clauses/**/*.test.ts',
            'test/*.test.ts',
          ],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'core',
          globalSetup,
          isolate: false,
          include: ['test/electron/**/*.test.ts'],
          exclude: whole,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'renderer',
          globalSetup,
          include: ['test/renderer/**/*.test.{ts,tsx}'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'whole',
          globalSetup,
          include: whole,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
