import type { Column, OptionLists } from '../../shared/form/definition.ts'
import { sayTyped } from '../../shared/lib/typed-dates.ts'
import { type CellAnswer, isAnswered, type Row } from '../../shared/record/answers.ts'
import { optionsOf } from '../controls/options.ts'
import { textIn, tickedIn } from './answer-kinds.ts'

const LONGEST = 60

/** One cell in the words an officer sees; "" for an unanswered one. */
function cellInWords(column: Column, cell: CellAnswer | undefined, lists: OptionLists): string {
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
      return column.unit === undefined ? `${column.label} ${text}` : `${text} ${column.unit}`
    default:
      return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text
  }
}

/** A row in short: its first few answers. "" where nothing is answered. */
export function rowSummary(columns: readonly Column[], row: Row, lists: OptionLists): string {
  return columns
    .map((column) => cellInWords(column, row.cells[column.id], lists))
    .filter((words) => words !== '')
    .slice(0, 4)
    .join(' · ')
}
