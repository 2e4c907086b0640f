import type { Problem } from '../lib/result.ts'
import { readNumber } from '../record/case.ts'
import type { Condition } from './condition-schema.ts'
import type { OptionLists, Question } from './definition.ts'
import { optionProblems } from './link-options.ts'

/** "sections[3].questions[2]" from the parts of a path. */
export function pathText(parts: readonly PropertyKey[]): string {
  return parts
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`,
    )
    .join('')
}

const codes = (lists: OptionLists, list: string): readonly string[] =>
  Object.hasOwn(lists, list) ? (lists[list]?.options.map((option) => option.code) ?? []) : []

/** What `is` and `oneOf` may name of a question or column; null where its kind cannot be compared. */
function comparable(
  asked: { kind: string; options?: string | undefined },
  lists: OptionLists,
): readonly string[] | null {
  if (asked.kind === 'choice' && asked.options !== undefined) return codes(lists, asked.options)
  if (asked.kind === 'yesNo') return ['yes', 'no']
  if (asked.kind === 'yesNoList') return ['yes']
  return null
}

/**
 * What is wrong with a condition: a question that the form does not ask, a column or an option that does
 * not exist, a comparison that its kind cannot meet. Such a condition would never hold, silently.
 */
export function conditionProblems(
  at: string,
  condition: Condition,
  asked: ReadonlyMap<string, Question>,
  lists: OptionLists,
): readonly Problem[] {
  if ('all' in condition) return condition.all.flatMap((part) => conditionProblems(at, part, asked, lists))
  if ('any' in condition) return condition.any.flatMap((part) => conditionProblems(at, part, asked, lists))
  if ('not' in condition) return conditionProblems(at, condition.not, asked, lists)

  if ('derived' in condition) return []
  const id = 'rows' in condition ? condition.rows : condition.question
  const question = asked.get(id)
  if (question === undefined) {
    return [{ path: at, message: `"${id}" is not a question that this form asks` }]
  }
  const unknown = (named: readonly string[], offered: readonly string[], of: string): readonly Problem[] =>
    named
      .filter((code) => !offered.includes(code))
      .map((code) => ({ path: at, message: `"${of}" has no option "${code}"` }))

  if ('rows' in condition) {
    const column =
      question.kind === 'rows' ? question.columns.find((known) => known.id === condition.column) : undefined
    if (column === undefined) {
      return [{ path: at, message: `there is no column "${condition.column}" in "${id}"` }]
    }
    const offered = comparable(column, lists)
    const columns = question.kind === 'rows' ? question.columns : []
    const also =
      condition.and === undefined
        ? []
        : optionProblems(at, columns, condition.and.column, condition.and.oneOf, lists)
    if (also.length > 0) return also
    return offered === null
      ? [{ path: at, message: `the column "${condition.column}" of "${id}" has no options to compare with` }]
      : unknown([condition.is], offered, `${id}.${condition.column}`)
  }
  if ('answered' in condition) return []
  if ('includes' in condition) {
    return question.kind === 'choices' || question.kind === 'yesNoList'
      ? unknown([condition.includes], codes(lists, question.options), id)
      : [{ path: at, message: `"${id}" is not a list of choices` }]
  }
  if (question.kind === 'number' && 'is' in condition)
    return readNumber(condition.is) !== null
      ? []
      : [{ path: at, message: `"${id}" is a number, and "${condition.is}" is none in figures` }]
  const offered = comparable(question, lists)
  return offered === null
    ? [{ path: at, message: `"${id}" has no options to compare with` }]
    : unknown('is' in condition ? [condition.is] : condition.oneOf, offered, id)
}
