import type { AskedQuestion, FormDefinition } from '../../shared/form/definition.ts'

/** The question of this id as the form asks it. */
export const questionOf = (form: FormDefinition, id: string): AskedQuestion | undefined =>
  form.sections.flatMap((section) => section.questions).find((question) => question.id === id)

/** What one link opens together with a question on demand, itself included; empty for any other. */
export function openedWith(form: FormDefinition, id: string): readonly string[] {
  const questions = form.sections.find(({ questions }) => questions.some((one) => one.id === id))?.questions
  const open = questions?.find((one) => one.id === id)?.open
  return open === undefined
    ? []
    : (questions ?? []).flatMap((question) => (question.open === open ? [question.id] : []))
}

/** The section that asks the question a finding or a score names, or null where the form does not ask it. */
export function sectionOfField(form: FormDefinition, field: string): string | null {
  const section = form.sections.find((candidate) =>
    candidate.questions.some((question) => question.id === field),
  )
  return section?.id ?? null
}
