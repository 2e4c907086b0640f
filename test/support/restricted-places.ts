import type { Column, FormDefinition, Question } from '../../shared/form/definition.ts'
import type { Answer, Answers } from '../../shared/record/answers.ts'

/** What is planted in every place that the defendant must not read. */
export const PLANTED = 'Zzplanted she told us this alone'

/** Every question or column of the form that is restricted, as an officer would name it to open it. */
export const restrictedPlaces = (form: FormDefinition): string[] =>
  questionsOf(form).flatMap((question) => [
    ...(question.restricted === true ? [question.id] : []),
    ...(question.kind === 'rows' ? question.columns : [])
      .filter((column) => column.restricted === true)
      .map((column) => `${question.id}.${column.id}`),
  ])

const questionsOf = (form: FormDefinition): readonly Question[] => [
  ...form.sections.flatMap(({ questions }) => questions),
  ...form.notAsked,
]

/** The answers with `PLANTED` in every restricted place, in rows of their own where a table has one. */
export function planted(form: FormDefinition, answers: Answers): Answers {
  const made: Record<string, Answer> = { ...answers }
  for (const question of questionsOf(form)) {
    if (question.kind === 'rows') {
      const cells = question.columns.flatMap((column) =>
        question.restricted === true || column.restricted === true
          ? [[column.id, inColumn(column, form)] as const]
          : [],
      )
      const before = made[question.id]
      const rows = typeof before === 'object' && 'rows' in before ? before.rows : []
      const changed =
        rows.length === 0 && question.restricted === true ? [{ id: 'planted', cells: {} }] : rows
      if (cells.length > 0)
        made[question.id] = {
          rows: changed.map((row) => ({ ...row, cells: { ...row.cells, ...Object.fromEntries(cells) } })),
        }
    } else if (question.restricted === true) made[question.id] = inQuestion(question.kind)
    else if (question.kind === 'richText') {
      made[question.id] = {
        blocks: [
          { type: 'paragraph', text: [{ text: 'Open words. ' }, { text: `${PLANTED}. `, restricted: true }] },
          {
            type: 'list',
            ordered: true,
            items: [[{ text: PLANTED, restricted: true }], [{ text: 'Open item.' }]],
          },
          { type: 'quote', text: [{ text: PLANTED, restricted: true }] },
          { type: 'heading', text: [{ text: PLANTED, restricted: true, bold: true }] },
        ],
      }
    }
  }
  return made
}

const inQuestion = (kind: Question['kind']): Answer =>
  kind === 'richText' ? { blocks: [{ type: 'paragraph', text: [{ text: PLANTED }] }] } : PLANTED

const inColumn = (column: Column, form: FormDefinition): string | { ticked: string[] } => {
  if (!('options' in column)) return PLANTED
  const codes = form.lists[column.options]?.options.map(({ code }) => code) ?? []
  // Where something is opened, nothing is named that it opens.
  if (column.options === 'restrictable') return ''
  return column.kind === 'choices' ? { ticked: codes } : (codes[0] ?? '')
}

/** The answers with one code given in every row of a restricted choice, or none. */
export function withCode(answers: Answers, question: string, column: Column, code: string | null): Answers {
  const before = answers[question]
  if (typeof before !== 'object' || !('rows' in before)) return answers
  const rows = before.rows.map(({ id, cells }) => {
    const { [column.id]: _, ...others } = cells
    if (code === null) return { id, cells: others }
    return { id, cells: { ...others, [column.id]: column.kind === 'choices' ? { ticked: [code] } : code } }
  })
  return { ...answers, [question]: { rows } }
}
