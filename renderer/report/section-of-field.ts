import type { FormDefinition } from '../../shared/form/definition.ts'

/** The section that asks the question a finding or a score names, or null where the form does not ask it. */
export function sectionOfField(form: FormDefinition, field: string): string | null {
  const section = form.sections.find((candidate) =>
    candidate.questions.some((question) => question.id === field),
  )
  return section?.id ?? null
}
