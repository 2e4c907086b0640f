import type { CellAnswer } from '../record/answers.ts'
import { isMain, nameOfOffence } from '../record/case.ts'
import type { Check, Hit, QualityContext } from './context.ts'

/** QC52: of several offences marked as the main one, none is it. */
const oneMainOffence = ({ facts }: QualityContext): readonly Hit[] => {
  const marked = facts.rows('offences').filter(isMain)
  const [, second] = marked
  return second === undefined
    ? []
    : [
        {
          field: 'offences',
          row: second.id,
          fill: { which: marked.map((row) => nameOfOffence(row) || 'one without a name').join('; ') },
        },
      ]
}

/** QC57: "none" ticked in a list beside something else: which of the two holds, nobody can say. */
const noneBesideSome = ({ facts, form, answers }: QualityContext): readonly Hit[] =>
  form.sections.flatMap(({ questions }) =>
    questions.flatMap((question): readonly Hit[] => {
      const contradicts = (list: string, label: string, given: CellAnswer | undefined): readonly Hit[] => {
        const ticked = typeof given === 'object' && 'ticked' in given ? given.ticked : []
        const none = ticked.find((code) => facts.role(list, code) === 'none')
        return none === undefined || ticked.length < 2
          ? []
          : [{ field: question.id, fill: { none: facts.label(list, none), label } }]
      }
      const answer = answers[question.id]
      if (typeof answer !== 'object') return []
      if (question.kind === 'choices' && 'ticked' in answer)
        return contradicts(question.options, question.label, answer)
      if (question.kind !== 'rows' || !('rows' in answer)) return []
      return answer.rows.flatMap((row) =>
        question.columns.flatMap((column) =>
          column.kind === 'choices'
            ? contradicts(column.options, column.label, row.cells[column.id]).map((hit) => ({
                ...hit,
                row: row.id,
              }))
            : [],
        ),
      )
    }),
  )

export const exactlyOneChecks: readonly Check[] = [
  { id: 'QC52', find: oneMainOffence },
  { id: 'QC57', find: noneBesideSome },
]
