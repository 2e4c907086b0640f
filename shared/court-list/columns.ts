import { foldName } from '../lib/fold-name.ts'
import type { ColumnNames, ListField } from './list-row.schema.ts'
import type { ListWords } from './list-words.schema.ts'

/** What each column of a list is, in the order of its first line; null for one that is not read. */
export type Columns = readonly (ListField | null)[]

/**
 * What each column is by its head, wherever it stands: as the office has said before, else as court lists are known
 * to be headed. A field is read from one column alone, the first.
 */
export function columnsOf(heads: readonly string[], known: ListWords, remembered: ColumnNames): Columns {
  const names = new Map<string, ListField>(
    known.columns.flatMap(({ field, heads }) => heads.map((head) => [head, field] as const)),
  )
  const fields = heads.map((head) => {
    const folded = foldName(head)
    return (Object.hasOwn(remembered, folded) ? remembered[folded] : names.get(folded)) ?? null
  })
  return fields.map((field, at) => (fields.indexOf(field) === at ? field : null))
}

/** What is remembered of the columns as an officer has set them; a column not read is remembered as nothing. */
export const namesOf = (heads: readonly string[], columns: Columns): ColumnNames =>
  Object.fromEntries(
    heads.flatMap((head, at) => {
      const field = columns[at] ?? null
      const folded = foldName(head)
      return field === null || folded === '' ? [] : [[folded, field] as const]
    }),
  )
