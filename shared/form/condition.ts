import type { Answer, Answers, Row } from '../record/answers.ts'
import { isAnswered } from '../record/answers.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import type { Condition } from './condition-schema.ts'
import type { Column } from './definition.ts'

const typed = (answer: Answer | undefined): string => (typeof answer === 'string' ? answer.trim() : '')

const is = (answer: Answer | undefined, value: string): boolean =>
  typeof answer === 'object' && 'yesNo' in answer
    ? Object.values(answer.yesNo).some((given) => given === value)
    : typed(answer) === value

function includes(answer: Answer | undefined, code: string): boolean {
  if (typeof answer !== 'object') return false
  if ('ticked' in answer) return answer.ticked.includes(code)
  return 'yesNo' in answer && Object.hasOwn(answer.yesNo, code) && answer.yesNo[code] === 'yes'
}

/** Whether the condition holds of these answers. Total: a missing or faulty answer meets only `answered: false` and `not`. */
export function holds(condition: Condition, answers: Answers, derived: DerivedFacts): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, answers, derived))
  if ('any' in condition) return condition.any.some((part) => holds(part, answers, derived))
  if ('not' in condition) return !holds(condition.not, answers, derived)
  if ('derived' in condition) return derived.has(condition.derived)
  if ('rows' in condition) {
    const answer = answers[condition.rows]
    return (
      typeof answer === 'object' &&
      'rows' in answer &&
      answer.rows.some(
        (row) =>
          cellText(row, condition.column) === condition.is &&
          (condition.and === undefined || inRow(condition.and, row)),
      )
    )
  }
  const answer = answers[condition.question]
  if ('is' in condition) return is(answer, condition.is)
  if ('oneOf' in condition) return condition.oneOf.some((value) => is(answer, value))
  if ('includes' in condition) return includes(answer, condition.includes)
  return isAnswered(answer) === condition.answered
}

const inRow = ({ column, oneOf }: { column: string; oneOf: readonly string[] }, row: Row): boolean =>
  oneOf.includes(cellText(row, column))

const cellText = (row: Row, column: string): string => {
  const cell = row.cells[column]
  return typeof cell === 'string' ? cell.trim() : ''
}

/**
 * Whether the column is asked in this row: by its condition, or because something already stands there. One on demand
 * is where its condition holds, or once something stands there.
 * @param answers of the other questions, for a column that is asked by one of them; without them it is not
 */
export function cellAsked(column: Column, row: Row, answers: Answers = {}): boolean {
  const { askedWhen } = column
  if (isAnswered(row.cells[column.id])) return true
  if (column.retired === true) return false
  if (askedWhen === undefined) return column.open === undefined
  return 'question' in askedWhen
    ? askedWhen.oneOf.includes(typed(answers[askedWhen.question]))
    : inRow(askedWhen, row)
}

/** The links that open what is asked on demand in this row, each with the columns that are not asked yet. */
export function cellsOnDemand(
  columns: readonly Column[],
  row: Row,
  answers: Answers = {},
): ReadonlyMap<string, readonly Column[]> {
  const hidden = columns.filter(
    (column) => column.open !== undefined && column.retired !== true && !cellAsked(column, row, answers),
  )
  return Map.groupBy(hidden, ({ open = '' }) => open)
}

/** The unit of a cell: its column's own, or the one that another column's option decides. */
export function unitOf(column: Column, row: Row): string | undefined {
  if (!('unit' in column || 'unitBy' in column)) return undefined
  if (column.unitBy === undefined) return column.unit
  const decides = row.cells[column.unitBy.column]
  const units = new Map(Object.entries(column.unitBy.units))
  return typeof decides === 'string' ? units.get(decides.trim()) : undefined
}
