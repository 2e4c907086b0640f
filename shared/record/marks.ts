import { oneLine } from '../lib/one-line.ts'
import { type Answer, type AnswerChanges, type Answers, applyChanges } from './answers.ts'

/**
 * Where an answer comes from that nobody typed: it stands beside the field until it is edited, and prints nowhere. All
 * the marks of a draft are one answer, a line each, so that a mark is saved, undone and lost with the answer it is of.
 */
export const FILLED = 'writing.filled'

/** From the court's list, an earlier report, the clock, the office's settings, or another answer of the same report. */
export const markSources = ['list', 'report', 'today', 'office', 'answer'] as const
export type MarkSource = (typeof markSources)[number]

/**
 * `path` is a question, one line of a list as "rosh.screening/R3.1", or a cell as "offences/row/plea". `of`: which
 * list, report or question it is from.
 */
export type Mark = {
  readonly path: string
  readonly from: MarkSource
  readonly at: string
  readonly of: string
}

/** The marks as they stand, in the order in which they were set; a line that is none is passed over. */
export function marksIn(answers: Answers): readonly Mark[] {
  const kept = answers[FILLED]
  return typeof kept === 'string' ? kept.split('\n').flatMap(readMark) : []
}

function readMark(line: string): readonly Mark[] {
  const [path, source, at, ...of] = line.split(' ')
  const from = markSources.find((one) => one === source)
  return path === undefined || at === undefined || from === undefined
    ? []
    : [{ path, from, at, of: of.join(' ') }]
}

/** The answer that holds these marks; null where there is none. */
export const marksAnswer = (marks: readonly Mark[]): string | null =>
  marks.length === 0
    ? null
    : marks.map(({ path, from, at, of }) => oneLine(`${path} ${from} ${at} ${of}`)).join('\n')

/** The question that a path lies in. */
export const questionOfPath = (path: string): string => path.split('/')[0] ?? path

/** What stands at a path, as text that can be compared; undefined where nothing does. */
export function valueAt(answers: Answers, path: string): string | undefined {
  const [question = '', inner, column] = path.split('/')
  const answer = answers[question]
  const found = inner === undefined ? answer : partOf(answer, inner, column)
  return found === undefined ? undefined : JSON.stringify(found)
}

function partOf(answer: Answer | undefined, inner: string, column: string | undefined): unknown {
  if (typeof answer !== 'object') return undefined
  if ('rows' in answer) return answer.rows.find(({ id }) => id === inner)?.cells[column ?? '']
  return 'yesNo' in answer && Object.hasOwn(answer.yesNo, inner) ? answer.yesNo[inner] : undefined
}

/** Every path of an answer that has something at it: one for most, each cell of a table, each line of a yes-no list. */
export function pathsOf(question: string, answer: Answer): readonly string[] {
  if (typeof answer === 'object' && 'rows' in answer)
    return answer.rows.flatMap(({ id, cells }) =>
      Object.keys(cells).map((column) => `${question}/${id}/${column}`),
    )
  if (typeof answer === 'object' && 'yesNo' in answer)
    return Object.keys(answer.yesNo).map((code) => `${question}/${code}`)
  return [question]
}

/** The marks of these answers, all from one place. */
export const marksOf = (answers: Answers, mark: Omit<Mark, 'path'>): readonly Mark[] =>
  Object.entries(answers).flatMap(([question, answer]) =>
    pathsOf(question, answer).map((path) => ({ ...mark, path })),
  )

/** The marks that stand after a change: those of what it left as it was. */
export function marksLeft(before: Answers, change: AnswerChanges): readonly Mark[] {
  const after = applyChanges(before, change)
  return marksIn(before).filter(
    ({ path }) =>
      !Object.hasOwn(change, questionOfPath(path)) || valueAt(before, path) === valueAt(after, path),
  )
}

/** The questions that the court's list answered and nobody has edited since. */
export const listedQuestions = (answers: Answers): ReadonlySet<string> =>
  new Set(
    marksIn(answers).flatMap(({ path, from }) => (from === 'list' && !path.includes('/') ? [path] : [])),
  )
