import { cellAsked, unitOf } from '../form/condition.ts'
import type { Column, Option, OptionLists, Question } from '../form/definition.ts'
import { cleanText } from '../lib/clean-text.ts'
import { longDate, readDate } from '../lib/dates.ts'
import { oneLine } from '../lib/one-line.ts'
import { type Answer, isAnswered, type Row } from '../record/answers.ts'
import { readNumber } from '../record/case.ts'
import { reportSays } from '../record/report-named.ts'
import { mapSpans, plainText } from '../record/rich-text.ts'
import type { OffenceTable } from '../scoring/offence-table.ts'
import type { CellShown, Shown } from './document.schema.ts'

/** What an answer's words are looked up in. */
export type Wording = { readonly lists: OptionLists; readonly offences: OffenceTable }

export const NOTHING_RECORDED = 'Not recorded'
const NOT_RECORDED: Shown = { as: 'text', text: NOTHING_RECORDED }

/**
 * The words that stand for an answer on paper and in the handover: codes as labels, dates in full, tables
 * without their empty columns, invisible characters gone. Total: a faulty or unknown value shows as typed.
 */
export function shownAnswer(question: Question, answer: Answer | undefined, wording: Wording): Shown {
  if (answer === undefined || !isAnswered(answer)) {
    return NOT_RECORDED
  }
  if (typeof answer === 'string') {
    const unit = 'unit' in question ? question.unit : undefined
    return { as: 'text', text: typedText(question, answer, wording, unit) }
  }
  if ('blocks' in answer) {
    return {
      as: 'richText',
      richText: mapSpans(answer, (span) => ({ ...span, text: cleanText(span.text) })),
    }
  }
  if ('ticked' in answer) {
    return {
      as: 'list',
      items:
        'options' in question
          ? labels(answer.ticked, question.options, wording)
          : answer.ticked.map(cleanText),
    }
  }
  if ('yesNo' in answer) {
    const options = 'options' in question ? optionsOf(question.options, wording) : []
    return question.kind === 'yesNoList' && question.offeredBy !== undefined
      ? { as: 'list', items: eachSaid(answer.yesNo, options) }
      : screeningShown(answer.yesNo, options)
  }
  return question.kind === 'rows' ? tableShown(question.columns, answer.rows, wording) : NOT_RECORDED
}

const listOf = (list: string, { lists }: Wording): OptionLists[string] | undefined =>
  Object.hasOwn(lists, list) ? lists[list] : undefined
const optionsOf = (list: string, wording: Wording): readonly Option[] => listOf(list, wording)?.options ?? []

const label = (code: string, options: readonly Option[]): string =>
  options.find((option) => option.code === code)?.label ?? cleanText(code)

/** The words of ticked codes, in their order; those that have one name together stand under it. */
function labels(codes: readonly string[], list: string, wording: Wording): string[] {
  const options = optionsOf(list, wording)
  const together = (listOf(list, wording)?.together ?? []).filter((group) =>
    group.codes.every((code) => codes.includes(code)),
  )
  return codes.flatMap((code) => {
    const group = together.find((one) => one.codes.includes(code))
    if (group === undefined) return [label(code, options)]
    return codes.find((other) => group.codes.includes(other)) === code ? [group.label] : []
  })
}

/** Codes in the order of their list; unknown ones last. */
function inOrder(codes: readonly string[], options: readonly Option[]): readonly string[] {
  const place = (code: string): number => {
    const index = options.findIndex((option) => option.code === code)
    return index === -1 ? options.length : index
  }
  return codes.toSorted((one, other) => place(one) - place(other))
}

/** The yes answers, then a sentence for the rest. */
function screeningShown(yesNo: Readonly<Record<string, 'yes' | 'no'>>, options: readonly Option[]): Shown {
  const given = new Map(Object.entries(yesNo))
  const yes = inOrder([...given.keys()], options).filter((code) => given.get(code) === 'yes')
  const no = [...given.values()].filter((value) => value === 'no').length
  const open = options.filter((option) => !given.has(option.code))
  return {
    as: 'list',
    items: [
      ...yes.map((code) => saidYes(label(code, options))),
      ...(no === 0 ? [] : [`${yes.length === 0 ? '' : 'The other '}${countOf(no)} answered no`]),
      ...(open.length === 0 ? [] : [`${countOf(open.length)} not answered`]),
    ],
  }
}

/** A short list whose options are plain words: each with its answer. */
const eachSaid = (yesNo: Readonly<Record<string, 'yes' | 'no'>>, options: readonly Option[]): string[] =>
  inOrder(Object.keys(yesNo), options).map((code) => `${label(code, options)}: ${yesNo[code]}`)

/** A question, or the words of one, with its yes. */
export const saidYes = (asked: string): string => (asked.endsWith('?') ? `${asked} Yes` : `${asked}: yes`)
const countOf = (count: number): string => (count === 1 ? '1 question' : `${count} questions`)

function tableShown(columns: readonly Column[], rows: readonly Row[], wording: Wording): Shown {
  const used = columns.filter(
    (column) =>
      column.codeOnly !== true &&
      (rows.some((row) => isAnswered(row.cells[column.id])) ||
        (column.required === true && rows.some((row) => cellAsked(column, row)))),
  )
  return {
    as: 'table',
    columns: used.map((column) => column.onPaper ?? column.label),
    ids: used.map(({ id }) => id),
    rows: rows.map((row) => {
      const cells = used.map((column) => cellShown(column, row, wording))
      return isUntold(columns, row, wording) ? cells.map(({ text }) => ({ text, restricted: true })) : cells
    }),
  }
}

/** A row about what the person may not have been told of, by a code of it: all of it is restricted. */
const isUntold = (columns: readonly Column[], row: Row, wording: Wording): boolean =>
  columns.some(
    (column) =>
      column.kind === 'choice' &&
      optionsOf(column.options, wording).some(
        ({ code, is }) => is === 'untold' && code === row.cells[column.id],
      ),
  )

function cellShown(column: Column, row: Row, wording: Wording): CellShown {
  const options = 'options' in column ? optionsOf(column.options, wording) : []
  if (column.restricted === true) return restrictedCell(column, row, options, wording)
  const text = cellText(column, row, options, wording)
  return {
    text:
      text === '' && column.required === true && cellAsked(column, row) ? notGiven(column, wording) : text,
    restricted: false,
  }
}

/** What a restricted cell without an answer would be called is not said: it would tell that the others have one. */
function restrictedCell(column: Column, row: Row, options: readonly Option[], wording: Wording): CellShown {
  const text = cellText(column, row, options, wording)
  if (!options.some((option) => option.open !== undefined)) return { text, restricted: true }
  const empty = notGiven(column, wording)
  if (text === '') return { text: empty, restricted: false }
  const open = options.find(({ code }) => code === row.cells[column.id])?.open
  return { text, restricted: true, open: open ?? empty }
}

const notGiven = (column: Column, { lists }: Wording): string =>
  ('options' in column ? lists[column.options]?.empty : undefined) ?? NOTHING_RECORDED

function cellText(column: Column, row: Row, options: readonly Option[], wording: Wording): string {
  const cell = row.cells[column.id]
  if (cell === undefined || !isAnswered(cell)) return ''
  if (typeof cell === 'string') return typedText(column, cell, wording, unitOf(column, row))
  if ('blocks' in cell) return cleanText(plainText(cell))
  const codes = inOrder(cell.ticked, options)
  return ('options' in column ? labels(codes, column.options, wording) : codes.map(cleanText)).join(', ')
}

function typedText(
  asked: Question | Column,
  typed: string,
  wording: Wording,
  unit: string | undefined,
): string {
  const text = cleanText(typed).trim()
  switch (asked.kind) {
    case 'text':
      return oneLine(text)
    case 'date':
      return dateText(text)
    case 'dateTime': {
      const [date = '', time] = text.split('T')
      return time === undefined ? dateText(text) : `${dateText(date)}, ${time}`
    }
    case 'number':
      return numberText(text, unit)
    case 'yesNo':
      return text === 'yes' ? 'Yes' : text === 'no' ? 'No' : text
    case 'choice':
      return label(text, optionsOf(asked.options, wording))
    case 'report':
      return reportSays(text) ?? text
    case 'offence': {
      const offence = wording.offences.get(text)
      return offence === undefined ? text : `${text} ${offence.title}`
    }
    default:
      return text
  }
}

const dateText = (text: string): string => {
  const date = readDate(text)
  return date === null ? text : longDate(date)
}

/** "12 months", "1 month", "1.30 %". Units are plural in templates. */
const numberText = (text: string, unit: string | undefined): string => {
  if (unit === undefined || readNumber(text) === null) return text
  return `${text} ${readNumber(text) === 1 ? unit.replace(/s$/, '') : unit}`
}
