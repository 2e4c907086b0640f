import { flushSync } from 'react-dom'

/** The way to a question or, where a row or a line of it is named, to that. */
export type ToField = (field: string, row?: string | null) => void

/**
 * Takes the officer to a question's card, or to a row of it, which it unfolds: scrolls there and puts the focus on
 * the first control. False where the page does not show the question now.
 */
export function focusQuestion(question: string, row: string | null = null): boolean {
  const card = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(question)}"]`)
  if (card === null) return false
  card.scrollIntoView({ block: 'center' })
  const controls = card.querySelectorAll<HTMLElement>(
    '[role="textbox"], input:not([disabled]), textarea, select:not([disabled]), .q-row-name, .btn, .yesno button',
  )
  // Of radios the Tab key stops at the one that is chosen; anything else begins at its first control.
  const chosen = [...controls].find(
    (control) => control instanceof HTMLInputElement && control.type === 'radio' && control.checked,
  )
  const named = row === null ? null : card.querySelector(`[data-row="${CSS.escape(row)}"] .q-row-name`)
  if (named instanceof HTMLElement && named.getAttribute('aria-expanded') === 'false') named.click()
  const first = named instanceof HTMLElement ? named : (lineIn(card, row) ?? controls[0])
  const target = first instanceof HTMLInputElement && first.type === 'radio' ? (chosen ?? first) : first
  if (target === undefined) return false
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest' })
  arrivedAt(card)
  return true
}

/** The line of this code in a list of groups, whose group is unfolded for it. */
function lineIn(card: HTMLElement, code: string | null): HTMLElement | null {
  if (code === null) return null
  const group = card.querySelector(`[data-lines~="${CSS.escape(code)}"]`)
  const show = group?.querySelector<HTMLElement>('[aria-expanded="false"]')
  if (show !== undefined && show !== null) flushSync(() => show.click())
  return card.querySelector(`[id$="-${CSS.escape(code)}"]`)
}

/** The question, and the row of it, that an element of a page belongs to. */
export function questionAround(element: Element): { field: string | null; row: string | null } {
  const of = (name: string): string | null =>
    element.closest(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? null
  return { field: of('question'), row: of('row') }
}

/** A mouse click shows no focus ring on what it leads to: the card is marked until the focus leaves it. */
function arrivedAt(card: HTMLElement): void {
  card.setAttribute('data-arrived', '')
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && card.contains(relatedTarget)) return
    card.removeAttribute('data-arrived')
    card.removeEventListener('focusout', leave)
  }
  card.addEventListener('focusout', leave)
}
