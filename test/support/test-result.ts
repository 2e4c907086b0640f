import { z } from 'zod'

/** What of vitest's JSON report is read. */
export const vitestResultSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
})
export type VitestResult = z.infer<typeof vitestResultSchema>

type Suite = {
  file: string
  specs: { title: string; tests: { projectName: string; status: string }[] }[]
  suites?: Suite[] | undefined
}
const suiteSchema: z.ZodType<Suite> = z.object({
  file: z.string(),
  specs: z.array(
    z.object({
      title: z.string(),
      tests: z.array(z.object({ projectName: z.string(), status: z.string() })),
    }),
  ),
  get suites() {
    return z.array(suiteSchema).optional()
  },
})
/** What of Playwright's JSON report is read. */
export const playwrightResultSchema = z.object({
  suites: z.array(suiteSchema),
  /** Outside any test: a file that could not be read, a set-up that failed. */
  errors: z.array(z.object({ message: z.string() })),
})
export type PlaywrightResult = z.infer<typeof playwrightResultSchema>

export type Part = {
  readonly name: string
  readonly passed: number
  readonly failed: readonly string[]
  /** By name; only what Electron's absence explains. */
  readonly skipped: readonly string[]
  readonly titles: readonly string[]
}

/** A vitest run as a part. A test that did not run is a failed test: nothing skips in silence. */
export function partOf(name: string, result: VitestResult, root: string): Part {
  const tests = result.testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({
      title: `${file.name.replace(`${root}/`, '')}: ${test.fullName}`,
      status: test.status,
    })),
  )
  const emptyFiles = result.testResults
    .filter(
      (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status === 'passed'),
    )
    .map((file) => `${file.name.replace(`${root}/`, '')}: could not be read or set up`)
  return counted(name, tests, emptyFiles)
}

/** The journeys of one project, likewise. */
export function journeysOf(name: string, { suites, errors }: PlaywrightResult, project: string): Part {
  const words = new Map([
    ['expected', 'passed'],
    ['unexpected', 'failed'],
  ])
  const below = ({ file, specs, suites: inner = [] }: Suite): Counted[] => [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ projectName }) => projectName === project)
        .map(({ status }) => ({ title: `${file}: ${title}`, status: words.get(status) ?? status })),
    ),
    ...inner.flatMap(below),
  ]
  return counted(
    name,
    suites.flatMap(below),
    errors.map(({ message }) => message),
  )
}

type Counted = { readonly title: string; readonly status: string }

const counted = (name: string, tests: readonly Counted[], otherFailures: readonly string[]): Part => ({
  name,
  passed: tests.filter(({ status }) => status === 'passed').length,
  failed: [
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map(({ title, status }) => (status === 'failed' ? title : `${title} (did not run: ${status})`)),
    ...otherFailures,
  ],
  skipped: [],
  titles: tests.map(({ title }) => title),
})

/** The closing lines: a line a part, what failed and what was skipped by name, and the one plain line at the end. */
export function summary(parts: readonly Part[]): string[] {
  const total = (count: (part: Part) => number): number => parts.reduce((sum, part) => sum + count(part), 0)
  return [
    '',
    ...parts.map(
      (part) =>
        `${part.name}: ${part.passed} passed, ${part.failed.length} failed, ${part.skipped.length} skipped`,
    ),
    ...parts.flatMap(({ failed }) => failed.map((title) => `failed: ${title}`)),
    ...parts.flatMap(({ skipped }) =>
      skipped.map(
        (title) => `skipped, because Electron's runtime is not installed here: ${title} (on Electron)`,
      ),
    ),
    `${total(({ passed }) => passed)} passed, ${total(({ failed }) => failed.length)} failed, ${total(({ skipped }) => skipped.length)} skipped`,
  ]
}
