import type { AskedQuestion, QuestionKind } from '../../shared/form/definition.ts'

/**
 * Where a question stands: `left` and `right` share a line of the sheet, `row` has a line of its own with
 * its answer beside the words, `card` has room of its own, `line` is one of a table of choices.
 */
export type SheetPlace = 'left' | 'right' | 'row' | 'card' | 'line'

const halves: readonly QuestionKind[] = ['text', 'date', 'dateTime', 'time', 'number', 'yesNo']
const rows: readonly QuestionKind[] = ['choice', 'offence']

/** A place to each question: short ones that follow each other stand in pairs, the one left over has its row. */
export function sheetPlaces(
  questions: readonly Pick<AskedQuestion, 'kind' | 'grid'>[],
): readonly SheetPlace[] {
  const places: SheetPlace[] = []
  for (const [index, { kind, grid }] of questions.entries()) {
    const next = questions[index + 1]
    if (grid !== undefined) places.push('line')
    else if (!halves.includes(kind)) places.push(rows.includes(kind) ? 'row' : 'card')
    else if (places.at(-1) === 'left') places.push('right')
    else places.push(next !== undefined && halves.includes(next.kind) ? 'left' : 'row')
  }
  return places
}
