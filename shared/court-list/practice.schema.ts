import { z } from 'zod'
import { listFieldSchema } from './list-row.schema.ts'

const words = z.string().min(1)

/** Invented cases to practise on, and what an inspector asks of a report. */
export const practiceGuideSchema = z.strictObject({
  source: words,
  cases: z
    .array(
      z.strictObject({
        /** As a court list has it; the day and the court are those on which it is practised. */
        row: z.partialRecord(listFieldSchema, words),
        title: words,
        told: z.array(words).min(1),
        looksAt: words,
      }),
    )
    .length(3),
  questions: z.array(z.strictObject({ title: words, asks: z.array(words).min(1) })).min(1),
})
export type PracticeGuide = z.infer<typeof practiceGuideSchema>
export type PracticeCase = PracticeGuide['cases'][number]

/** The invented cases as the court list of a day, with the fields of its columns in their order. */
export function practiceList(
  { cases }: PracticeGuide,
  day: string,
  court: string,
): { text: string; columns: z.infer<typeof listFieldSchema>[] } {
  const columns = [...new Set(cases.flatMap(({ row }) => listFieldsIn(row)))]
  const cell = (text: string): string => `"${text.split('"').join('""')}"`
  const lines = cases.map(({ row }) => [
    ...columns.map((column) => cell(row[column] ?? '')),
    cell(day),
    cell(court),
  ])
  const heads = [...columns, 'hearingDate', 'court'] as const
  return { text: `${[heads, ...lines].map((line) => line.join(',')).join('\n')}\n`, columns: [...heads] }
}

const listFieldsIn = (row: object) => Object.keys(row).map((field) => listFieldSchema.parse(field))
