import type { z } from 'zod'
import { cleanText } from '../lib/clean-text.ts'
import { problemInWords } from '../lib/problem-in-words.ts'
import { fail, type Problem, type Result, succeed } from '../lib/result.ts'
import { type Directory, directorySchema } from './directory.schema.ts'

/** More lines than this help nobody; the last line then says how many more there are. */
const MOST_PROBLEMS = 100

/**
 * A directory from a file's JSON value; otherwise every problem with its place ("entries.3.wait.weeks").
 * Ids are used once, no date lies after the day of issue, ages run upwards; with `programmes` (the codes known here) an entry's programme must be one of them.
 * Characters that would act on the text instead of showing are dropped, as in a report.
 */
export function parseDirectory(
  json: unknown,
  programmes: readonly string[] | null = null,
): Result<Directory, readonly Problem[]> {
  const parsed = directorySchema.safeParse(json, { reportInput: true })
  if (!parsed.success) return fail(capped(parsed.error.issues.flatMap(problemsOf)))
  const problems = [
    ...twice(parsed.data),
    ...afterIssue(parsed.data),
    ...agesReversed(parsed.data),
    ...(programmes === null ? [] : unknown(parsed.data, programmes)),
  ]
  return problems.length === 0 ? succeed(parsed.data) : fail(capped(problems))
}

function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: place([...issue.path, key]),
      message: 'is not a field of a directory',
    }))
  return [{ path: place(issue.path), message: problemInWords(issue) }]
}

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? 'file' : path.map((part) => named(String(part))).join('.')

const LONGEST_NAME = 60
/** A field's name as it can stand in a line: a file from outside may name a field anything, a page of text too. */
const named = (part: string): string =>
  /^[\w-]+$/.test(part) && part.length <= LONGEST_NAME
    ? part
    : JSON.stringify(cleanText(part).slice(0, LONGEST_NAME))

function twice({ entries }: Directory): Problem[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ id }, at) => {
    const before = first.get(id)
    if (before !== undefined)
      return [{ path: `entries.${at}.id`, message: `“${id}” is the id of entry ${before} too` }]
    first.set(id, at)
    return []
  })
}

/** Nobody confirmed or counted anything after the day on which the directory was issued. */
const afterIssue = ({ issuedAt, entries }: Directory): Problem[] =>
  entries.flatMap(({ lastConfirmed, wait }, at) =>
    [
      { field: 'lastConfirmed', date: lastConfirmed },
      { field: 'wait.asAt', date: wait?.asAt ?? null },
    ]
      .filter(({ date }) => date !== null && date > issuedAt)
      .map(({ field }) => ({
        path: `entries.${at}.${field}`,
        message: `is after the day on which the directory was issued (${issuedAt})`,
      })),
  )

const agesReversed = ({ entries }: Directory): Problem[] =>
  entries.flatMap(({ eligibility: { minAge, maxAge } }, at) =>
    minAge === null || maxAge === null || minAge <= maxAge
      ? []
      : [{ path: `entries.${at}.eligibility.maxAge`, message: `is less than minAge (${minAge})` }],
  )

const unknown = ({ entries }: Directory, programmes: readonly string[]): Problem[] =>
  entries.flatMap(({ programme }, at) =>
    programme === null || programmes.includes(programme)
      ? []
      : [{ path: `entries.${at}.programme`, message: `there is no programme “${programme}”` }],
  )

const capped = (problems: readonly Problem[]): readonly Problem[] =>
  problems.length <= MOST_PROBLEMS
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { path: 'file', message: `and ${problems.length - MOST_PROBLEMS} more like these` },
      ]
