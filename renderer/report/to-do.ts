import { keepsFromSigning, type Open, type ToDo } from '../../shared/assessment/open.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'
import { counted, listed } from '../../shared/lib/words.ts'

const WHY = { empty: '', unfinished: ' (unfinished)', faulty: ' (to be mended)' } as const

/** The question's own words, and how far its answer has come. */
export const toDoInWords = ({ label, why }: ToDo): string => `${label}${WHY[why]}`

/** What is to do, section by section in the order of the form; what belongs to none of them comes last. */
export function toDoBySection(
  form: FormDefinition,
  toDo: readonly ToDo[],
): readonly { section: string; title: string; toDo: readonly ToDo[] }[] {
  const bySection = Map.groupBy(toDo, ({ section }) => section ?? '')
  return [...form.sections, { id: '', title: 'The report' }].flatMap(({ id, title }) => {
    const here = bySection.get(id) ?? []
    return here.length === 0 ? [] : [{ section: id, title, toDo: here }]
  })
}

/** What keeps the report from being signed, under the button that signs it; null where nothing does. */
export function notYetInWords(open: Open): string | null {
  const { stops, lookAgain, toDo } = keepsFromSigning(open)
  const counts = [
    [stops.length, stops.length === 1 ? 'stop' : 'stops'],
    [lookAgain.length, 'to look at again'],
    [toDo.length, 'to do'],
  ] as const
  const said = counts.flatMap(([count, what]) => (count === 0 ? [] : [`${count} ${what}`]))
  return said.length === 0 ? null : said.join(', ')
}

/** "5"; of a list that is answered group by group its groups are counted: "2 groups", "2 groups and 1 more". */
export function countInWords(toDo: readonly ToDo[]): string {
  const groups = toDo.reduce((sum, one) => sum + (one.groups?.left.length ?? 0), 0)
  const others = toDo.filter((one) => (one.groups?.left.length ?? 0) === 0).length
  if (groups === 0) return String(others)
  return others === 0 ? counted(groups, 'group') : `${counted(groups, 'group')} and ${others} more`
}

/** In the rail: "5 to do", "4 of 6 groups", "4 of 6 groups, 1 to do". */
export function leftInWords(toDo: readonly ToDo[]): string {
  const grouped = toDo.flatMap(({ groups }) => (groups === null || groups.left.length === 0 ? [] : [groups]))
  const others = toDo.length - grouped.length
  return [
    ...grouped.map(({ of, left }) => `${of - left.length} of ${of} groups`),
    ...(others === 0 ? [] : [`${others} to do`]),
  ].join(', ')
}

/** Why there is more to do than before: the questions that an answer called for. */
export function newInWords(toDo: readonly ToDo[]): string {
  const labels = toDo.map(({ label }) => `“${label}”`)
  if (labels.length === 0) return ''
  return labels.length === 1
    ? `${listed(labels)} is new: 1 to do.`
    : `${listed(labels)} are new: ${labels.length} to do.`
}
