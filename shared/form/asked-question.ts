import type { AskedQuestion, FormDefinition, FormSection } from './definition.ts'

/** The question as this form asks it, with its section; null where the form does not ask it. */
export function askedQuestion(
  form: FormDefinition,
  id: string,
): { readonly question: AskedQuestion; readonly section: FormSection } | null {
  for (const section of form.sections) {
    const question = section.questions.find((asked) => asked.id === id)
    if (question !== undefined) return { question, section }
  }
  return null
}

/** The label the officer sees, or the id of a question that this form does not ask. */
export const labelOf = (form: FormDefinition, id: string): string =>
  askedQuestion(form, id)?.question.label ?? id

/** The label of a code in one of the form's lists, or the code itself. */
export const optionLabel = (form: Pick<FormDefinition, 'lists'>, list: string, code: string): string =>
  form.lists[list]?.options.find((option) => option.code === code)?.label ?? code
