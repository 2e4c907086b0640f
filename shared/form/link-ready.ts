import type { Problem } from '../lib/result.ts'
import type { Column, OptionLists, Question, QuestionsFile } from './definition.ts'
import { columnProblems, optionProblems } from './link-options.ts'
import type { ReadyRows } from './ready-rows.ts'

/** What is wrong with ready rows: tables that name none, cells of no column, and rows that say how far they have come. */
export function readyProblems(
  path: string,
  common: QuestionsFile,
  readyPath: string,
  ready: ReadyRows,
  lists: OptionLists,
): readonly Problem[] {
  return common.questions.flatMap((question, index): readonly Problem[] => {
    if (question.kind !== 'rows' || question.ready === undefined) return []
    const named = Object.hasOwn(ready, question.ready) ? ready[question.ready] : undefined
    if (named === undefined)
      return [
        { path: `${path} questions[${index}].ready`, message: `there are no ready rows "${question.ready}"` },
      ]
    return named.rows.flatMap((cells, row) =>
      Object.entries(cells).flatMap(([id, value]) =>
        cellProblems(`${readyPath} ${question.ready}.rows[${row}].${id}`, question, id, value, lists),
      ),
    )
  })
}

function cellProblems(
  path: string,
  { columns, acts = [] }: Extract<Question, { kind: 'rows' }>,
  id: string,
  value: string,
  lists: OptionLists,
): readonly Problem[] {
  const column = columns.find((each) => each.id === id)
  if (column === undefined) return columnProblems(path, columns, [id])
  if (acts.some(({ sets }) => Object.hasOwn(sets, id)) || clears(column, lists))
    return [{ path, message: `nobody has done anything yet: "${id}" is left to the officer` }]
  if (column.kind === 'text' || column.kind === 'longText') return []
  return optionProblems(path, columns, id, [value], lists)
}

const clears = (column: Column, lists: OptionLists): boolean =>
  'options' in column && (lists[column.options]?.options.some((option) => option.clears) ?? false)
