import { assertNever } from '../lib/assert-never.ts'
import { EARLIEST_YEAR, LATEST_YEAR, longDate, readDate } from '../lib/dates.ts'
import { readTypedDate } from '../lib/typed-dates.ts'
import type { Answer, CellAnswer, Row } from '../record/answers.ts'
import { isAnswered } from '../record/answers.ts'
import { readNumber } from '../record/case.ts'
import { reportSays } from '../record/report-named.ts'
import { plainText } from '../record/rich-text.ts'
import { cellAsked } from './condition.ts'
import type { Column, OptionLists, Question } from './definition.ts'
import { identifierProblem } from './identifiers.ts'

/**
 * Something wrong with what was entered, in words for the officer. It never blocks saving. A `fault` makes
 * the answer unusable to rules and scores; a `warning` is worth a look. `row` and `column` say where in a table.
 */
export type AnswerProblem = {
  readonly weight: 'fault' | 'warning'
  readonly message: string
  readonly row: string | null
  readonly column: string | null
}

/** What is wrong with an answer, by the kind of its question. An empty answer is never wrong, only missing. */
export function answerProblems(
  question: Question,
  answer: Answer | undefined,
  lists: OptionLists,
): readonly AnswerProblem[] {
  if (answer === undefined || !isAnswered(answer)) return []
  if (question.kind !== 'rows') {
    return valueProblems(question, answer, lists).map((found) => ({ ...found, row: null, column: null }))
  }
  if (typeof answer === 'string' || !('rows' in answer))
    return [{ ...wrongKind(answer), row: null, column: null }]
  return answer.rows.flatMap((row) =>
    question.columns
      .filter((column) => cellAsked(column, row))
      .flatMap((column) =>
        cellProblems(column, row, lists).map((found) => ({ ...found, row: row.id, column: column.id })),
      ),
  )
}

type Found = Pick<AnswerProblem, 'weight' | 'message'>
const fault = (message: string): Found[] => [{ weight: 'fault', message }]
/** An older report's answer, in words where it has them: the field itself cannot show it. */
const wrongKind = (answer: Answer | CellAnswer): Found => {
  const words = typeof answer === 'string' ? answer : 'blocks' in answer ? plainText(answer) : null
  return {
    weight: 'fault',
    message: `${words === null ? 'An answer' : `“${words}”`} was recorded before this question was asked as it is now. It prints under “Also recorded” until you answer again.`,
  }
}

function cellProblems(column: Column, row: Row, lists: OptionLists): readonly Found[] {
  const cell = row.cells[column.id]
  return cell === undefined || !isAnswered(cell) ? [] : valueProblems(column, cell, lists)
}

type Asked = Column | Exclude<Question, { kind: 'rows' }>

function valueProblems(asked: Asked, answer: Answer | CellAnswer, lists: OptionLists): readonly Found[] {
  switch (asked.kind) {
    case 'richText':
      return typeof answer === 'object' && 'blocks' in answer
        ? invisibleProblems(plainText(answer))
        : [wrongKind(answer)]
    case 'choices':
      return typeof answer === 'object' && 'ticked' in answer
        ? unknownCodes(answer.ticked, asked.options, lists)
        : [wrongKind(answer)]
    case 'yesNoList':
      return typeof answer === 'object' && 'yesNo' in answer
        ? unknownCodes(Object.keys(answer.yesNo), asked.options, lists)
        : [wrongKind(answer)]
    case 'choice':
      return typeof answer === 'string'
        ? unknownCodes([answer.trim()], asked.options, lists)
        : [wrongKind(answer)]
    default:
      return typeof answer === 'string'
        ? [...typedProblems(asked.kind, answer.trim()), ...numberProblems(asked, answer.trim())]
        : [wrongKind(answer)]
  }
}

function numberProblems(asked: Asked, text: string): readonly Found[] {
  const reads = 'reads' in asked ? asked.reads : undefined
  const problem = reads === undefined ? null : identifierProblem(reads, shown(text))
  return problem === null ? [] : [problem]
}

type TypedKind = Exclude<Asked['kind'], 'richText' | 'choices' | 'choice' | 'yesNoList'>

function typedProblems(kind: TypedKind, text: string): readonly Found[] {
  switch (kind) {
    case 'text':
    case 'longText':
      return invisibleProblems(text)
    case 'date':
      return dateProblems(text)
    case 'time':
      return TIME.test(text) ? [] : fault(`"${shown(text)}" is not a time. Write it as 14:05.`)
    case 'dateTime': {
      const [date = '', time = ''] = text.split('T')
      if (readDate(date) === null) return dateProblems(date)
      return TIME.test(time) ? [] : fault(`"${shown(time)}" is not a time. Write it as 14:05.`)
    }
    case 'number':
      return readNumber(text) === null
        ? fault(`"${shown(text)}" is not a number. Write it in figures, such as 12 or 1.5.`)
        : []
    case 'yesNo':
      return text === 'yes' || text === 'no' ? [] : fault(`"${shown(text)}" is neither yes nor no.`)
    case 'report':
      return reportSays(text) === null ? fault('Choose the report from those that are offered.') : []
    case 'offence':
      return /^\d{5}$/.test(text)
        ? []
        : fault(`"${shown(text)}" is not a Home Office code: five digits. Find the offence by its words.`)
    default:
      return assertNever(kind, 'kind of question')
  }
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
function dateProblems(text: string): readonly Found[] {
  const date = readDate(text)
  if (date === null) {
    const meant = readTypedDate(text)
    if (meant !== null)
      return fault(`"${shown(text)}" is not how a date is kept. For ${longDate(meant)} write ${meant}.`)
    return fault(
      WHOLE_DATE.test(text)
        ? `There is no ${dayMonthYear(text)} in the calendar. Write day, month and year, such as 11 10 2016.`
        : `"${shown(text)}" is not a date. Write day, month and year, such as 11 10 2016.`,
    )
  }
  const year = Number(date.slice(0, 4))
  return year < EARLIEST_YEAR || year > LATEST_YEAR
    ? fault(`"${dayMonthYear(text)}" is in the year ${year}. Write the year in full, such as 2016.`)
    : []
}

const WHOLE_DATE = /^\d{4}-\d{2}-\d{2}$/
/** "31/2/2016" for "2016-02-31": as people write dates. */
const dayMonthYear = (text: string): string => {
  const [year, month, day] = text.split('-')
  return `${Number(day)}/${Number(month)}/${year}`
}

const LONGEST_SHOWN = 40
const shown = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text

function unknownCodes(codes: readonly string[], list: string, lists: OptionLists): readonly Found[] {
  const options = Object.hasOwn(lists, list) ? (lists[list]?.options ?? []) : []
  return codes
    .filter((code) => !options.some((option) => option.code === code && option.retired !== true))
    .flatMap((code) =>
      fault(
        `"${shown(options.find((option) => option.code === code)?.label ?? code)}" is not one of the answers offered. Choose again.`,
      ),
    )
}

/** Controls other than tab and line ends, and marks that turn the direction of text (Unicode TR36, 2.3). */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

function invisibleProblems(text: string): readonly Found[] {
  return INVISIBLE.test(text.replace(/[\t\n\r]/g, ''))
    ? [
        {
          weight: 'warning',
          message:
            'There are invisible characters here, perhaps from copying. They can make text read otherwise than it is stored. Type the words again.',
        },
      ]
    : []
}
