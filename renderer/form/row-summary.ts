import { unitOf } from '../../shared/form/condition.ts'
import type { Column, OptionLists } from '../../shared/form/definition.ts'
import { sayTyped } from '../../shared/lib/typed-dates.ts'
import { type CellAnswer, isAnswered, type Row } from '../../shared/record/answers.ts'
import { optionsOf } from '../controls/options.ts'
import { textIn, tickedIn } from './answer-kinds.ts'

const LONGEST = 60

/** One cell in the words an officer sees; "" for an unanswered one. */
export function cellInWords(
  column: Column,
  cell: CellAnswer | undefined,
  lists: OptionLists,
  unit = 'unit' in column ? column.unit : undefined,
): string {
  if (!isAnswered(cell)) return 'options' in column ? (lists[column.options]?.empty ?? '') : ''
  const text = textIn(cell).trim()
  switch (column.kind) {
    case 'choice':
      return optionsOf(lists, column.options).find(({ code }) => code === text)?.label ?? text
    case 'choices':
      return optionsOf(lists, column.options)
        .filter(({ code }) => tickedIn(cell).includes(code))
        .map(({ label }) => label)
        .join(', ')
    case 'yesNo':
      return text === 'yes' ? column.label : ''
    case 'date':
    case 'time':
    case 'dateTime':
      return sayTyped(column.kind, text) ?? text
    case 'number':
      return unit === undefined ? `${column.label} ${text}` : `${text} ${unit}`
    default:
      return shortened(text)
  }
}

/** A row in short: its first few answers. "" where nothing is answered. */
export function rowSummary(columns: readonly Column[], row: Row, lists: OptionLists): string {
  return columns
    .map((column) => cellInWords(column, row.cells[column.id], lists, unitOf(column, row)))
    .filter((words) => words !== '')
    .slice(0, 4)
    .join(' · ')
}

/** When what was done, the day where it was not today, and the answer that a folded row is asked for first. */
export function timesAndAnswers(
  columns: readonly Column[],
  row: Row,
  first: string | undefined,
  today: string,
  lists: OptionLists,
): string {
  return columns
    .map((column) => {
      const text = textIn(row.cells[column.id]).trim()
      if (column.kind === 'dateTime' && text !== '') {
        const time = text.startsWith(today) ? text.slice(today.length + 1) : sayTyped('dateTime', text)
        return `${column.label.toLowerCase()} ${time ?? text}`
      }
      return column.id === first ? cellInWords(column, row.cells[column.id], lists) : ''
    })
    .filter((words) => words !== '')
    .join(' · ')
}

const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text
