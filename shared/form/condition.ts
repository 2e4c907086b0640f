import type { Answer, Answers, Row } from '../record/answers.ts'
import { isAnswered } from '../record/answers.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import type { Column, Condition } from './definition.ts'

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
      answer.rows.some((row) => cellText(row, condition.column) === condition.is)
    )
  }
  const answer = answers[condition.question]
  if ('is' in condition) return is(answer, condition.is)
  if ('oneOf' in condition) return condition.oneOf.some((value) => is(answer, value))
  if ('includes' in condition) return includes(answer, condition.includes)
  return isAnswered(answer) === condition.answered
}

const cellText = (row: Row, column: string): string => {
  const cell = row.cells[column]
  return typeof cell === 'string' ? cell.trim() : ''
}

/** Whether the column is asked in this row: by its condition, or because something already stands there. */
export function cellAsked(column: Column, row: Row): boolean {
  if (isAnswered(row.cells[column.id])) return true
  if (column.askedWhen === undefined) return column.retired !== true
  return column.askedWhen.oneOf.includes(cellText(row, column.askedWhen.column))
}

/** The unit of a cell: its column's own, or the one that another column's option decides. */
export function unitOf(column: Column, row: Row): string | undefined {
  if (!('unit' in column || 'unitBy' in column)) return undefined
  if (column.unitBy === undefined) return column.unit
  const decides = row.cells[column.unitBy.column]
  const units = new Map(Object.entries(column.unitBy.units))
  return typeof decides === 'string' ? units.get(decides.trim()) : undefined
}
