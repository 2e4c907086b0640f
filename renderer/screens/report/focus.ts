import { focusQuestion } from '../../form/focus-question.ts'

/** The question's first control, or the row of it, where one is named and shown; else the section's heading. */
export function focusField(field: string | null, row: string | null): void {
  if (field !== null && focusQuestion(field, row)) return
  const page = document.querySelector<HTMLElement>('#main')
  page?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  page?.scrollTo({ top: 0 })
}
