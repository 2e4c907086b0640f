import { expect, test } from 'vitest'
import { journeysOf, partOf, playwrightResultSchema, summary } from './support/test-result.ts'

const file = (name: string, tests: [string, string][], status = 'passed') => ({
  name: `/house/${name}`,
  status,
  assertionResults: tests.map(([fullName, outcome]) => ({ fullName, status: outcome })),
})

test('a test that did not run is a failed test', () => {
  const part = partOf(
    'unit tests',
    {
      testResults: [
        file('test/a.test.ts', [
          ['one', 'passed'],
          ['two', 'skipped'],
          ['three', 'failed'],
          ['four', 'todo'],
        ]),
      ],
    },
    '/house',
  )
  expect(part.passed).toBe(1)
  expect(part.failed).toEqual([
    'test/a.test.ts: two (did not run: skipped)',
    'test/a.test.ts: three',
    'test/a.test.ts: four (did not run: todo)',
  ])
})

test('a file that cannot be read is a failure of its own', () => {
  const part = partOf('unit tests', { testResults: [file('test/a.test.ts', [], 'failed')] }, '/house')
  expect(part.failed).toEqual(['test/a.test.ts: could not be read or set up'])
})

const journeys = playwrightResultSchema.parse({
  suites: [
    {
      file: 'oral.test.ts',
      specs: [{ title: 'alone', tests: [{ projectName: 'browser', status: 'expected' }] }],
      suites: [
        {
          file: 'oral.test.ts',
          specs: [
            {
              title: 'in a group',
              tests: [
                { projectName: 'browser', status: 'unexpected' },
                { projectName: 'electron', status: 'expected' },
              ],
            },
            { title: 'after it', tests: [{ projectName: 'browser', status: 'skipped' }] },
            { title: 'at the second try', tests: [{ projectName: 'browser', status: 'flaky' }] },
          ],
        },
      ],
    },
  ],
  errors: [{ message: 'a file that does not compile' }],
})

test('the journeys of each shell are counted from one run, groups and all; what did not run is failed', () => {
  expect(journeysOf('in the browser', journeys, 'browser')).toMatchObject({
    passed: 1,
    failed: [
      'oral.test.ts: in a group',
      'oral.test.ts: after it (did not run: skipped)',
      'oral.test.ts: at the second try (did not run: flaky)',
      'a file that does not compile',
    ],
  })
  expect(journeysOf('in Electron', journeys, 'electron')).toMatchObject({
    passed: 1,
    titles: ['oral.test.ts: in a group'],
  })
})

test('the last line is the plain one, and what is skipped stands above it by name', () => {
  const lines = summary([
    { name: 'types', passed: 1, failed: [], skipped: [], titles: [] },
    {
      name: 'journeys in Electron',
      passed: 0,
      failed: [],
      skipped: ['test/journeys/oral.test.ts: a report'],
      titles: [],
    },
  ])
  expect(lines.at(-1)).toBe('1 passed, 0 failed, 1 skipped')
  expect(lines.at(-2)).toContain('test/journeys/oral.test.ts: a report')
  expect(lines.at(-2)).toContain("Electron's runtime is not installed")
})
