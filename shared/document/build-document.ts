import { type AnswerParts, answerParts } from '../form/answer-parts.ts'
import type { AskedQuestion, FormDefinition, Question } from '../form/definition.ts'
import { withIdentifiersTidy } from '../form/identifiers.ts'
import { withImplied } from '../form/implied.ts'
import { isAsked } from '../form/journey.ts'
import { unlessOpened } from '../form/opened.ts'
import { standsEmpty } from '../form/progress.ts'
import { completedYears, type IsoDate } from '../lib/dates.ts'
import { must } from '../lib/must.ts'
import { oneLine } from '../lib/one-line.ts'
import { asSentence } from '../lib/words.ts'
import { type Answer, type Answers, isAnswered } from '../record/answers.ts'
import { type Case, mainOffence, readCase } from '../record/case.ts'
import { courtOf } from '../record/court.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import type { OffenceTable } from '../scoring/offence-table.ts'
import type { Worksheet } from '../scoring/worksheet.schema.ts'
import {
  type AcknowledgedFinding,
  ALSO_RECORDED,
  type DocumentEntry,
  type DocumentSection,
  type Officer,
  type ReportDocument,
} from './document.schema.ts'
import { shownAnswer, type Wording } from './shown.ts'

/** All that a report's document is made of. */
export type DocumentParts = {
  readonly report: {
    readonly id: string
    readonly revision: number
    readonly answers: Answers
    /** Instant. */
    readonly startedAt: string
  }
  readonly form: FormDefinition
  /** By which the form asks (assessment/derived.ts). */
  readonly derived: DerivedFacts
  readonly offences: OffenceTable
  /** The words proposed to the court (shared/proposal), which stand here as a sentence; null where no order is proposed. */
  readonly proposedSentence: string | null
  readonly worksheets: readonly Worksheet[]
  readonly findings: readonly AcknowledgedFinding[]
  readonly countersignature: {
    readonly required: boolean
    readonly requested: boolean
    readonly why: readonly string[]
  }
  readonly author: Officer
  /** Instant: of signing, or of printing a draft. */
  readonly completedAt: string
}

/**
 * The report as it is shown, printed, signed and handed over (layer 1). Sections stand in print order and
 * hold what is asked now and whatever else was answered; required questions and tables left empty say so.
 * Total over answers: whatever was typed gives a document. `answer` keeps what was entered, `shown` its words.
 */
export function buildDocument(parts: DocumentParts): ReportDocument {
  const { report, form, author } = parts
  const answers = withImplied(form, withIdentifiersTidy(report.answers, form))
  const facts = readCase(answers, form.lists)
  const wording = { lists: form.lists, offences: parts.offences }
  return {
    schema: 'courtside/report/1',
    reportId: report.id,
    revision: report.revision,
    format: form.format,
    template: { format: form.format, version: form.version, sha256: form.sha256 },
    title: form.print.title,
    marking: form.print.marking,
    statuteLine: statuteLine(form, facts, parts.completedAt),
    heading: headingOf(facts),
    sections: sectionsOf(unlessOpened(form, facts), answers, { ...wording, derived: parts.derived }),
    proposedSentence: parts.proposedSentence === null ? null : asSentence(oneLine(parts.proposedSentence)),
    worksheets: [...parts.worksheets],
    findings: [...parts.findings],
    countersignature: { ...parts.countersignature, why: [...parts.countersignature.why] },
    author: {
      ...author,
      name: oneLine(author.name),
      office: oneLine(author.office),
      phone: oneLine(author.phone),
    },
    startedAt: report.startedAt,
    completedAt: parts.completedAt,
  }
}

/**
 * The line in force on the date of conviction of the main offence [C]; of the hearing, then of completion,
 * where none is given. A date before every line takes the oldest.
 */
function statuteLine(form: FormDefinition, facts: Case, completedAt: string): string {
  const convicted =
    mainOffence(facts)?.date('convictedOn') ??
    facts
      .rows('offences')
      .map((offence) => offence.date('convictedOn'))
      .find((date) => date !== null)
  const day = convicted ?? facts.date('hearing.date') ?? completedAt.slice(0, 10)
  const lines = form.print.statuteLines
  return must(lines.find((line) => line.from <= day) ?? lines.at(-1), 'a form has one line at least').text
}

function headingOf(facts: Case): ReportDocument['heading'] {
  const dateOfBirth = facts.date('person.dateOfBirth')
  const hearingDate = facts.date('hearing.date')
  return {
    name: oneLine(facts.text('person.name')),
    dateOfBirth,
    ageAtHearing: ageAt(dateOfBirth, hearingDate),
    crn: oneLine(facts.text('person.crn')),
    pnc: oneLine(facts.text('person.pnc')),
    court: oneLine(courtOf(facts).name),
    hearingDate,
  }
}

const ageAt = (born: IsoDate | null, hearing: IsoDate | null): number | null =>
  born === null || hearing === null || hearing < born ? null : completedYears(born, hearing)

function sectionsOf(
  form: FormDefinition,
  answers: Answers,
  { derived, ...wording }: Wording & { readonly derived: DerivedFacts },
): DocumentSection[] {
  const questions = form.sections.flatMap((section) => section.questions)
  const byId = new Map(questions.map((question) => [question.id, partsNow(question, answers, form, derived)]))
  const printed = form.print.sections.map(({ id, title, questions: ids }) => ({
    id,
    title,
    entries: ids
      .map((question) => must(byId.get(question), 'the linker proved the sections on paper'))
      .filter(
        ({ question, asked, now }) =>
          asked && (isAnswered(now) || (saysNothing(question) && !standsEmpty(question, answers))),
      )
      .map(({ question, now }) => entry(question, now, wording)),
  }))
  // What the form does not ask, or asks no more or otherwise since: kept and in sight, and no part of the rest.
  const others = [
    ...form.notAsked.map((question) => ({ question, before: answers[question.id] })),
    ...byId.values(),
  ]
    .filter(({ question, before }) => question.codeOnly !== true && isAnswered(before))
    .map(({ question, before }) => entry(question, before, wording))
  return [...printed, { id: ALSO_RECORDED, title: 'Also recorded', entries: others }].filter(
    (section) => section.entries.length > 0,
  )
}

type PartsNow = AnswerParts & { readonly question: AskedQuestion; readonly asked: boolean }

function partsNow(
  question: AskedQuestion,
  answers: Answers,
  form: FormDefinition,
  derived: DerivedFacts,
): PartsNow {
  const asked = isAsked(question, answers, derived)
  const parts = asked
    ? answerParts(question, answers, form.lists)
    : { now: undefined, before: answers[question.id] }
  return { question, asked, ...parts }
}

/** Empty answers that a reader would miss, and take for forgotten, say that nothing is recorded. */
const saysNothing = (question: AskedQuestion): boolean => question.required || question.kind === 'yesNoList'

const entry = (question: Question, answer: Answer | undefined, wording: Wording): DocumentEntry => ({
  question: question.id,
  label: question.onPaper ?? question.label,
  kind: question.kind,
  restricted: question.restricted === true || isUnsorted(question, answer),
  answer: answer ?? null,
  shown: shownAnswer(question, answer, wording),
})

/** An answer of an older kind, no table: what of it belonged to a restricted column cannot be told. */
const isUnsorted = (question: Question, answer: Answer | undefined): boolean =>
  question.kind === 'rows' &&
  question.columns.some(({ restricted }) => restricted === true) &&
  answer !== undefined &&
  (typeof answer === 'string' || !('rows' in answer))
