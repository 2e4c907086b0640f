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
  // Of radios the Tab key stops at the one that is chosen; anything else begins at its first control.
  const chosen = [...controls].find(
    (control) => control instanceof HTMLInputElement && control.type === 'radio' && control.checked,
  )
  const first = controls[0]
  const target = first instanceof HTMLInputElement && first.type === 'radio' ? (chosen ?? first) : first
  if (target === undefined) return false
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
  arrivedAt(card)
  return true
}

/** A mouse click shows no focus ring on what it leads to: the card is marked until the focus leaves it. */
function arrivedAt(card: Element): void {
  card.setAttribute('data-arrived', '')
  const leave = (event: Event): void => {
    if (
      event instanceof FocusEvent &&
      event.relatedTarget instanceof Node &&
      card.contains(event.relatedTarget)
    )
      return
    card.removeAttribute('data-arrived')
    card.removeEventListener('focusout', leave)
  }
  card.addEventListener('focusout', leave)
}
