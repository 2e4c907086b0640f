import { type Answer, type Answers, isAnswered, type Row } from '../record/answers.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import { offeredOptions } from './answer-parts.ts'
import { cellAsked } from './condition.ts'
import type { AskedQuestion, FormDefinition, FormSection, OptionLists, Question } from './definition.ts'
import { askedIn } from './journey.ts'
import { answerProblems } from './validate.ts'

/**
 * The one model of completeness: the rail, the list of what a report needs, the quality checks and
 * signing all ask here.
 */
export type SectionProgress = {
  readonly section: string
  readonly title: string
  readonly asked: number
  readonly answered: number
  /** Required questions that are empty, unfinished or faulty. */
  readonly missing: number
  /** Faults in what was entered, required or not. */
  readonly problems: number
  readonly state: 'done' | 'open' | 'optional'
}

/** A required question that stops the signature, and why. */
export type Missing = {
  readonly section: string
  readonly sectionTitle: string
  readonly question: string
  readonly label: string
  readonly why: 'empty' | 'unfinished' | 'faulty'
}

/**
 * Whether the question is answered to its end: a screening in every part, a table in every column that is
 * needed of each row (or left empty on purpose), anything else with anything. Faults are another matter (validate.ts).
 */
export function isComplete(question: Question, answers: Answers, lists: OptionLists): boolean {
  const answer = answers[question.id]
  if (standsEmpty(question, answers)) return true
  if (answer === undefined || !isAnswered(answer)) return false
  if (question.kind === 'yesNoList') {
    return (
      typeof answer === 'object' &&
      'yesNo' in answer &&
      offeredOptions(question, answers, lists).every(({ code }) => Object.hasOwn(answer.yesNo, code))
    )
  }
  if (question.kind === 'rows') {
    return typeof answer === 'object' && 'rows' in answer && answer.rows.every((row) => !lacks(question, row))
  }
  return true
}

/** Whether the table was left empty on purpose: looked for, and none. */
export const standsEmpty = (question: Question, answers: Answers): boolean =>
  question.kind === 'rows' &&
  question.none !== undefined &&
  !isAnswered(answers[question.id]) &&
  answers[question.none] === 'yes'

/** Ready rows answer nothing: one row has to be finished. */
const isBegun = (question: AskedQuestion, answer: Answer | undefined): boolean =>
  question.kind === 'rows' &&
  question.readyRows !== undefined &&
  typeof answer === 'object' &&
  'rows' in answer
    ? answer.rows.some((row) => !lacks(question, row))
    : isAnswered(answer)

const lacks = (question: Extract<Question, { kind: 'rows' }>, row: Row): boolean =>
  question.columns.some(
    (column) => column.required === true && cellAsked(column, row) && !isAnswered(row.cells[column.id]),
  )

/** Why a required question is not done, or null where it is (or is not required). */
function whyMissing(question: AskedQuestion, answers: Answers, lists: OptionLists): Missing['why'] | null {
  const answer = answers[question.id]
  if (!question.required || standsEmpty(question, answers)) return null
  if (answer === undefined || !isBegun(question, answer)) return 'empty'
  if (!isComplete(question, answers, lists)) return 'unfinished'
  return faults(question, answer, lists) > 0 ? 'faulty' : null
}

const faults = (question: Question, answer: Answer | undefined, lists: OptionLists): number =>
  answerProblems(question, answer, lists).filter((problem) => problem.weight === 'fault').length

/** How far one section has come. */
export function sectionProgress(
  section: FormSection,
  answers: Answers,
  lists: OptionLists,
  derived: DerivedFacts,
): SectionProgress {
  const asked = askedIn(section, answers, derived)
  const required = asked.filter((question) => question.required).length
  const answered = asked.filter((question) => isBegun(question, answers[question.id])).length
  const missing = asked.filter((question) => whyMissing(question, answers, lists) !== null).length
  const problems = asked.reduce((sum, question) => sum + faults(question, answers[question.id], lists), 0)
  const counts = { asked: asked.length, answered, missing, problems }
  return { section: section.id, title: section.title, ...counts, state: stateOf(counts, required) }
}

const stateOf = (
  { answered, missing, problems }: Pick<SectionProgress, 'answered' | 'missing' | 'problems'>,
  required: number,
): SectionProgress['state'] => {
  if (missing > 0 || problems > 0) return 'open'
  return answered === 0 && required === 0 ? 'optional' : 'done'
}

/** How far each section has come, in the order of the form. */
export function progress(
  form: FormDefinition,
  answers: Answers,
  derived: DerivedFacts,
): readonly SectionProgress[] {
  return form.sections.map((section) => sectionProgress(section, answers, form.lists, derived))
}

/** Every required question that is asked now and not done, in the order of the form. */
export function missingRequired(
  form: FormDefinition,
  answers: Answers,
  derived: DerivedFacts,
): readonly Missing[] {
  return form.sections.flatMap((section) =>
    askedIn(section, answers, derived).flatMap((question): Missing[] => {
      const why = whyMissing(question, answers, form.lists)
      return why === null
        ? []
        : [
            {
              section: section.id,
              sectionTitle: section.title,
              question: question.id,
              label: question.label,
              why,
            },
          ]
    }),
  )
}
