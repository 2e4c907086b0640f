import type { z } from 'zod'
import { problemInWords } from '../../../shared/directory/problem-in-words.ts'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'

/** Deeper than any document of Courtside; a parser's own stack ends far below. */
const deepest = 100

/** The bytes as text. A byte order mark is dropped; what is not UTF-8 is refused, never guessed. */
export function readText(bytes: Uint8Array): Result<string, string[]> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(['the input is not UTF-8 text'])
  }
}

/** JSON of the given shape, or every problem on a line of its own, each with its path. */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
): Result<z.output<Schema>, string[]> {
  if (nesting(text) > deepest) return fail([`the input is nested more than ${deepest} deep`])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'cannot be read'
    return fail([`the input is not JSON: ${oneLine(why)}`])
  }
  const parsed = schema.safeParse(value, { reportInput: true })
  return parsed.success ? succeed(parsed.data) : fail(parsed.error.issues.flatMap(lines))
}

function lines(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `${place([...issue.path, key])}: unknown field`)
  }
  return [`${place(issue.path)}: ${oneLine(problemInWords(issue))}`]
}

const place = (path: readonly PropertyKey[]): string =>
  path.length === 0 ? '(the whole input)' : oneLine(path.map(String).join('.'))

/** Control characters of a hostile input must not reach a terminal. */
const oneLine = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').slice(0, 300)

/** How deep brackets go, strings left out; counted before parsing, because parsing itself would recurse. */
function nesting(text: string): number {
  let [depth, most, inString] = [0, 0, false]
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (inString) {
      if (character === '\\') at += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') most = Math.max(most, ++depth)
    else if (character === '}' || character === ']') depth -= 1
  }
  return most
}
