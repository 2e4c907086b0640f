import { keepsFromSigning, type Open, type ToDo } from '../../shared/assessment/open.ts'
import type { FormDefinition } from '../../shared/form/definition.ts'

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
