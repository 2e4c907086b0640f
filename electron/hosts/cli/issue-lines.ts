import type { z } from 'zod'
import { problemInWords } from '../../../shared/lib/problem-in-words.ts'

type Issue = z.core.$ZodIssue

/** What is wrong with an input, each on a line of its own with its place: as deep as the fault lies. */
export function issueLines(issue: Issue, above: readonly PropertyKey[] = []): string[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${place([...path, key].map(String).join('.'))}: unknown field`)
  if (issue.code === 'invalid_key')
    return [`${place(path.map(String).join('.'))}: is not an id that may stand here`]
  const meant = issue.code === 'invalid_union' ? meantBranch(issue.errors) : []
  if (meant.length > 0) return meant.flatMap((one) => issueLines(one, path))
  return [`${place(path.map(String).join('.'))}: ${forTerminal(problemInWords(issue))}`]
}

/** Of several kinds the one that was meant: where the input goes furthest before it fails. None where all fail at once. */
function meantBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map(({ path }) => path.length))
  const deepest = Math.max(0, ...branches.map(depth))
  return deepest < 2 ? [] : (branches.find((issues) => depth(issues) === deepest) ?? [])
}

export const place = (path: string): string => (path === '' ? '(the whole input)' : forTerminal(path))

/** Control characters of a hostile input must not reach a terminal. */
export const forTerminal = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').slice(0, 300)
