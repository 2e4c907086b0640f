import { type Answers, isAnswered } from '../record/answers.ts'
import type { DerivedFacts } from '../record/derived-fact.ts'
import { offeredCodes } from './answer-parts.ts'
import { holds } from './condition.ts'
import type { AskedQuestion, FormDefinition, FormSection } from './definition.ts'

/** Whether the question has its place in this report, given these answers. */
const applies = (question: AskedQuestion, answers: Answers, derived: DerivedFacts): boolean =>
  (question.askedWhen === null || holds(question.askedWhen, answers, derived)) &&
  (question.kind !== 'yesNoList' ||
    question.offeredBy === undefined ||
    offeredCodes(question.offeredBy, answers).size > 0)

/** Whether the question is asked, given these answers; one on demand is once it holds an answer. */
export const isAsked = (question: AskedQuestion, answers: Answers, derived: DerivedFacts): boolean =>
  (question.open === undefined || isAnswered(answers[question.id])) && applies(question, answers, derived)

/** The section's questions that are asked, given these answers, in the order of the form. */
export const askedIn = (
  section: FormSection,
  answers: Answers,
  derived: DerivedFacts,
): readonly AskedQuestion[] => section.questions.filter((question) => isAsked(question, answers, derived))

/**
 * The answers that count now: without those to a question of this form that is not asked any more, because
 * something else changed since. They stay in the report and in sight (shownIn), and rules pass them over. An
 * answer to a question that the format has not got at all is kept.
 */
export function answersAsked(form: FormDefinition, answers: Answers, derived: DerivedFacts): Answers {
  const passedOver = new Set(
    form.sections
      .flatMap(({ questions }) => questions)
      .filter((question) => Object.hasOwn(answers, question.id) && !isAsked(question, answers, derived))
      .map(({ id }) => id),
  )
  return passedOver.size === 0
    ? answers
    : Object.fromEntries(Object.entries(answers).filter(([id]) => !passedOver.has(id)))
}

/**
 * What a window shows of a section: every question asked now or opened there, and any other that holds an answer
 * (asked once, before something else changed), so that nothing entered is ever out of sight.
 * @param opened ids of questions on demand that were opened in this window
 */
export function shownIn(
  section: FormSection,
  answers: Answers,
  derived: DerivedFacts,
  opened: ReadonlySet<string> = NONE,
): readonly { readonly question: AskedQuestion; readonly asked: boolean }[] {
  return section.questions
    .map((question) => ({
      question,
      asked:
        isAsked(question, answers, derived) ||
        (opened.has(question.id) && applies(question, answers, derived)),
    }))
    .filter((shown) => shown.asked || isAnswered(answers[shown.question.id]))
}

const NONE: ReadonlySet<string> = new Set()

/** The links that open what a section asks on demand, each with the ids of its questions that are not shown yet. */
export function onDemandIn(
  section: FormSection,
  answers: Answers,
  derived: DerivedFacts,
  opened: ReadonlySet<string> = NONE,
): ReadonlyMap<string, readonly string[]> {
  const links = new Map<string, string[]>()
  for (const question of section.questions) {
    const { id, open } = question
    const shown = isAnswered(answers[id]) || opened.has(id)
    if (open === undefined || shown || !applies(question, answers, derived)) continue
    links.set(open, [...(links.get(open) ?? []), id])
  }
  return links
}
