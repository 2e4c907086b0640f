import type { Hit } from '../../../shared/form/find-text.ts'
import { paintFound, rangeOf } from '../../editor/found.ts'

const cardOf = ({ question }: Hit): Element | null =>
  document.querySelector(`[data-question="${CSS.escape(question)}"]`)

const rangeOfHit = (hit: Hit): Range | null => {
  const surface = hit.row === null ? cardOf(hit)?.querySelector('.rt-text') : null
  return surface === null || surface === undefined ? null : rangeOf(surface, hit)
}

/** The field of a text that is none of ours, whose row is unfolded for it. */
function fieldOf(hit: Hit): HTMLInputElement | HTMLTextAreaElement | null {
  const card = cardOf(hit)
  const within = hit.row === null ? card : card?.querySelector(`[data-row="${CSS.escape(hit.row)}"]`)
  const name = within?.querySelector('.q-row-name')
  if (name instanceof HTMLElement && name.getAttribute('aria-expanded') === 'false') name.click()
  const of = hit.column === null ? '' : `[name$=".${CSS.escape(hit.column)}"]`
  const field = within?.querySelector(`:is(input, textarea)${of}`)
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field : null
}

/**
 * Paints what was found where the page shows it, and brings the one that is looked at into sight; with `caret`, the
 * caret goes there, so that one can write on.
 */
export function showFound(hits: readonly Hit[], looking: Hit | null, caret = false): void {
  const range = looking === null ? null : rangeOfHit(looking)
  paintFound(
    hits.flatMap((hit) => rangeOfHit(hit) ?? []),
    caret ? null : range,
  )
  for (const marked of document.querySelectorAll('[data-found]')) marked.removeAttribute('data-found')
  if (looking === null) return
  if (range !== null) {
    const line = range.startContainer.parentElement
    line?.scrollIntoView({ block: 'center' })
    if (!caret) return
    line?.closest<HTMLElement>('.rt-text')?.focus({ preventScroll: true })
    getSelection()?.setBaseAndExtent(
      range.startContainer,
      range.startOffset,
      range.endContainer,
      range.endOffset,
    )
    return
  }
  const field = fieldOf(looking)
  field?.scrollIntoView({ block: 'center' })
  if (!caret) field?.setAttribute('data-found', '')
  else {
    field?.focus({ preventScroll: true })
    field?.setSelectionRange(looking.from, looking.to)
  }
}

export const stopShowing = (): void => showFound([], null)
