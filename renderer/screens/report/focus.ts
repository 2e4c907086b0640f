import { focusQuestion } from '../../form/focus-question.ts'

/** The question's first control, or the row of it, where one is named and shown; else the section's heading. */
export function focusField(field: string | null, row: string | null): void {
  if (field !== null && focusQuestion(field, row)) return
  const heading = document.querySelector<HTMLElement>('#main h1')
  heading?.focus({ preventScroll: true })
  // Where the panes stand under each other the whole page scrolls; its style keeps the heading clear of the bars.
  heading?.scrollIntoView({ block: 'start' })
}
