import { z } from 'zod'
import { listFieldSchema } from './list-row.schema.ts'

const words = z.record(z.string(), z.string())

/** How court lists are headed and what they write for a code: data, so that a new head is a word in a file. */
export const listWordsSchema = z.strictObject({
  source: z.string(),
  columns: z.array(
    z.strictObject({ field: listFieldSchema, label: z.string().min(1), heads: z.array(z.string()) }),
  ),
  words: z.strictObject({ sex: words, plea: words, remand: words }),
})
export type ListWords = z.infer<typeof listWordsSchema>

/** The fields of a list that are codes, each with the list it takes them from. */
export const CODED = { sex: 'sexes', plea: 'pleas', remand: 'remandStatuses' } as const
export type CodedField = keyof typeof CODED
