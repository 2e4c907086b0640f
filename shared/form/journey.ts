import type { Answers } from '../report/answers.ts'
import { holds } from './condition.ts'
import type { AskedQuestion, FormDefinition, FormSection } from './definition.ts'

/** The section's questions that are asked, given these answers, in the order of the form. */
export function askedIn(section: FormSection, answers: Answers): readonly AskedQuestion[] {
  return section.questions.filter(
    (question) => question.askedWhen === null || holds(question.askedWhen, answers),
  )
}

/** Every question asked now, with its section, in the order of the form. */
export function askedQuestions(
  form: FormDefinition,
  answers: Answers,
): readonly { readonly section: FormSection; readonly question: AskedQuestion }[] {
  return form.sections.flatMap((section) =>
    askedIn(section, answers).map((question) => ({ section, question })),
  )
}
