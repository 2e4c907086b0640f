import type { Problem } from '../lib/result.ts'
import type { Column, FormFile, OptionLists, Question, QuestionsFile } from './definition.ts'
import type { CellFill, Fill } from './fill.schema.ts'
import { conditionProblems } from './link-condition.ts'
import { codesOf, columnProblems, optionProblems } from './link-options.ts'

/**
 * What no fill gives, in any table or format: the status of a check, a screening, a level, a consent, who lives at an
 * address, whether somebody is suitable, what protects a victim, and that there is none of something.
 */
const NEVER_FILLED = {
  questions: ['likelihood.level', 'checks.status', 'checks.verified', 'checks.result'],
  /** Whatever their names begin with. */
  kinds: ['rosh.', 'sara.'],
  /** Of any table. */
  columns: ['providerSuitable', 'consent', 'occupantsAnswer', 'protection'],
} as const

function isNeverFilled(path: string): boolean {
  const { questions, kinds, columns } = NEVER_FILLED
  const last = path.split('.').at(-1) ?? ''
  return (
    questions.some((one) => one === path) ||
    kinds.some((one) => path.startsWith(one)) ||
    columns.some((one) => one === last) ||
    last.startsWith('none')
  )
}

/** The cases in which a code is given: no fixed abode is a problem with where one lives, and the first offence the main one. */
const CODE_FILLED: readonly string[] = ['dynamic.accommodation', 'offences.main']

/** What is wrong with the fills of a form: kinds that do not agree, calls of what nobody asks, and what may carry none. */
export function fillProblems(
  path: string,
  common: QuestionsFile,
  form: FormFile,
  lists: OptionLists,
): readonly Problem[] {
  const all = new Map(common.questions.map((question) => [question.id, question]))
  const asked = new Map(
    form.sections
      .flatMap(({ questions }) => questions)
      .flatMap(({ question }) => {
        const found = all.get(question)
        return found === undefined ? [] : [[question, found] as const]
      }),
  )
  const nones = new Set(common.questions.flatMap((question) => noneOf(question)))
  return common.questions.flatMap((question, index): readonly Problem[] => {
    const at = `${path} questions[${index}]`
    // The tick that there is none of something is asked by its table alone, and carries none either.
    if (!asked.has(question.id))
      return question.fill === undefined || !(isNeverFilled(question.id) || nones.has(question.id))
        ? []
        : [neverFilled(`${at}.fill`, question.id)]
    const known = { all, asked, lists, nones }
    return [
      ...(question.fill === undefined
        ? []
        : [
            ...withProblems(`${at}.fill`, question.id, question, question.fill, known),
            ...whenProblems(`${at}.fill.when`, question.id, question.fill, known),
          ]),
      ...(question.kind === 'rows'
        ? question.columns.flatMap((column, c) =>
            cellProblems(`${at}.columns[${c}].fill`, question, column, known),
          )
        : []),
    ]
  })
}

const neverFilled = (path: string, id: string): Problem => ({
  path,
  message: `"${id}" is the officer's alone: nothing fills it`,
})

type Known = {
  readonly all: ReadonlyMap<string, Question>
  readonly asked: ReadonlyMap<string, Question>
  readonly lists: OptionLists
  readonly nones: ReadonlySet<string>
}

/** The tick that says of a table that there is none. */
const noneOf = (question: Question): readonly string[] =>
  question.kind === 'rows' && 'none' in question && typeof question.none === 'string' ? [question.none] : []

function whenProblems(path: string, id: string, { when }: Fill, { all, asked }: Known): readonly Problem[] {
  const unknown = when.filter((one) => !all.has(one))
  if (unknown.length > 0)
    return unknown.map((one) => ({ path, message: `there is no question "${one}" among the questions` }))
  return when.some((one) => asked.has(one))
    ? []
    : [{ path, message: `this form asks nothing that "${id}" could be filled after` }]
}

function cellProblems(
  path: string,
  table: Extract<Question, { kind: 'rows' }>,
  column: Column,
  known: Known,
): readonly Problem[] {
  const { fill } = column
  if (fill === undefined) return []
  const { onlyFor } = fill
  return [
    ...withProblems(path, `${table.id}.${column.id}`, column, fill, known),
    ...columnProblems(`${path}.when`, table.columns, fill.when),
    ...(onlyFor === undefined
      ? []
      : optionProblems(`${path}.onlyFor`, table.columns, onlyFor.column, onlyFor.oneOf, known.lists)),
  ]
}

function withProblems(
  path: string,
  id: string,
  target: Question | Column,
  fill: Fill | CellFill,
  known: Known,
): readonly Problem[] {
  if (isNeverFilled(id) || known.nones.has(id)) return [neverFilled(path, id)]
  return [
    ...kindProblems(`${path}.with`, id, target, fill.with, known),
    ...(fill.if === undefined ? [] : conditionProblems(`${path}.if`, fill.if, known.all, known.lists)),
  ]
}

function kindProblems(
  path: string,
  id: string,
  target: Question | Column,
  how: Fill['with'],
  { asked, lists }: Known,
): readonly Problem[] {
  const must = (kind: Question['kind'], what: string): readonly Problem[] =>
    target.kind === kind ? [] : [{ path, message: `${what} is a ${kind}, and "${id}" a ${target.kind}` }]
  if (how === 'today') return must('date', 'a day')
  if (how === 'now') return must('dateTime', 'a time')
  if (how === 'me' || how === 'todayInWords') return must('text', 'what is said in words')
  if ('code' in how) return codeProblems(path, id, target, how.code, lists)
  if ('list' in how) {
    const by = asked.get(how.by)
    const played = lists[how.list]?.options.flatMap(({ is }) => (is === undefined ? [] : [is])) ?? []
    const codes = by?.kind === 'choice' ? codesOf(lists, by.options) : []
    return [
      ...must('text', 'the name of an option'),
      ...(played.some((code) => codes.includes(code))
        ? []
        : [{ path, message: `no option of "${how.list}" plays a part that "${how.by}" names` }]),
    ]
  }
  if ('question' in how) {
    const from = asked.get(how.question)
    return [
      ...must('date', `"${how.question}"`),
      ...(from?.kind === 'date'
        ? []
        : [{ path, message: `"${how.question}" is no date that the form asks` }]),
    ]
  }
  const table = asked.get(how.rows)
  const columns = table?.kind === 'rows' ? table.columns : []
  return [
    ...must('date', `"${how.rows}.${how.column}"`),
    ...(columns.find((column) => column.id === how.column)?.kind === 'date'
      ? []
      : [{ path, message: `there is no date "${how.column}" in a table "${how.rows}" that the form asks` }]),
    ...optionProblems(path, columns, how.where.column, how.where.oneOf, lists),
  ]
}

function codeProblems(
  path: string,
  id: string,
  target: Question | Column,
  code: string,
  lists: OptionLists,
): readonly Problem[] {
  if (!CODE_FILLED.includes(id)) return [{ path, message: `no code is filled into "${id}"` }]
  if (target.kind === 'yesNo')
    return code === 'yes' || code === 'no' ? [] : [{ path, message: `"${code}" is neither yes nor no` }]
  const option =
    target.kind === 'choice' ? lists[target.options]?.options.find((one) => one.code === code) : undefined
  if (option === undefined) return [{ path, message: `"${id}" has no option "${code}"` }]
  return option.clears === true ? [{ path, message: `"${code}" clears somebody: nothing fills it` }] : []
}
