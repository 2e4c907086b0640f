import type { Problem } from '../lib/result.ts'
import type { Column, OptionLists, RowAct } from './definition.ts'
import { columnProblems, optionProblems } from './link-options.ts'
import { fills } from './row-acts.ts'

/** What is wrong with the acts of a table: columns and codes that do not exist, and one press that clears somebody. */
export function actProblems(
  at: string,
  acts: readonly RowAct[],
  columns: readonly Column[],
  lists: OptionLists,
): readonly Problem[] {
  const [first] = acts
  return acts.flatMap((act, index): readonly Problem[] => {
    const path = `${at}[${index}]`
    const { when, onlyFor, sets, to = [], key } = act
    const codes = when.oneOf.filter((code) => code !== '')
    return [
      ...optionProblems(`${path}.when`, columns, when.column, codes, lists),
      ...(when.column === first?.when.column
        ? []
        : [{ path: `${path}.when`, message: `the acts of this table go by "${first?.when.column}"` }]),
      ...(onlyFor === undefined
        ? []
        : optionProblems(`${path}.onlyFor`, columns, onlyFor.column, onlyFor.oneOf, lists)),
      ...Object.entries(sets).flatMap(([column, value]) =>
        valueProblems(`${path}.sets.${column}`, act, columns, column, value, lists),
      ),
      ...columnProblems(`${path}.to`, columns, to),
      ...(key !== undefined && acts.findIndex((other) => other.key === key) < index
        ? [{ path: `${path}.key`, message: `the key "${key}" has another act in this table` }]
        : []),
    ]
  })
}

function valueProblems(
  path: string,
  { when }: RowAct,
  columns: readonly Column[],
  id: string,
  value: string,
  lists: OptionLists,
): readonly Problem[] {
  const column = columns.find((each) => each.id === id)
  if (column === undefined) return columnProblems(path, columns, [id])
  switch (column.kind) {
    case 'choice': {
      const clears = lists[column.options]?.options.some((option) => option.code === value && option.clears)
      const unasked = when.column !== id || when.oneOf.includes('')
      return [
        ...optionProblems(path, columns, id, [value], lists),
        ...(clears && unasked
          ? [{ path, message: `"${value}" clears somebody: no act may lead to it from an empty "${id}"` }]
          : []),
      ]
    }
    case 'yesNo':
      return optionProblems(path, columns, id, [value], lists)
    case 'text':
    case 'longText':
      return []
    default:
      return fills(column, value) === null
        ? [{ path, message: `a press gives a ${column.kind} nothing but the time of the press` }]
        : []
  }
}
