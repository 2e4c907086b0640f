import type { z } from 'zod'

const expected: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  boolean: 'true or false',
}

/** One line on what is wrong with a value, for whoever mends the file; messages of our own stay as they are. */
export function problemInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.message.startsWith('is missing: ')) return issue.message
      const what = expected[issue.expected] ?? issue.expected
      return leftOut(issue) ? `is missing: ${what}` : `must be ${what}`
    }
    case 'invalid_value':
      return `${leftOut(issue) ? 'is missing:' : 'must be'} ${issue.values.length === 1 ? '' : 'one of '}${issue.values.map(String).join(', ')}`
    case 'too_big':
      return `is too ${length(issue.origin)}: at most ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array'
        ? `is too short: at least ${issue.minimum}`
        : `is too small: at least ${issue.minimum}`
    case 'invalid_union':
      if (issue.discriminator !== undefined && 'options' in issue && issue.options !== undefined)
        return `must be one of ${issue.options.map(String).join(', ')}`
      return issue.message === 'Invalid input' ? 'is of no kind that may stand here' : issue.message
    case 'invalid_format':
      return /^Invalid string: must match pattern/.test(issue.message)
        ? 'is not written as it must be'
        : issue.message
    default:
      return issue.message
  }
}

/** Of a field that is left out zod reports nothing as its input (with `reportInput`), and else says that it is undefined. */
const leftOut = (issue: z.core.$ZodIssue): boolean =>
  ('input' in issue && issue.input === undefined) || /received undefined$/.test(issue.message)

const length = (origin: string): string => (origin === 'string' || origin === 'array' ? 'long' : 'large')
