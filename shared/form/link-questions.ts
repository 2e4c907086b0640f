import type { Problem } from '../lib/result.ts'
import { knownColumns, knownQuestions } from '../record/known-questions.ts'
import type { Column, OptionLists, Question, QuestionsFile } from './definition.ts'
import { actProblems } from './link-acts.ts'
import { codesOf, optionProblems } from './link-options.ts'

/** The places at which a value stands again. */
export const repeated = (values: readonly string[]): readonly number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []))

/** Codes that stand twice in a list, and labels that begin as the list's harmless answer does. */
export function listProblems(path: string, lists: OptionLists): Problem[] {
  return Object.entries(lists).flatMap(([name, list]) => {
    const codes = list.options.map((option) => option.code)
    const clearing = list.options.filter(({ clears }) => clears).map(({ label }) => firstWord(label))
    return [
      ...repeated(codes).map((index) => ({
        path: `${path} ${name}.options[${index}]`,
        message: `the code "${codes[index]}" stands twice in this list`,
      })),
      ...list.options.flatMap(({ label, clears }, index) =>
        clears === undefined && clearing.includes(firstWord(label))
          ? [
              {
                path: `${path} ${name}.options[${index}]`,
                message: `"${label}" begins as the harmless answer of this list does, and would be taken for it`,
              },
            ]
          : [],
      ),
    ]
  })
}

const firstWord = (label: string): string => label.toLowerCase().split(/[^a-z]/)[0] ?? ''

/**
 * What is wrong with the common questions: repeated ids, lists and columns that do not exist, and known
 * questions (report/known-questions.ts) that are missing or of another kind.
 */
export function questionProblems(path: string, common: QuestionsFile, lists: OptionLists): Problem[] {
  const ids = common.questions.map((question) => question.id)
  const problems: Problem[] = repeated(ids).map((index) => ({
    path: `${path} questions[${index}]`,
    message: `the question "${ids[index]}" is defined twice`,
  }))
  common.questions.forEach((question, index) => {
    const at = `${path} questions[${index}]`
    problems.push(...listReferenceProblems(at, question, lists), ...shapeProblems(at, question))
    if (question.kind === 'yesNoList') problems.push(...offerProblems(at, question, common, lists))
    if (question.kind !== 'rows') return
    problems.push(...columnProblems(at, question.columns, lists))
    problems.push(...actProblems(`${at}.acts`, question.acts ?? [], question.columns, lists))
    for (const [row, cells] of (question.addTogether?.rows ?? []).entries())
      for (const [column, code] of Object.entries(cells))
        problems.push(
          ...optionProblems(`${at}.addTogether.rows[${row}]`, question.columns, column, [code], lists),
        )
  })
  return [...problems, ...knownProblems(path, common)]
}

/** Codes of an offer that stand in neither list: such an option would never be offered, silently. */
function offerProblems(
  at: string,
  { options, offeredBy }: Extract<Question, { kind: 'yesNoList' }>,
  common: QuestionsFile,
  lists: OptionLists,
): Problem[] {
  if (offeredBy === undefined) return []
  const path = `${at}.offeredBy`
  const by = common.questions.find(({ id }) => id === offeredBy.question)
  if (by?.kind !== 'yesNoList')
    return [{ path, message: `there is no yes-no list "${offeredBy.question}" among the questions` }]
  const missing = (list: string, named: readonly string[]) =>
    named
      .filter((code) => !codesOf(lists, list).includes(code))
      .map((code) => ({ path, message: `the list "${list}" has no option "${code}"` }))
  return [
    ...missing(options, Object.keys(offeredBy.codes)),
    ...missing(by.options, Object.values(offeredBy.codes)),
  ]
}

function listReferenceProblems(at: string, asked: Question | Column, lists: OptionLists): Problem[] {
  const named: readonly (readonly [string, string | undefined])[] = [
    ['options', 'options' in asked ? asked.options : undefined],
    ['suggest', 'suggest' in asked ? asked.suggest : undefined],
  ]
  return named.flatMap(([property, list]) =>
    list === undefined || Object.hasOwn(lists, list)
      ? []
      : [{ path: `${at}.${property}`, message: `there is no list "${list}" in the option lists` }],
  )
}

function columnProblems(at: string, columns: readonly Column[], lists: OptionLists): Problem[] {
  const ids = columns.map((column) => column.id)
  const problems: Problem[] = repeated(ids).map((index) => ({
    path: `${at}.columns[${index}]`,
    message: `the column "${ids[index]}" stands twice in this table`,
  }))
  columns.forEach((column, index) => {
    const here = `${at}.columns[${index}]`
    problems.push(...listReferenceProblems(here, column, lists), ...shapeProblems(here, column))
    if ('gives' in column && column.gives !== undefined)
      problems.push(...givesProblems(`${here}.gives`, column.kind, Object.values(column.gives), columns))
    if (column.askedWhen !== undefined && 'column' in column.askedWhen) {
      const { column: other, oneOf } = column.askedWhen
      problems.push(...optionProblems(`${here}.askedWhen`, columns, other, oneOf, lists))
    }
    if ('unitBy' in column && column.unitBy !== undefined) {
      const { column: other, units } = column.unitBy
      problems.push(...optionProblems(`${here}.unitBy`, columns, other, Object.keys(units), lists))
    }
  })
  return problems
}

/** `as` is how a yes or no is asked. */
const shapeProblems = (at: string, asked: Question | Column): Problem[] =>
  'as' in asked && asked.as !== undefined && asked.as !== 'week' && asked.kind !== 'yesNo'
    ? [{ path: `${at}.as`, message: `"${asked.id}" is no yes or no` }]
    : []

function givesProblems(
  path: string,
  kind: Column['kind'],
  named: readonly string[],
  columns: readonly Column[],
): Problem[] {
  if (kind !== 'offence') return [{ path, message: 'only a search of offences gives anything' }]
  return named
    .filter((id) => !columns.some((column) => column.id === id && column.kind === 'text'))
    .map((id) => ({ path, message: `there is no column of text "${id}" in this table` }))
}

function knownProblems(path: string, common: QuestionsFile): Problem[] {
  const byId = new Map(common.questions.map((question) => [question.id, question]))
  const problems: Problem[] = []
  for (const [id, kind] of Object.entries(knownQuestions)) {
    const question = byId.get(id)
    if (question === undefined) {
      problems.push({ path: `${path} questions`, message: `"${id}" is missing: rules read it by name` })
    } else if (question.kind !== kind) {
      problems.push({
        path: `${path} questions[${common.questions.indexOf(question)}].kind`,
        message: `"${id}" must be of kind ${kind}, not ${question.kind}: rules read it so`,
      })
    }
  }
  for (const [table, columns] of Object.entries(knownColumns)) {
    const question = byId.get(table)
    if (question?.kind !== 'rows') continue
    const at = `${path} questions[${common.questions.indexOf(question)}].columns`
    for (const [id, kind] of Object.entries(columns)) {
      const column = question.columns.find((candidate) => candidate.id === id)
      if (column?.kind === kind) continue
      const message =
        column === undefined
          ? `the column "${id}" of "${table}" is missing: rules read it by name`
          : `the column "${id}" of "${table}" must be of kind ${kind}, not ${column.kind}`
      problems.push({ path: at, message })
    }
  }
  return problems
}
