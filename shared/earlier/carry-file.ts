import { z } from 'zod'
import { cellId } from '../form/condition-schema.ts'
import type { FormDefinition, Question } from '../form/definition.ts'
import type { Problem } from '../lib/result.ts'

/**
 * What a new report may take from an earlier one on the same person: `templates/reports/common/<version>/carry.json`.
 * A block is taken or left as a whole. `from`: the answers of that report; the order it led to, by its recorded result;
 * or, of a yes-no list, each yes, since a yes never becomes a no by itself and a no is asked again.
 */
export const carryFileSchema = z.strictObject({
  version: z.int().positive(),
  source: z.string().min(1),
  blocks: z
    .array(
      z.strictObject({
        id: cellId,
        title: z.string().min(1),
        from: z.enum(['answers', 'result', 'yes']),
        questions: z.array(z.string()).min(1),
        /** The column of dates by which a row is over: one that was before today stays behind. */
        ends: cellId.optional(),
      }),
    )
    .min(1),
})
export type CarryFile = z.infer<typeof carryFileSchema>
export type CarryBlock = CarryFile['blocks'][number]

/** What each report answers anew: its sanctions, levels, needs, checks, scores, and the words of its analysis. */
const NEVER_CARRIED = {
  areas: [
    ...['history', 'likelihood', 'sara', 'risk', 'official', 'dynamic', 'sexual', 'offence', 'proposal'],
    ...['interview', 'hearing', 'sources', 'need', 'strengths', 'rosh'],
  ],
  questions: [
    ...['needs.linked', 'needs.evidence', 'supervision.response', 'supervision.progress', 'views.own'],
    ...['checks', 'offences', 'victims', 'manager.discussion'],
  ],
}
/** Of what is never carried the one exception: each yes of it. */
const SCREENING = 'rosh.screening'

const isNeverCarried = (id: string): boolean =>
  id !== SCREENING &&
  (NEVER_CARRIED.questions.includes(id) ||
    (id.includes('.') && NEVER_CARRIED.areas.includes(id.split('.')[0] ?? '')))

const hasDates = (question: Question, column: string): boolean =>
  question.kind === 'rows' && question.columns.some(({ id, kind }) => id === column && kind === 'date')

/** What is wrong with the file beside the questions of a form: what it names exists, and may be carried. */
export function carryProblems(path: string, carry: CarryFile, form: FormDefinition): readonly Problem[] {
  const questions = [...form.sections.flatMap((section) => section.questions), ...form.notAsked]
  const named = carry.blocks.flatMap(({ questions: ids }) => ids)
  return carry.blocks.flatMap((block, b) =>
    block.questions.flatMap((id, q): readonly Problem[] => {
      const at = `${path} blocks[${b}].questions[${q}]`
      const question = questions.find((one) => one.id === id)
      if (question === undefined) return [{ path: at, message: `there is no question "${id}"` }]
      if (isNeverCarried(id))
        return [{ path: at, message: `"${id}" is answered anew in every report: it is never carried` }]
      if ((block.from === 'yes') !== (question.kind === 'yesNoList'))
        return [{ path: at, message: `of a yes-no list each yes is carried, and of nothing else` }]
      if (block.ends !== undefined && !hasDates(question, block.ends))
        return [{ path: at, message: `there is no date "${block.ends}" in a table "${id}"` }]
      return named.indexOf(id) === named.lastIndexOf(id)
        ? []
        : [{ path: at, message: `"${id}" stands in two blocks` }]
    }),
  )
}
