import type { Problem } from '../lib/result.ts'
import type { Column, OptionLists } from './definition.ts'

/** Codes that a column names of another column of its table. */
export function optionProblems(
  path: string,
  columns: readonly Column[],
  other: string,
  named: readonly string[],
  lists: OptionLists,
): Problem[] {
  const asked = columns.find((candidate) => candidate.id === other)
  if (asked === undefined || (asked.kind !== 'choice' && asked.kind !== 'yesNo')) {
    return [{ path, message: `there is no choice or yes-no column "${other}" in this table` }]
  }
  const codes = asked.kind === 'choice' ? codesOf(lists, asked.options) : ['yes', 'no']
  return named
    .filter((code) => !codes.includes(code))
    .map((code) => ({ path, message: `"${other}" has no option "${code}"` }))
}

/** Columns that a table names and has not. */
export const columnProblems = (
  path: string,
  columns: readonly Column[],
  named: readonly string[],
): Problem[] =>
  named
    .filter((id) => !columns.some((column) => column.id === id))
    .map((id) => ({ path, message: `there is no column "${id}" in this table` }))

export const codesOf = (lists: OptionLists, list: string): readonly string[] =>
  Object.hasOwn(lists, list) ? (lists[list]?.options.map((option) => option.code) ?? []) : []
