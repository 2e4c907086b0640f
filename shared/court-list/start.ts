import { z } from 'zod'
import type { Column, FormDefinition, Question } from '../form/definition.ts'
import { codesOf, optionProblems } from '../form/link-options.ts'
import type { Problem } from '../lib/result.ts'
import type { Answers, Row } from '../record/answers.ts'
import { type ListField, type ListRow, offenceFieldSchema, personFieldSchema } from './list-row.schema.ts'

/**
 * Which questions of a new report a row of the court list answers: `templates/reports/common/<version>/start.json`.
 * `other`: where the list has words and no code, the question that takes the words, with the code "other" for itself.
 */
export const startFileSchema = z.strictObject({
  version: z.int().positive(),
  answers: z.record(z.string(), z.strictObject({ column: personFieldSchema, other: z.string().optional() })),
  offences: z.strictObject({
    table: z.string(),
    /** What the first row has beside what the list says. */
    first: z.record(z.string(), z.string()),
    /** `as`: the list's CJS code as the Home Office code that it stands for. */
    cells: z.record(
      z.string(),
      z.strictObject({ column: offenceFieldSchema, as: z.literal('homeOfficeCode').optional() }),
    ),
  }),
})
export type StartFile = z.infer<typeof startFileSchema>

const OTHER = 'other'

/** The kind of question that takes what the reader gives of a field; whatever is not named here is text. */
const kinds: Partial<Record<ListField, Column['kind']>> = {
  dateOfBirth: 'date',
  hearingDate: 'date',
  adjournedFrom: 'date',
  offenceDate: 'date',
  convictionDate: 'date',
  time: 'time',
  sex: 'choice',
  court: 'choice',
  remand: 'choice',
  plea: 'choice',
}

/** What is wrong with the file beside the questions of a form: what it names exists, of the kind that the field has. */
export function startProblems(path: string, start: StartFile, form: FormDefinition): readonly Problem[] {
  const questions = [...form.sections.flatMap((section) => section.questions), ...form.notAsked]
  const called = (id: string): Question | undefined => questions.find((question) => question.id === id)
  const wrong = (place: string, message: string): Problem => ({ path: `${path} ${place}`, message })
  const kindProblems = (
    place: string,
    asked: Question | Column | undefined,
    field: ListField,
    kind: Column['kind'] = kinds[field] ?? 'text',
  ): Problem[] => {
    if (asked === undefined) return [wrong(place, 'there is no such question')]
    return asked.kind === kind ? [] : [wrong(place, `is a ${asked.kind}, and "${field}" is a ${kind}`)]
  }
  const answers = Object.entries(start.answers).flatMap(([id, { column, other }]) => {
    const asked = called(id)
    const place = `answers.${id}`
    if (other === undefined) return kindProblems(place, asked, column)
    const codes = asked?.kind === 'choice' ? codesOf(form.lists, asked.options) : []
    return [
      ...kindProblems(place, asked, column),
      ...(codes.includes(OTHER) ? [] : [wrong(`${place}.other`, `its list has no "${OTHER}"`)]),
      ...(called(other)?.kind === 'text'
        ? []
        : [wrong(`${place}.other`, `"${other}" is no question of text`)]),
    ]
  })
  const table = called(start.offences.table)
  if (table?.kind !== 'rows')
    return [...answers, wrong('offences.table', `"${start.offences.table}" is no table`)]
  const { columns } = table
  return [
    ...answers,
    ...Object.entries(start.offences.cells).flatMap(([id, { column, as }]) => {
      const place = `offences.cells.${id}`
      if (as !== undefined && column !== 'cjsCode') return [wrong(place, `"${column}" is no CJS code`)]
      const asked = columns.find((one) => one.id === id)
      return kindProblems(place, asked, column, as === undefined ? undefined : 'offence')
    }),
    ...Object.entries(start.offences.first).flatMap(([id, code]) =>
      optionProblems(`${path} offences.first.${id}`, columns, id, [code], form.lists),
    ),
  ]
}

/** What the list itself does not say: names for rows, and the Home Office code that a CJS code stands for. */
export type StartWith = {
  readonly rowId: () => string
  readonly homeOfficeCode: (cjsCode: string) => string | null
}

/** What a new report of the form answers from a row of the list: ordinary answers, and none where the list is silent. */
export function startAnswers(start: StartFile, row: ListRow, form: FormDefinition, by: StartWith): Answers {
  const choices = new Map(
    [...form.sections.flatMap(({ questions }) => questions), ...form.notAsked].flatMap((question) =>
      question.kind === 'choice' ? [[question.id, codesOf(form.lists, question.options)] as const] : [],
    ),
  )
  const answers = Object.entries(start.answers).flatMap(([id, { column, other }]): [string, string][] => {
    const value = row[column]
    if (value === '') return []
    return other === undefined || choices.get(id)?.includes(value) === true
      ? [[id, value]]
      : [
          [id, OTHER],
          [other, value],
        ]
  })
  const { table, first, cells } = start.offences
  const rows = row.offences.map((offence, at): Row => {
    const said = Object.entries(cells).map(([id, { column, as }]): [string, string] => [
      id,
      as === undefined ? offence[column] : (by.homeOfficeCode(offence[column]) ?? ''),
    ])
    return {
      id: by.rowId(),
      cells: { ...(at === 0 ? first : {}), ...Object.fromEntries(said.filter(([, value]) => value !== '')) },
    }
  })
  return { ...Object.fromEntries(answers), ...(rows.length === 0 ? {} : { [table]: { rows } }) }
}
