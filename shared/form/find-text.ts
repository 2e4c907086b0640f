import { foldedText } from '../lib/folded-text.ts'
import type { Answer, AnswerChanges, Answers } from '../record/answers.ts'
import { mapLines, type RichText, type Span, spansOf, spansText } from '../record/rich-text.ts'
import type { AskedQuestion, FormDefinition } from './definition.ts'

export type FindHow = { readonly matchCase: boolean; readonly wholeWords: boolean }

/** Where words stand: an answer, or a cell of a row of it; in rich text the how-manieth line, with it 0. */
type TextPlace = {
  readonly section: string
  readonly question: string
  readonly row: string | null
  readonly column: string | null
  readonly line: number
}
export type Hit = TextPlace & {
  /** In the line: from its first character to the one after its last. */
  readonly from: number
  readonly to: number
  readonly text: string
}

type Written = TextPlace & { readonly text: string }

/** Every text of the report in its order: what an officer wrote. Codes, dates, numbers and identifiers are none. */
export const textsOf = (form: FormDefinition, answers: Answers): readonly Written[] =>
  form.sections.flatMap(({ id, questions }) =>
    questions.flatMap((question) => writtenIn(question, answers[question.id], id)),
  )

const isText = (asked: { readonly kind: string; readonly reads?: unknown }): boolean =>
  asked.kind === 'longText' || (asked.kind === 'text' && asked.reads === undefined)

function writtenIn(question: AskedQuestion, answer: Answer | undefined, section: string): readonly Written[] {
  const place = { section, question: question.id, row: null, column: null, line: 0 }
  if (typeof answer === 'string') return isText(question) ? [{ ...place, text: answer }] : []
  if (answer === undefined) return []
  if ('blocks' in answer) return linesOf(answer).map((text, line) => ({ ...place, line, text }))
  if (!('rows' in answer) || question.kind !== 'rows') return []
  const columns = question.columns.filter(isText)
  return answer.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row.cells[column.id]
      return typeof cell === 'string' ? [{ ...place, row: row.id, column: column.id, text: cell }] : []
    }),
  )
}

/** The lines of rich text as `mapLines` counts them. */
const linesOf = ({ blocks }: RichText): string[] =>
  blocks.flatMap((block) =>
    block.type === 'list' ? block.items.map(spansText) : [spansText(spansOf(block))],
  )

const WORD = /[\p{L}\p{M}\p{N}]/u

/** Where the words stand in the report, in its order. Accents, kinds of apostrophe and, unless asked, case do not count. */
export function findText(
  form: FormDefinition,
  answers: Answers,
  wanted: string,
  how: FindHow,
): readonly Hit[] {
  const sought = foldedText(wanted, how.matchCase).text
  if (sought.trim() === '') return []
  return textsOf(form, answers).flatMap((written) =>
    placesOf(written.text, sought, how).map(([from, to]) => ({ ...written, from, to })),
  )
}

function placesOf(written: string, sought: string, how: FindHow): readonly (readonly [number, number])[] {
  const { text, places } = foldedText(written, how.matchCase)
  const found: [number, number][] = []
  for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length)) {
    const end = at + sought.length
    const whole = !WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[end] ?? ' ')
    const from = places[at] ?? 0
    // A letter that folds to two ("ß") is found whole, though only half of it was asked for.
    const to = places.slice(end).find((place) => place > (places[end - 1] ?? 0)) ?? written.length
    if (whole || !how.wholeWords) found.push([from, to])
  }
  return found
}

/** What to change so that other words stand in the place of these hits. The marks of the first letter replaced hold on. */
export function replaceHits(answers: Answers, hits: readonly Hit[], words: string): AnswerChanges {
  const byQuestion = Map.groupBy(hits, ({ question }) => question)
  return Object.fromEntries(
    [...byQuestion].flatMap(([question, its]) => {
      const answer = answers[question]
      return answer === undefined ? [] : [[question, replacedIn(answer, its, words)]]
    }),
  )
}

function replacedIn(answer: Answer, hits: readonly Hit[], words: string): Answer {
  if (typeof answer === 'string') return inText(answer, hits, words)
  if ('blocks' in answer) {
    let line = -1
    return mapLines(answer, (spans) => {
      line += 1
      return inSpans(
        spans,
        hits.filter((hit) => hit.line === line),
        words,
      )
    })
  }
  if (!('rows' in answer)) return answer
  return {
    rows: answer.rows.map((row) => {
      const cells = { ...row.cells }
      for (const [column, its] of Map.groupBy(
        hits.filter((hit) => hit.row === row.id),
        (hit) => hit.column ?? '',
      )) {
        const cell = cells[column]
        if (typeof cell === 'string') cells[column] = inText(cell, its, words)
      }
      return { ...row, cells }
    }),
  }
}

type Stretch = Pick<Hit, 'from' | 'to'>

const lastFirst = (hits: readonly Stretch[]): readonly Stretch[] =>
  hits.toSorted((one, other) => other.from - one.from)

const inText = (text: string, hits: readonly Stretch[], words: string): string =>
  lastFirst(hits).reduce((now, { from, to }) => now.slice(0, from) + words + now.slice(to), text)

const inSpans = (spans: readonly Span[], hits: readonly Stretch[], words: string): Span[] =>
  lastFirst(hits).reduce<Span[]>((now, hit) => withWords(now, hit, words), [...spans])

/** What stands in the place of restricted words, even of one of them, is restricted. */
function withWords(spans: readonly Span[], { from, to }: Stretch, words: string): Span[] {
  let at = 0
  const before: Span[] = []
  const within: Span[] = []
  const after: Span[] = []
  for (const span of spans) {
    const [start, end] = [at, at + span.text.length]
    at = end
    const cut = (low: number, high: number): Span => ({
      ...span,
      text: span.text.slice(low - start, high - start),
    })
    if (start < from) before.push(cut(start, Math.min(end, from)))
    if (end > from && start < to) within.push(span)
    if (end > to) after.push(cut(Math.max(start, to), end))
  }
  const [first] = within
  const restricted = within.some((span) => span.restricted === true)
  const put: Span = { ...first, text: words, ...(restricted ? { restricted: true } : {}) }
  return [...before, ...(words === '' ? [] : [put]), ...after]
}
