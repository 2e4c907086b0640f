import type { AskedQuestion, FormDefinition } from '../../shared/form/definition.ts'

/** The question of this id as the form asks it. */
export const questionOf = (form: FormDefinition, id: string): AskedQuestion | undefined =>
  form.sections.flatMap((section) => section.questions).find((question) => question.id === id)

/** The section that asks the question a finding or a score names, or null where the form does not ask it. */
export function sectionOfField(form: FormDefinition, field: string): string | null {
  const section = form.sections.find((candidate) =>
    candidate.questions.some((question) => question.id === field),
  )
  return section?.id ?? null
}
