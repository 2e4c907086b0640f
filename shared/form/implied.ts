import { type Answers, isAnswered, type Row } from '../record/answers.ts'
import { readNumber } from '../record/case.ts'
import { holds } from './condition.ts'
import type { Column, FormDefinition, OptionLists, Question } from './definition.ts'
import { codesOf } from './link-options.ts'

type Sum = Extract<Column, { sumOf?: unknown }>['sumOf'] & {}

/**
 * The answers with what they say of themselves: a number that is the sum of others, and the ticks that the record
 * proves. Nothing that was entered is changed: a sum stands only where no number does. Total.
 */
export function withImplied(
  { sections, lists }: Pick<FormDefinition, 'sections' | 'lists'>,
  answers: Answers,
): Answers {
  const implied = sections
    .flatMap(({ questions }) => questions)
    .flatMap((question): [string, Answers[string]][] => {
      const given = impliedAnswer(question, answers, lists)
      return given === null ? [] : [[question.id, given]]
    })
  return implied.length === 0 ? answers : { ...answers, ...Object.fromEntries(implied) }
}

function impliedAnswer(question: Question, answers: Answers, lists: OptionLists): Answers[string] | null {
  const answer = answers[question.id]
  if (question.kind === 'choices') {
    const ticked = tickedIn(answer)
    const more = provedIn(question, answers).filter((code) => !ticked.includes(code))
    if (more.length === 0) return null
    // As if ticked by hand: in the order of the list, with what the list no longer has at the end.
    const all = [...ticked, ...more]
    const listed = codesOf(lists, question.options).filter((code) => all.includes(code))
    return { ticked: [...listed, ...all.filter((code) => !listed.includes(code))] }
  }
  if (question.kind !== 'rows' || typeof answer !== 'object' || !('rows' in answer)) return null
  const given: readonly Row[] = answer.rows
  const rows = question.columns.reduce((sum, column) => withSum(column, sum, answers), given)
  return rows === given ? null : { rows: [...rows] }
}

const tickedIn = (answer: Answers[string] | undefined): readonly string[] =>
  typeof answer === 'object' && 'ticked' in answer ? answer.ticked : []

/** The codes of a list of choices that the record itself shows, in the order in which the form names them. */
export const provedIn = (question: Question, answers: Answers): readonly string[] =>
  question.kind !== 'choices' || question.proved === undefined
    ? []
    : Object.entries(question.proved)
        .filter(([, condition]) => holds(condition, answers, new Set()))
        .map(([code]) => code)

/** The sum goes into the first such row alone: those that follow would count it again. */
function withSum(column: Column, rows: readonly Row[], answers: Answers): readonly Row[] {
  const sumOf = 'sumOf' in column ? column.sumOf : undefined
  if (sumOf === undefined) return rows
  const { when } = sumOf
  const row = rows.find(({ cells }) => when.oneOf.includes(String(cells[when.column] ?? '').trim()))
  const sum = sumIn(sumOf, answers)
  if (row === undefined || sum === 0 || isAnswered(row.cells[column.id])) return rows
  return rows.map((each) =>
    each === row ? { ...each, cells: { ...each.cells, [column.id]: String(sum) } } : each,
  )
}

function sumIn({ rows, column, and = [] }: Sum, answers: Answers): number {
  const table = answers[rows]
  const cells = typeof table === 'object' && 'rows' in table ? table.rows.map((row) => row.cells[column]) : []
  const numbers = [...cells, ...and.map((id) => answers[id])].map((given) =>
    typeof given === 'string' ? (readNumber(given.trim()) ?? 0) : 0,
  )
  // In a draft a block may hold part of a day; three tenths are 0.3 days and not 0.30000000000000004.
  return Number(numbers.reduce((all, one) => all + one, 0).toFixed(2))
}
