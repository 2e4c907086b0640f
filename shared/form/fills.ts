import { longDate, readDate } from '../lib/dates.ts'
import { type Answer, type AnswerChanges, type Answers, applyChanges, isAnswered } from '../record/answers.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import { FILLED, type Mark, marksAnswer, marksIn, marksLeft, valueAt } from '../record/marks.ts'
import { holds } from './condition.ts'
import type { Condition } from './condition-schema.ts'
import type { AskedQuestion, Column, FormDefinition } from './definition.ts'
import type { CellFill, Fill } from './fill.schema.ts'
import { isAsked } from './journey.ts'
import type { Pressed } from './row-acts.ts'

type DerivedOf = (answers: Answers) => DerivedFacts
type With = Fill['with']

/** One answer, or one cell of one row, that a fill may give. */
type Place = {
  readonly path: string
  readonly question: AskedQuestion
  readonly fill: Fill | CellFill
  /** What tries it again, when changed. */
  readonly on: ReadonlySet<string>
  /** Whether one of what it waits for is answered, of a row what lies in that row. */
  readonly called: (answers: Answers) => boolean
  /** What it waits for, as text that can be compared. */
  readonly calls: (answers: Answers) => string
}

/** Fills follow from each other, as a date of conviction from a plea and the first sanction from that; no chain is longer. */
const LONGEST_CHAIN = 5

/**
 * What follows from a change of answers: the fills that it calls for, those that it takes back, and the marks that are
 * left, all to be saved and undone with it. A fill is never put over an answer; one that nobody has touched goes when
 * what called for it goes, and follows the answer that it was taken from. Pure.
 * @param change what the officer did; the answer of marks itself may be among it
 */
export function fills(
  form: FormDefinition,
  before: Answers,
  change: AnswerChanges,
  clock: Pressed,
  derivedOf: DerivedOf,
): AnswerChanges {
  const asGiven = applyChanges(before, change)
  const marks = Object.hasOwn(change, FILLED) ? marksIn(asGiven) : marksLeft(before, change)
  let [was, now] = [before, withMarks(asGiven, marks)]
  let changed: ReadonlySet<string> = new Set(Object.keys(change))
  for (let step = 0; step < LONGEST_CHAIN && changed.size > 0; step += 1) {
    const next = filledOnce(form, was, now, changed, clock, derivedOf)
    changed = new Set(Object.keys(next).filter((id) => id !== FILLED && next[id] !== now[id]))
    ;[was, now] = [now, next]
  }
  return Object.fromEntries(
    Object.keys({ ...asGiven, ...now })
      .filter((id) => now[id] !== asGiven[id])
      .map((id) => [id, now[id] ?? null]),
  )
}

const withMarks = (answers: Answers, marks: readonly Mark[]): Answers => {
  const text = marksAnswer(marks)
  return (answers[FILLED] ?? null) === text ? answers : applyChanges(answers, { [FILLED]: text })
}

function filledOnce(
  form: FormDefinition,
  was: Answers,
  given: Answers,
  changed: ReadonlySet<string>,
  clock: Pressed,
  derivedOf: DerivedOf,
): Answers {
  let now = given
  for (const place of placesIn(form, given)) {
    if (![...place.on].some((id) => changed.has(id))) continue
    const next = filledAt(place, form, was, now, clock, derivedOf)
    if (next !== null) now = next
  }
  return now
}

/** The answers with this place filled, filled otherwise or taken back; null where it stays as it is. */
function filledAt(
  place: Place,
  form: FormDefinition,
  was: Answers,
  now: Answers,
  clock: Pressed,
  derivedOf: DerivedOf,
): Answers | null {
  const marks = marksIn(now)
  const own = marks.find(({ path, from }) => path === place.path && from !== 'list' && from !== 'report')
  const stands = textAt(now, place.path)
  if (stands !== '' && own === undefined) return null
  const value = fillAt(place, form, put(now, place.path, null), clock, derivedOf)
  const others = marks.filter(({ path }) => path !== place.path)
  if (value === null) return own === undefined ? null : withMarks(put(now, place.path, null), others)
  if (own !== undefined) {
    if (!follows(place.fill.with) || value === stands) return null
  } else if (
    place.calls(was) === place.calls(now) &&
    fillAt(place, form, put(was, place.path, null), clock, derivedOf) !== null
  )
    return null
  const mark = { path: place.path, ...sourceOf(place.fill), at: clock.now }
  return withMarks(put(now, place.path, value), [...others, mark])
}

/** The fill that its form gives at a place as the answers stand; null where it gives none. */
function fillAt(
  { question, fill, called, path }: Place,
  form: FormDefinition,
  answers: Answers,
  clock: Pressed,
  derivedOf: DerivedOf,
): string | null {
  if (!called(answers)) return null
  const value = given(fill.with, form, answers, clock)
  if (value === null) return null
  const needsDerived = JSON.stringify([fill.if, question.askedWhen]).includes('"derived"')
  const derived = needsDerived ? derivedOf(answers) : NONE
  if (fill.if !== undefined && !holds(fill.if, answers, derived)) return null
  return path !== question.id || isAsked(question, answers, derived) ? value : null
}

const NONE: DerivedFacts = new Set()

/** Whether what is filled goes with another answer for as long as nobody edits it; a day and a name stay. */
const follows = (how: With): boolean => typeof how === 'object' && !('code' in how)

function given(how: With, form: FormDefinition, answers: Answers, clock: Pressed): string | null {
  if (how === 'now') return clock.now
  if (how === 'me') return clock.me
  const today = readDate(clock.now.slice(0, 10))
  if (how === 'today') return today
  if (how === 'todayInWords') return today === null ? null : longDate(today)
  if ('code' in how) return how.code
  if ('list' in how) {
    const played = form.lists[how.list]?.options.filter(({ is }) => is === textAt(answers, how.by)) ?? []
    return played.length === 1 ? (played[0]?.label ?? null) : null
  }
  if ('question' in how) return readDate(textAt(answers, how.question))
  const table = answers[how.rows]
  const rows = typeof table === 'object' && 'rows' in table ? table.rows : []
  const meant = rows.filter(({ cells }) => how.where.oneOf.includes(textOf(cells[how.where.column])))
  const [only, another] = meant.length === 0 ? rows : meant
  return only === undefined || another !== undefined ? null : readDate(textOf(only.cells[how.column]))
}

const sourceOf = ({ with: how, when }: Fill | CellFill): Pick<Mark, 'from' | 'of'> => {
  if (typeof how === 'string') return { from: 'today', of: '' }
  if ('list' in how) return { from: 'office', of: how.by }
  if ('code' in how) return { from: 'answer', of: when[0] ?? '' }
  return { from: 'answer', of: 'rows' in how ? how.rows : how.question }
}

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer.trim() : '')
const textAt = (answers: Answers, path: string): string => {
  const found = valueAt(answers, path)
  const value: unknown = found === undefined ? '' : JSON.parse(found)
  return typeof value === 'string' ? value.trim() : found === undefined ? '' : 'answered'
}

function put(answers: Answers, path: string, value: string | null): Answers {
  const [question = '', row, column] = path.split('/')
  if (row === undefined || column === undefined) return applyChanges(answers, { [question]: value })
  const table = answers[question]
  if (typeof table !== 'object' || !('rows' in table)) return answers
  const rows = table.rows.map((one) => {
    if (one.id !== row) return one
    const { [column]: _cleared, ...cells } = one.cells
    return { ...one, cells: value === null ? cells : { ...cells, [column]: value } }
  })
  return applyChanges(answers, { [question]: { rows } })
}

function placesIn(form: FormDefinition, answers: Answers): readonly Place[] {
  return form.sections.flatMap(({ questions }) =>
    questions.flatMap((question): readonly Place[] => [
      ...(question.fill === undefined ? [] : [placeOf(question, question.fill)]),
      ...(question.kind === 'rows'
        ? question.columns.flatMap((column) => placesOf(question, column, answers[question.id]))
        : []),
    ]),
  )
}

function placeOf(question: AskedQuestion, fill: Fill): Place {
  const calls = (answers: Answers): string => JSON.stringify(fill.when.map((id) => answers[id]))
  return {
    path: question.id,
    question,
    fill,
    on: new Set([...fill.when, ...restsOn(fill), ...questionsIn(question.askedWhen)]),
    called: (answers) => fill.when.some((id) => isAnswered(answers[id])),
    calls,
  }
}

function placesOf(question: AskedQuestion, column: Column, answer: Answer | undefined): readonly Place[] {
  const { fill } = column
  if (fill === undefined || typeof answer !== 'object' || !('rows' in answer)) return []
  return answer.rows.map(({ id }): Place => {
    const cells = (answers: Answers): readonly string[] =>
      fill.when.map((called) => textAt(answers, `${question.id}/${id}/${called}`))
    const { onlyFor } = fill
    return {
      path: `${question.id}/${id}/${column.id}`,
      question,
      fill,
      on: new Set([question.id, ...restsOn(fill)]),
      called: (answers) =>
        cells(answers).some((text) => text !== '') &&
        (onlyFor === undefined ||
          onlyFor.oneOf.includes(textAt(answers, `${question.id}/${id}/${onlyFor.column}`))),
      calls: (answers) => JSON.stringify(cells(answers)),
    }
  })
}

function restsOn({ with: how, if: condition }: Fill | CellFill): readonly string[] {
  const by =
    typeof how === 'string' || 'code' in how
      ? []
      : 'list' in how
        ? [how.by]
        : ['rows' in how ? how.rows : how.question]
  return [...by, ...questionsIn(condition ?? null)]
}

/** The questions that a condition names. */
export function questionsIn(condition: Condition | null): readonly string[] {
  if (condition === null || 'derived' in condition) return []
  if ('all' in condition) return condition.all.flatMap(questionsIn)
  if ('any' in condition) return condition.any.flatMap(questionsIn)
  if ('not' in condition) return questionsIn(condition.not)
  return ['rows' in condition ? condition.rows : condition.question]
}
