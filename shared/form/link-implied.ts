import type { Problem } from '../lib/result.ts'
import type { Column, FormFile, OptionLists, Question, QuestionsFile } from './definition.ts'
import { conditionProblems } from './link-condition.ts'
import { codesOf, optionProblems } from './link-options.ts'

/**
 * What is wrong with what follows from other answers, in a form that asks for it: a column asked by a question that the
 * form has not got, or needed where it might not be asked; a sum of what is no number; a tick proved by nothing.
 */
export function impliedProblems(
  path: string,
  { questions }: QuestionsFile,
  form: FormFile,
  lists: OptionLists,
): Problem[] {
  const ids = form.sections.flatMap((section) => section.questions.map(({ question }) => question))
  const asked = new Map(
    questions.filter(({ id }) => ids.includes(id)).map((question) => [question.id, question]),
  )
  return questions.flatMap((question, index): Problem[] => {
    if (!asked.has(question.id)) return []
    const at = `${path} questions[${index}]`
    if (question.kind === 'choices') return provedProblems(`${at}.proved`, question, asked, lists)
    return question.kind === 'rows'
      ? question.columns.flatMap((column, place) =>
          columnProblems(`${at}.columns[${place}]`, column, question.columns, asked, lists),
        )
      : []
  })
}

type Asked = ReadonlyMap<string, Question>

const provedProblems = (
  at: string,
  question: Extract<Question, { kind: 'choices' }>,
  asked: Asked,
  lists: OptionLists,
): Problem[] =>
  Object.entries(question.proved ?? {}).flatMap(([code, condition]) => [
    ...(codesOf(lists, question.options).includes(code)
      ? []
      : [{ path: at, message: `"${question.options}" has no option "${code}"` }]),
    ...conditionProblems(`${at}.${code}`, condition, asked, lists),
  ])

function columnProblems(
  at: string,
  column: Column,
  columns: readonly Column[],
  asked: Asked,
  lists: OptionLists,
): Problem[] {
  const { askedWhen } = column
  const problems: Problem[] = []
  if (askedWhen !== undefined && 'question' in askedWhen) {
    problems.push(...conditionProblems(`${at}.askedWhen`, askedWhen, asked, lists))
    if (column.required === true)
      problems.push({ path: at, message: `"${column.id}" is needed, and may not be asked` })
  }
  if (!('sumOf' in column) || column.sumOf === undefined) return problems
  const { when, rows, column: summed, and = [] } = column.sumOf
  const path = `${at}.sumOf`
  const table = asked.get(rows)
  return [
    ...problems,
    ...optionProblems(path, columns, when.column, when.oneOf, lists),
    ...(table?.kind === 'rows' && table.columns.some(({ id, kind }) => id === summed && kind === 'number')
      ? []
      : [{ path, message: `there is no number "${summed}" in a table "${rows}"` }]),
    ...and
      .filter((id) => asked.get(id)?.kind !== 'number')
      .map((id) => ({ path, message: `"${id}" is no number that this form asks for` })),
  ]
}
