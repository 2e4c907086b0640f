/**
 * Takes the officer to a question's card: scrolls to it and puts the focus on its first control.
 * False where the page does not show the question now.
 */
export function focusQuestion(question: string): boolean {
  const card = document.querySelector(`[data-question="${CSS.escape(question)}"]`)
  if (card === null) return false
  card.scrollIntoView({ block: 'center' })
  const controls = card.querySelectorAll<HTMLElement>(
    '[role="textbox"], input:not([disabled]), textarea, select:not([disabled]), .q-row-name, .q-button',
  )
  const chosen = [...controls].find((control) => control instanceof HTMLInputElement && control.checked)
  const first = chosen ?? controls[0]
  first?.focus({ preventScroll: true })
  return first !== undefined
}
