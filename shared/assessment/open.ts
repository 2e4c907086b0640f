import { askedQuestion, optionLabel } from '../form/asked-question.ts'
import type { FormDefinition } from '../form/definition.ts'
import { underHeadings } from '../form/under-headings.ts'
import type { Found } from '../quality/found.ts'
import { type Answers, isAnswered } from '../record/answers.ts'
import type { Case } from '../record/case.ts'
import { OUTSTANDING_STATUSES } from '../record/outstanding.ts'
import type { Assessment } from './assess.ts'

/** A question that has no answer yet, or none to its end: once, whatever asks for it. */
export type ToDo = {
  /** Null where this form does not ask it, so that no link leads there. */
  readonly question: string | null
  readonly section: string | null
  readonly label: string
  /** What is left of an answer that was begun, in sentences. */
  readonly left: readonly string[]
  readonly why: 'empty' | 'unfinished' | 'faulty'
  /** Of a list that is answered group by group: how many there are, and each that is left with its first open line. */
  readonly groups: {
    readonly of: number
    readonly left: readonly { readonly name: string; readonly line: string }[]
  } | null
  /** False: it may be left. */
  readonly needed: boolean
  /** What asks for it, heaviest first. */
  readonly findings: readonly Found[]
}

/** A check that somebody was asked for and has not answered. */
export type Waiting = {
  readonly question: string
  readonly row: string
  readonly section: string | null
  readonly what: string
  /** When they were asked, as typed: by the court's clock. Empty where nobody said. */
  readonly askedAt: string
}

/** What is open in a report that is being written. Only a stop is ever red: what is not written yet is to do. */
export type Open = {
  readonly stops: readonly Found[]
  readonly waiting: readonly Waiting[]
  readonly lookAgain: readonly Found[]
  /** What was looked at and kept, each with its reason: signed so, and asked no more. */
  readonly kept: readonly Found[]
  /** In the order of the form. */
  readonly toDo: readonly ToDo[]
}

/** What keeps the report from being signed; the rest may stay. */
export const keepsFromSigning = ({ stops, lookAgain, toDo }: Open) => ({
  stops,
  lookAgain: lookAgain.filter(({ stage, severity }) => stage === 'sign' && severity === 'block'),
  toDo: toDo.filter(({ needed }) => needed),
})

/** The check that names each missing answer. */
const MISSING_ANSWER = 'QC01'

/**
 * What the author can put right before signing: what belongs to it, what the SPO will be asked (QC45), and what will
 * stop the allocation, since a signed report cannot be changed. Not that an SPO must sign too: that is the next step.
 */
const isOpen = ({ stage, severity }: Found): boolean =>
  stage === 'sign' ||
  (stage === 'countersign' && severity !== 'block') ||
  (stage === 'allocate' && severity === 'block')

export function whatIsOpen(
  { form, answers }: { readonly form: FormDefinition; readonly answers: Answers },
  { findings, missing, facts }: Pick<Assessment, 'findings' | 'missing' | 'facts'>,
): Open {
  const open = findings.filter(isOpen)
  const order = new Map(
    form.sections.flatMap(({ questions }) => questions).map((question, at) => [question.id, at]),
  )
  const place = ({ question }: ToDo): number => (question === null ? order.size : (order.get(question) ?? 0))
  const asking = Map.groupBy(
    open.filter(({ kind }) => kind === 'toDo'),
    ({ field, says }) => field ?? says,
  )
  return {
    stops: open.filter(({ kind }) => kind === 'stop'),
    waiting: waitingChecks(facts, form),
    lookAgain: open.filter(({ kind, kept }) => kind === 'lookAgain' && kept === undefined),
    kept: open.filter(({ kept }) => kept !== undefined),
    toDo: [...asking.values()]
      .map((found) => toDoOf(found, form, answers, missing))
      .toSorted((one, other) => place(one) - place(other)),
  }
}

function toDoOf(
  findings: readonly Found[],
  form: FormDefinition,
  answers: Answers,
  missing: Assessment['missing'],
): ToDo {
  const [first] = findings
  const question = first?.field ?? null
  const given = question === null ? undefined : answers[question]
  const begun = given !== undefined && isAnswered(given)
  const own = findings.filter(({ id }) => id !== MISSING_ANSWER).map(({ says }) => says)
  return {
    question,
    section: first?.section ?? null,
    label: (question === null ? null : askedQuestion(form, question)?.question.label) ?? first?.says ?? '',
    left: begun ? own : [],
    why: missing.find((one) => one.question === question)?.why ?? (begun ? 'unfinished' : 'empty'),
    groups: question === null ? null : groupsOf(question, form, answers),
    needed: findings.some(({ severity }) => severity === 'block'),
    findings,
  }
}

/** A group is left while one of its lines is: it is answered at once, and counted as one. */
function groupsOf(id: string, form: FormDefinition, answers: Answers): ToDo['groups'] {
  const question = askedQuestion(form, id)?.question
  if (question?.kind !== 'yesNoList') return null
  const groups = underHeadings(form.lists[question.options]?.options ?? [])
  if (groups.every(({ heading }) => heading === null)) return null
  const given = answers[id]
  const yesNo = typeof given === 'object' && 'yesNo' in given ? given.yesNo : {}
  return {
    of: groups.length,
    left: groups.flatMap(({ heading, under }) => {
      const open = under.find(({ code }) => yesNo[code] === undefined)
      return open === undefined ? [] : [{ name: heading ?? question.label, line: open.code }]
    }),
  }
}

const waitingChecks = (facts: Case, form: FormDefinition): readonly Waiting[] =>
  facts
    .rows('checks')
    .filter((row) => OUTSTANDING_STATUSES.includes(row.text('status')))
    .map((row) => ({
      question: 'checks',
      row: row.id,
      section: askedQuestion(form, 'checks')?.section.id ?? null,
      what: row.text('check') === '' ? 'A check' : optionLabel(form, 'checks', row.text('check')),
      askedAt: row.text('requestedAt'),
    }))
