import type { z } from 'zod'
import { fail, type Result, succeed } from '../../../shared/lib/result.ts'
import { unkeepable } from '../../../shared/lib/unkeepable.ts'
import { forTerminal, issueLines, place } from './issue-lines.ts'

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

/**
 * JSON of the given shape, or every problem on a line of its own, each with its path. `alsoWrong`: what else is
 * wrong with an input that has not the shape, so that it need not be sent twice to learn all.
 */
export function readJson<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  alsoWrong: (value: unknown) => string[] = () => [],
): Result<z.output<Schema>, string[]> {
  if (nesting(text) > deepest) return fail([`the input is nested more than ${deepest} deep`])
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : 'cannot be read'
    return fail([`the input is not JSON: ${forTerminal(why)}`])
  }
  const lost = unkeepable(value)
  if (lost.length > 0) return fail(lost.map(({ path, message }) => `${place(path)}: ${message}`))
  const parsed = schema.safeParse(value, { reportInput: true })
  if (parsed.success) return succeed(parsed.data)
  return fail([...parsed.error.issues.flatMap((issue) => issueLines(issue)), ...alsoWrong(value)])
}

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
