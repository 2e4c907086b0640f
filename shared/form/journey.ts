import { type Answers, isAnswered } from '../record/answers.ts'
import { offeredCodes } from './answer-parts.ts'
import { holds } from './condition.ts'
import type { AskedQuestion, FormDefinition, FormSection } from './definition.ts'

/** Whether the question is asked, given these answers. */
export const isAsked = (question: AskedQuestion, answers: Answers): boolean =>
  (question.askedWhen === null || holds(question.askedWhen, answers)) &&
  (question.kind !== 'yesNoList' ||
    question.offeredBy === undefined ||
    offeredCodes(question.offeredBy, answers).size > 0)

/** The section's questions that are asked, given these answers, in the order of the form. */
export const askedIn = (section: FormSection, answers: Answers): readonly AskedQuestion[] =>
  section.questions.filter((question) => isAsked(question, answers))

/**
 * The answers that count now: without those to a question of this form that is not asked any more, because
 * something else changed since. They stay in the report and in sight (shownIn), and rules pass them over. An
 * answer to a question that the format has not got at all is kept.
 */
export function answersAsked(form: FormDefinition, answers: Answers): Answers {
  const passedOver = new Set(
    form.sections
      .flatMap(({ questions }) => questions)
      .filter((question) => Object.hasOwn(answers, question.id) && !isAsked(question, answers))
      .map(({ id }) => id),
  )
  return passedOver.size === 0
    ? answers
    : Object.fromEntries(Object.entries(answers).filter(([id]) => !passedOver.has(id)))
}

/**
 * What a window and a printed page show of a section: every question asked now, and any other that holds an
 * answer (asked once, before something else changed), so that nothing entered is ever out of sight.
 */
export function shownIn(
  section: FormSection,
  answers: Answers,
): readonly { readonly question: AskedQuestion; readonly asked: boolean }[] {
  const asked = new Set(askedIn(section, answers))
  return section.questions
    .map((question) => ({ question, asked: asked.has(question) }))
    .filter((shown) => shown.asked || isAnswered(answers[shown.question.id]))
}
