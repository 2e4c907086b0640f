import { oneLine } from '../lib/one-line.ts'
import { type Answer, type AnswerChanges, type Answers, isAnswered } from '../record/answers.ts'
import { FILLED, type Mark, marksAnswer, marksLeft, pathsOf } from '../record/marks.ts'
import type { EarlierBlock, EarlierReport } from './earlier-report.ts'

/** What an officer said of an earlier report: a line each, with who and when, in one answer of the draft. */
export const CARRIED = 'writing.carried'

/** Said of a whole report that is likely to be about the same person. */
export const IDENTITY = 'identity'

export type Decision = {
  readonly report: string
  /** A block's id, or IDENTITY. */
  readonly block: string
  readonly is: 'taken' | 'left'
  readonly at: string
  readonly by: string
}

/** What was said of earlier reports, the last word on each alone. */
export function decisionsIn(answers: Answers): readonly Decision[] {
  const kept = answers[CARRIED]
  return typeof kept === 'string' ? kept.split('\n').flatMap(readDecision) : []
}

function readDecision(line: string): readonly Decision[] {
  const [report, block, is, at, ...by] = line.split(' ')
  return report === undefined || block === undefined || at === undefined || (is !== 'taken' && is !== 'left')
    ? []
    : [{ report, block, is, at, by: by.join(' ') }]
}

/** The answer with this decision in the place of an earlier one on the same; null takes that back. */
export function withDecision(
  answers: Answers,
  on: Pick<Decision, 'report' | 'block'>,
  decision: Omit<Decision, 'report' | 'block'> | null,
): string | null {
  const others = decisionsIn(answers).filter(
    ({ report, block }) => report !== on.report || block !== on.block,
  )
  const all = decision === null ? others : [...others, { ...on, ...decision }]
  return all.length === 0
    ? null
    : all.map(({ report, block, is, at, by }) => oneLine(`${report} ${block} ${is} ${at} ${by}`)).join('\n')
}

export const decisionOn = (answers: Answers, report: string, block: string): Decision | null =>
  decisionsIn(answers).find((one) => one.report === report && one.block === block) ?? null

/** Whether the report counts as one on this person: by itself, or because the officer says so. */
export const isOnPerson = ({ id, match }: Pick<EarlierReport, 'id' | 'match'>, answers: Answers): boolean =>
  match.is === 'same' || decisionOn(answers, id, IDENTITY)?.is === 'taken'

/**
 * One fact of a block beside what the report says itself: new, the same, or another, which stays. `with`: the answer once
 * it is taken; rows are added to those that stand there, and a yes to what is not answered.
 */
export type Fact =
  | { readonly question: string; readonly earlier: Answer; readonly is: 'new'; readonly with: Answer }
  | { readonly question: string; readonly earlier: Answer; readonly is: 'same' | 'other' }

export const factsOf = ({ answers }: EarlierBlock, now: Answers): readonly Fact[] =>
  Object.entries(answers).map(([question, earlier]) => factOf(question, earlier, now[question]))

function factOf(question: string, earlier: Answer, given: Answer | undefined): Fact {
  if (typeof earlier === 'object' && 'rows' in earlier) return tableFact(question, earlier, given)
  if (typeof earlier === 'object' && 'yesNo' in earlier) {
    const said = typeof given === 'object' && 'yesNo' in given ? given.yesNo : {}
    const codes = Object.keys(earlier.yesNo)
    const open = codes.filter((code) => said[code] === undefined)
    if (open.length > 0)
      return {
        question,
        earlier,
        is: 'new',
        with: { yesNo: { ...said, ...Object.fromEntries(open.map((code) => [code, 'yes' as const])) } },
      }
    return { question, earlier, is: codes.every((code) => said[code] === 'yes') ? 'same' : 'other' }
  }
  if (given === undefined || !isAnswered(given)) return { question, earlier, is: 'new', with: earlier }
  return { question, earlier, is: JSON.stringify(given) === JSON.stringify(earlier) ? 'same' : 'other' }
}

function tableFact(
  question: string,
  earlier: Extract<Answer, { rows: unknown }>,
  given: Answer | undefined,
): Fact {
  const standing = typeof given === 'object' && 'rows' in given ? given.rows : []
  const added = earlier.rows.filter(
    (row) =>
      !standing.some(({ id, cells }) => id === row.id || JSON.stringify(cells) === JSON.stringify(row.cells)),
  )
  return added.length === 0
    ? { question, earlier, is: 'same' }
    : { question, earlier, is: 'new', with: { rows: [...standing, ...added] } }
}

/** What a press of Take changes, all of it one act: what is new, each fact marked with its report, and who took it. */
export function taken(
  report: Pick<EarlierReport, 'id' | 'day' | 'by'>,
  block: EarlierBlock,
  now: Answers,
  pressed: { readonly now: string; readonly me: string },
): AnswerChanges {
  const facts = factsOf(block, now).flatMap((fact) => (fact.is === 'new' ? [fact] : []))
  const changes = Object.fromEntries(facts.map((fact) => [fact.question, fact.with]))
  const mark = {
    from: 'report',
    at: pressed.now,
    of: oneLine(`${report.id} ${report.day} ${report.by}`),
  } as const
  const marks = facts.flatMap((fact): readonly Mark[] => {
    const before = now[fact.question]
    const stood = new Set(before === undefined ? [] : pathsOf(fact.question, before))
    return pathsOf(fact.question, fact.with)
      .filter((path) => !stood.has(path))
      .map((path) => ({ path, ...mark }))
  })
  const left = marksLeft(now, changes)
  const anew = new Set(marks.map(({ path }) => path))
  return {
    ...changes,
    [FILLED]: marksAnswer([...left.filter(({ path }) => !anew.has(path)), ...marks]),
    [CARRIED]: withDecision(
      now,
      { report: report.id, block: block.id },
      { is: 'taken', at: pressed.now, by: pressed.me },
    ),
  }
}
